import type { EntityManager } from 'typeorm';
import type { LinkedSalesStore, LinkFigures } from '../../../application/ports/stores/index.ts';
import { LinkedNightView, LinkedSaleView, StockFactTable } from '../entities/index.ts';

const figures = `COALESCE(SUM(sale.line_count), 0) AS "salesCount", COALESCE(SUM(sale.quantity), 0) AS "quantity",
  COALESCE(SUM(sale.amount_cents), 0) AS "amountCents", COALESCE(SUM(sale.thousandths_of_ml), 0) AS "thousandthsOfMl"`;

const noFigures: LinkFigures = { salesCount: 0, quantity: 0, amountCents: 0, thousandthsOfMl: 0 };

export const createLinkedSalesStore = (manager: EntityManager): LinkedSalesStore => {
  const sales = () => manager.createQueryBuilder(LinkedSaleView, 'sale');
  const nights = () => manager.createQueryBuilder(LinkedNightView, 'sale');
  return {
    ofDrink: (drinkId, limit) =>
      sales()
        .where('sale.drinkId = :drinkId', { drinkId })
        .orderBy('sale.moment', 'DESC')
        .addOrderBy('sale.saleId', 'DESC')
        .limit(limit)
        .getMany(),

    depletionByMoment: (drinkId) =>
      sales()
        .select('sale.moment', 'at')
        .addSelect('SUM(sale.thousandthsOfMl)', 'thousandthsOfMl')
        .where('sale.drinkId = :drinkId', { drinkId })
        .groupBy('sale.moment')
        .orderBy('sale.moment')
        .getRawMany(),

    figuresByLink: async (range) => {
      const query = nights().select('sale.linkId', 'linkId').addSelect(figures).groupBy('sale.linkId');
      if (range !== undefined) query.where('sale.businessDay >= :fromDay', range);
      const rows = await query.getRawMany<LinkFigures & { linkId: string }>();
      return new Map(rows.map(({ linkId, ...rest }) => [linkId, rest]));
    },

    volumeByDrink: async (fromDay) => {
      const rows = await nights()
        .select('sale.drinkId', 'drinkId')
        .addSelect('SUM(sale.thousandthsOfMl)', 'volume')
        .where('sale.businessDay >= :fromDay', { fromDay })
        .groupBy('sale.drinkId')
        .getRawMany<{ drinkId: string; volume: number }>();
      return new Map(rows.map((row) => [row.drinkId, row.volume]));
    },

    nightFigures: async (day) =>
      (await nights().select(figures).where('sale.businessDay = :day', { day }).getRawOne<LinkFigures>()) ??
      noFigures,

    sinceCount: async (drinkId) => {
      const rows = await sales()
        .select('sale.linkId', 'linkId')
        .addSelect('SUM(sale.thousandthsOfMl)', 'volume')
        .where('sale.drinkId = :drinkId', { drinkId })
        .andWhere(
          (query) =>
            `sale.moment > COALESCE(${query
              .subQuery()
              .select('MAX(fact.at)')
              .from(StockFactTable, 'fact')
              .where("fact.kind = 'count' AND fact.drinkId = :drinkId", { drinkId })
              .getQuery()}, '')`,
        )
        .groupBy('sale.linkId')
        .getRawMany<{ linkId: string; volume: number }>();
      return new Map(rows.map((row) => [row.linkId, row.volume]));
    },
  };
};
