import type { EntityManager } from 'typeorm';
import type { DrinkNight, DrinkSalesStore, LinkFigures } from '../../../application/ports/stores/index.ts';
import { ArticleTable, LinkedNightView, LinkedSaleView } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';

const figures: [expression: string, name: keyof LinkFigures][] = [
  ['COALESCE(SUM(sold.lineCount), 0)', 'salesCount'],
  ['COALESCE(SUM(sold.quantity), 0)', 'quantity'],
  ['COALESCE(SUM(sold.amountCents), 0)', 'amountCents'],
  ['COALESCE(SUM(sold.thousandthsOfMl), 0)', 'thousandthsOfMl'],
];

const lastSold = `SELECT article.item_key AS itemKey, MAX(sold.last_moment) AS lastMoment
  FROM (SELECT DISTINCT item_key FROM link WHERE drink_id = ?) AS linked
  CROSS JOIN article ON article.item_key = linked.item_key
  CROSS JOIN night_sale AS sold ON sold.article_id = article.id AND sold.kind <> 'discount'
  GROUP BY article.item_key`;

export const createDrinkSalesStore = (manager: EntityManager): DrinkSalesStore => {
  const summed = () => {
    const query = manager.createQueryBuilder(LinkedNightView, 'sold').select([]);
    for (const [expression, name] of figures) query.addSelect(expression, name);
    return query;
  };

  return {
    nights: (drinkId, period) =>
      summed()
        .innerJoin(ArticleTable.options.name, 'article', 'article.id = sold.articleId')
        .addSelect('sold.businessDay', 'businessDay')
        .addSelect('sold.itemKey', 'itemKey')
        .addSelect('article.code', 'code')
        .addSelect('article.label', 'label')
        .addSelect('sold.servingId', 'servingId')
        .where('sold.drinkId = :drinkId', { drinkId })
        .andWhere('sold.businessDay BETWEEN :fromDay AND :untilDay', period)
        .groupBy('sold.businessDay')
        .addGroupBy('sold.itemKey')
        .addGroupBy('article.label')
        .addGroupBy('sold.servingId')
        .orderBy('sold.businessDay', 'DESC')
        .addOrderBy('article.label')
        .getRawMany<DrinkNight>(),

    lines: (drinkId, period, { skip, limit }) =>
      manager
        .createQueryBuilder(LinkedSaleView, 'sale')
        .where('sale.drinkId = :drinkId', { drinkId })
        .andWhere('sale.businessDay BETWEEN :fromDay AND :untilDay', period)
        .orderBy('sale.moment', 'DESC')
        .addOrderBy('sale.saleId', 'DESC')
        .offset(skip)
        .limit(limit)
        .getMany(),

    firstDay: async (drinkId) => {
      const row = await manager
        .createQueryBuilder(LinkedNightView, 'sold')
        .select('MIN(sold.businessDay)', 'day')
        .where('sold.drinkId = :drinkId', { drinkId })
        .getRawOne<{ day: string | null }>();
      return row?.day ?? null;
    },

    lastSold: (drinkId) =>
      Promise.resolve(
        new Map(
          rawConnection(manager)
            .prepare<[string], { itemKey: string; lastMoment: string }>(lastSold)
            .all(drinkId)
            .map(({ itemKey, lastMoment }) => [itemKey, lastMoment]),
        ),
      ),

    ofLink: async (linkId) =>
      (await summed().where('sold.linkId = :linkId', { linkId }).getRawOne<LinkFigures>()) ?? {
        salesCount: 0,
        quantity: 0,
        amountCents: 0,
        thousandthsOfMl: 0,
      },
  };
};
