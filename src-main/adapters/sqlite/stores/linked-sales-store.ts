import type { EntityManager } from 'typeorm';
import type { LinkedSalesStore, LinkFigures } from '../../../application/ports/stores/index.ts';
import { LinkedNightView } from '../entities/index.ts';

const figures = `COALESCE(SUM(sale.line_count), 0) AS "salesCount", COALESCE(SUM(sale.quantity), 0) AS "quantity",
  COALESCE(SUM(sale.amount_cents), 0) AS "amountCents", COALESCE(SUM(sale.thousandths_of_ml), 0) AS "thousandthsOfMl"`;

const noFigures: LinkFigures = { salesCount: 0, quantity: 0, amountCents: 0, thousandthsOfMl: 0 };

export const createLinkedSalesStore = (manager: EntityManager): LinkedSalesStore => {
  const nights = () => manager.createQueryBuilder(LinkedNightView, 'sale');
  return {
    figuresByLink: async (range) => {
      const query = nights().select('sale.linkId', 'linkId').addSelect(figures).groupBy('sale.linkId');
      if (range?.fromDay !== undefined) query.andWhere('sale.businessDay >= :fromDay', range);
      if (range?.drinkId !== undefined) query.andWhere('sale.drinkId = :drinkId', range);
      const rows = await query.getRawMany<LinkFigures & { linkId: string }>();
      return new Map(rows.map(({ linkId, ...rest }) => [linkId, rest]));
    },

    nightFigures: async (day) =>
      (await nights().select(figures).where('sale.businessDay = :day', { day }).getRawOne<LinkFigures>()) ??
      noFigures,
  };
};
