import type { Database } from 'better-sqlite3';
import type { DepletionWindow } from '../../../application/ports/stores/index.ts';
import { keptStatement } from './kept-statement.ts';

/**
 * Sums what sales took in each window. A month that lies whole in the window is one row; one that the days of a
 * link or a recipe or a moment cuts is read night by night; a night that a moment cuts, line by line. Moments name the
 * months to look at where the till's clock goes with its days (`tidy`), else all months are looked at.
 */
const sums = `WITH
  wish AS MATERIALIZED (
    SELECT key AS place, value ->> 0 AS drink_id, value ->> 1 AS after, value ->> 2 AS until, value ->> 3 AS until_day
    FROM json_each(?)
  ),
  span AS MATERIALIZED (
    SELECT wish.place, wish.after, wish.until, taken.thousandths_of_ml AS each, article.id AS article_id,
      MAX(COALESCE(link.from_day, '0000-00-00'), taken.from_day) AS from_day,
      MIN(COALESCE(link.until_day, '9999-99-99'), taken.until_day, wish.until_day) AS until_day,
      IIF(wish.after = '', '', substr(date(substr(wish.after, 1, 10), '-2 days'), 1, 7)) AS from_month,
      substr(wish.until, 1, 7) AS until_month
    FROM wish
    CROSS JOIN serving_depletion AS taken ON taken.drink_id = wish.drink_id
    CROSS JOIN link ON link.serving_id = taken.serving_id AND link.broken_at IS NULL
    CROSS JOIN article ON article.item_key = link.item_key
  ),
  tidy AS MATERIALIZED (
    SELECT article_id,
      MIN(first_moment >= month AND last_moment < date(month || '-01', '+1 month', '+2 days')) AS is_tidy
    FROM month_sale WHERE article_id IN (SELECT span.article_id FROM span) GROUP BY article_id
  ),
  reached AS MATERIALIZED (
    SELECT span.place, span.each, span.article_id, span.after, span.until, span.from_day, span.until_day, month.month,
      month.quantity,
      month.first_moment > span.after AND month.last_moment <= span.until
        AND month.month || '-01' >= span.from_day AND month.month || '-31' <= span.until_day AS is_whole
    FROM span
    CROSS JOIN tidy ON tidy.article_id = span.article_id
    CROSS JOIN month_sale AS month ON month.article_id = span.article_id
      AND month.month BETWEEN MAX(substr(span.from_day, 1, 7), IIF(tidy.is_tidy, span.from_month, ''))
        AND MIN(substr(span.until_day, 1, 7), IIF(tidy.is_tidy, span.until_month, '9999'))
      AND month.last_moment > span.after AND month.first_moment <= span.until
  ),
  night AS MATERIALIZED (
    SELECT reached.place, reached.each, reached.article_id, reached.after, reached.until, sold.business_day, sold.kind,
      sold.vat_rate, sold.quantity, sold.first_moment > reached.after AND sold.last_moment <= reached.until AS is_whole
    FROM reached
    CROSS JOIN night_sale AS sold ON sold.article_id = reached.article_id
      AND sold.business_day BETWEEN MAX(reached.month || '-01', reached.from_day)
        AND MIN(reached.month || '-31', reached.until_day)
      AND sold.kind <> 'discount' AND sold.last_moment > reached.after AND sold.first_moment <= reached.until
    WHERE NOT reached.is_whole
  )
SELECT place, SUM(millionths) AS millionths FROM (
  SELECT place, each * quantity AS millionths FROM reached WHERE is_whole
  UNION ALL
  SELECT place, each * quantity FROM night WHERE is_whole
  UNION ALL
  SELECT night.place, night.each * line.quantity
  FROM night
  CROSS JOIN reading_day AS day ON day.business_day = night.business_day AND day.counted_lines > 0
  CROSS JOIN sale_line AS line ON line.id BETWEEN day.first_line AND day.last_line AND line.article_id = night.article_id
    AND line.business_day = day.business_day AND line.reading_id = day.reading_id AND line.replaced_by IS NULL
    AND line.kind = night.kind AND line.vat_rate IS night.vat_rate
    AND COALESCE(line.sold_at, line.business_day || 'T23:59') > night.after
    AND COALESCE(line.sold_at, line.business_day || 'T23:59') <= night.until
  WHERE NOT night.is_whole
) GROUP BY place`;

type Sum = { place: number; millionths: number };

export const sumWindows = (connection: Database, windows: readonly DepletionWindow[]): number[] => {
  if (windows.length === 0) return [];
  const wishes = windows.map(({ drinkId, after, until, untilDay }) => [
    drinkId,
    after,
    until ?? '9999-99-99',
    untilDay ?? '9999-99-99',
  ]);
  const found = Array.from({ length: windows.length }, () => 0);
  const rows = keptStatement(connection, sums).all(JSON.stringify(wishes)) as Sum[];
  for (const { place, millionths } of rows) found[place] = millionths;
  return found;
};
