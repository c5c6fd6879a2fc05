import type { Database } from 'better-sqlite3';
import type { LinkSpan, ReportStore } from '../../../../application/ports/stores/index.ts';
import { monthsOf } from './months.ts';

const links = `SELECT link.item_key AS itemKey,
    NULLIF(MAX(COALESCE(link.from_day, '0000-00-00'), taken.from_day), '0000-00-00') AS fromDay,
    NULLIF(MIN(COALESCE(link.until_day, '9999-99-99'), taken.until_day), '9999-99-99') AS untilDay,
    link.drink_id AS drinkId, link.serving_id AS servingId, serving.volume_ml AS servingMl,
    taken.drink_id AS partId, taken.thousandths_of_ml AS thousandthsOfMl
  FROM link JOIN serving ON serving.id = link.serving_id
  JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
  WHERE link.broken_at IS NULL AND COALESCE(link.from_day, '0000-00-00') <= taken.until_day
    AND COALESCE(link.until_day, '9999-99-99') >= taken.from_day
  ORDER BY link.rowid`;

type LinkRow = Omit<LinkSpan, 'parts'> & { partId: string; thousandthsOfMl: number };

/** Items to match whose days are told one by one: a link of theirs begins or ends. */
const toMatch = `to_match AS (
  SELECT article.id, article.item_key,
    EXISTS (SELECT 1 FROM link WHERE link.item_key = item.item_key AND link.broken_at IS NULL) AS is_dated
  FROM register_item AS item JOIN article ON article.item_key = item.item_key
  WHERE item.ignored = 0 AND NOT EXISTS (
    SELECT 1 FROM link WHERE link.item_key = item.item_key AND link.broken_at IS NULL
      AND link.from_day IS NULL AND link.until_day IS NULL))`;

const sales = 'sold.line_count > sold.discount_lines';
const amount = 'sold.amount_cents - sold.discount_cents';

/** Whole months come from their own sums. */
const unmatched = `WITH ${toMatch}, amounts AS (
    SELECT item_key, ${amount} AS cents FROM to_match
    CROSS JOIN sale_month AS sold ON sold.article_id = to_match.id AND sold.month BETWEEN :firstMonth AND :lastMonth
    WHERE is_dated = 0 AND ${sales}
    UNION ALL
    SELECT item_key, ${amount} FROM to_match
    CROSS JOIN sale_day AS sold ON sold.article_id = to_match.id AND sold.business_day BETWEEN :from AND :firstEnd
    WHERE is_dated = 0 AND ${sales}
    UNION ALL
    SELECT item_key, ${amount} FROM to_match
    CROSS JOIN sale_day AS sold ON sold.article_id = to_match.id AND sold.business_day BETWEEN :lastBegin AND :to
    WHERE is_dated = 0 AND ${sales}
    UNION ALL
    SELECT item_key, ${amount} FROM to_match
    CROSS JOIN sale_day AS sold ON sold.article_id = to_match.id AND sold.business_day BETWEEN :from AND :to
    WHERE is_dated = 1 AND ${sales}
      AND NOT EXISTS (SELECT 1 FROM link WHERE link.item_key = to_match.item_key AND link.broken_at IS NULL
        AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
        AND (link.until_day IS NULL OR sold.business_day <= link.until_day)))
  SELECT COALESCE(SUM(cents), 0) AS amountCents, COUNT(DISTINCT item_key) AS items FROM amounts`;

export const unmatchedReads = (connection: Database): Pick<ReportStore, 'links' | 'unmatched'> => ({
  links: () => {
    const bySpan = Map.groupBy(connection.prepare<[], LinkRow>(links).all(), (row) =>
      JSON.stringify([row.itemKey, row.fromDay, row.untilDay, row.servingId]),
    );
    return Promise.resolve(
      [...bySpan.values()].flatMap((rows): LinkSpan[] => {
        const [first] = rows;
        if (first === undefined) return [];
        const { itemKey, fromDay, untilDay, drinkId, servingId, servingMl } = first;
        const parts = rows.map(({ partId, thousandthsOfMl }) => ({ drinkId: partId, thousandthsOfMl }));
        return [{ itemKey, fromDay, untilDay, drinkId, servingId, servingMl, parts }];
      }),
    );
  },

  unmatched: (period) =>
    Promise.resolve(
      connection
        .prepare<[object], { amountCents: number; items: number }>(unmatched)
        .get({ ...period, ...monthsOf(period) }) ?? { amountCents: 0, items: 0 },
    ),
});
