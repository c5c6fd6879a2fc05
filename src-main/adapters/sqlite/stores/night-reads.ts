import type { EntityManager } from 'typeorm';
import type { ItemFigures, SalesStore } from '../../../application/ports/stores/index.ts';
import { ArticleTable, NightSaleTable, NightTable, RegisterItemTable } from '../entities/index.ts';
import { inChunks } from './chunks.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';

const amount = 'COALESCE(sold.amount_incl_vat, sold.amount_excl_vat, 0)';

const isLinked = `EXISTS (SELECT 1 FROM link WHERE link.item_key = article.item_key AND link.broken_at IS NULL
  AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
  AND (link.until_day IS NULL OR sold.business_day <= link.until_day))`;

/** Article by article: nights of those that a link covers for good, nearly all, are not looked at. */
const unmatched = `SELECT sold.business_day AS day, SUM(COALESCE(sold.amount_incl_vat, sold.amount_excl_vat, 0)) AS amountCents,
    COUNT(DISTINCT article.item_key) AS items
  FROM register_item AS item
  CROSS JOIN article ON article.item_key = item.item_key
  CROSS JOIN night_sale AS sold ON sold.article_id = article.id AND sold.kind <> 'discount'
    AND sold.business_day BETWEEN :from AND :until
  WHERE item.ignored = 0 AND NOT EXISTS (
      SELECT 1 FROM link WHERE link.item_key = item.item_key AND link.broken_at IS NULL
        AND link.from_day IS NULL AND link.until_day IS NULL
    ) AND NOT ${isLinked}
  GROUP BY sold.business_day`;

const nightOf = (which: string): string =>
  `SELECT ${which} FROM night_sale WHERE article_id = article.id AND kind <> 'discount'`;

/** Sums of months, and the ends of the nights: of ten years, a tenth of all their nights. */
const figures = `WITH sold AS (
    SELECT article_id, SUM(line_count - discount_lines) AS lines, SUM(quantity) AS quantity,
      SUM(amount_cents - discount_cents) AS amount
    FROM sale_month GROUP BY article_id
  ), known AS (
    SELECT article.id, article.item_key, sold.lines, sold.quantity, sold.amount,
      (${nightOf('MIN(business_day)')}) AS first_day, (${nightOf('MAX(business_day)')}) AS last_day,
      EXISTS (${nightOf('1')} AND kind IN ('sale', 'gift', 'other')) AS is_sold
    FROM sold JOIN article ON article.id = sold.article_id WHERE sold.lines > 0
  )
  SELECT item_key AS itemKey, SUM(lines) AS salesCount, SUM(quantity) AS quantity, SUM(amount) AS amountCents,
    MIN(first_day) AS firstDay, MAX(last_day) AS lastDay,
    MAX((SELECT MAX(last_moment) FROM night_sale WHERE article_id = known.id AND kind <> 'discount'
      AND business_day >= date(known.last_day, '-31 days'))) AS lastMoment
  FROM known GROUP BY item_key HAVING SUM(is_sold) > 0`;

/** Figures read from the sums of each night. */
export const nightReads = (
  manager: EntityManager,
): Pick<
  SalesStore,
  'figuresByItem' | 'amountsByItemState' | 'unmatchedByDay' | 'quantityByDay' | 'nightFigures'
> => {
  const sold = () =>
    manager
      .createQueryBuilder(NightSaleTable, 'sold')
      .innerJoin(ArticleTable.options.name, 'article', 'article.id = sold.article_id');
  return {
    figuresByItem: () =>
      Promise.resolve(keptStatement(rawConnection(manager), figures).all() as ItemFigures[]),

    amountsByItemState: async (day) => {
      const row = await sold()
        .innerJoin(RegisterItemTable.options.name, 'item', 'item.item_key = article.item_key')
        .select(`SUM(CASE WHEN ${isLinked} THEN ${amount} ELSE 0 END)`, 'linked')
        .addSelect(
          `SUM(CASE WHEN NOT (${isLinked}) AND item.ignored = 0 AND sold.kind <> 'discount' THEN ${amount} ELSE 0 END)`,
          'toMatch',
        )
        .addSelect(
          `SUM(CASE WHEN NOT (${isLinked}) AND item.ignored = 1 THEN ${amount} ELSE 0 END)`,
          'ignored',
        )
        .where('sold.businessDay = :day', { day })
        .getRawOne<{ linked: number | null; toMatch: number | null; ignored: number | null }>();
      return { linked: row?.linked ?? 0, toMatch: row?.toMatch ?? 0, ignored: row?.ignored ?? 0 };
    },

    unmatchedByDay: (day) =>
      Promise.resolve(
        rawConnection(manager)
          .prepare<[object], { day: string; amountCents: number; items: number }>(unmatched)
          .all({ from: day ?? '', until: day ?? '9999' }),
      ),

    quantityByDay: (itemKeys, fromDay) =>
      inChunks(itemKeys, 500, (some) =>
        sold()
          .select('article.item_key', 'itemKey')
          .addSelect('sold.businessDay', 'day')
          .addSelect('SUM(sold.quantity)', 'quantity')
          .where('article.item_key IN (:...some)', { some })
          .andWhere('sold.businessDay >= :fromDay', { fromDay })
          .groupBy('article.item_key')
          .addGroupBy('sold.businessDay')
          .orderBy('sold.businessDay')
          .getRawMany<{ itemKey: string; day: string; quantity: number }>(),
      ),

    nightFigures: async (day) => {
      const night = await manager.findOneBy(NightTable, { businessDay: day });
      const [last]: { journalId: string }[] = await manager.query(
        `SELECT reading.journal_id AS journalId FROM reading_day
         JOIN reading ON reading.id = reading_day.reading_id
         JOIN receipt ON receipt.id = reading.journal_id
         WHERE reading_day.business_day = ? AND reading_day.counted_lines > 0
         ORDER BY receipt.received_at DESC, receipt.rowid DESC LIMIT 1`,
        [day],
      );
      return {
        lineCount: night?.lineCount ?? 0,
        amountCents: night?.amountInclVat ?? 0,
        ticketCount: night?.ticketCount ?? 0,
        journalId: last?.journalId ?? null,
      };
    },
  };
};
