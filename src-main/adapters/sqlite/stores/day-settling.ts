import type { Database } from 'better-sqlite3';
import type { SalesStore, SettlingLine } from '../../../application/ports/stores/index.ts';
import { countedOfDay, groupCounted, linesOfDay } from './counted-lines.ts';
import { keptStatement } from './kept-statement.ts';
import { writeSaleCells } from './sale-cells/write-cells.ts';
import { saleSums } from './sale-sums.ts';

const settlingLines = `SELECT sale_line.id, sale_line.reading_id AS readingId, till, z, ticket, sold_at AS soldAt,
    article.item_key AS itemKey, article.code, article.label, kind, sale_line.quantity, amount_incl_vat AS amountInclVat,
    amount_excl_vat AS amountExclVat, vat_rate AS vatRate, replaced_by AS replacedBy
  FROM json_each(?) AS wanted
  CROSS JOIN reading_day AS day ON day.reading_id = wanted.value AND day.business_day = ?
  CROSS JOIN sale_line ON ${linesOfDay}
  JOIN article ON article.id = sale_line.article_id
  ORDER BY till, z, ticket, sale_line.id`;

const standAll = `UPDATE sale_line SET replaced_by = ?
  WHERE id BETWEEN ? AND ? AND business_day = ? AND reading_id = ? AND replaced_by IS NOT ?`;

const tickets = `SELECT COUNT(*) FROM (SELECT DISTINCT till, z, ticket ${countedOfDay} AND ticket IS NOT NULL)`;

const journals = 'SELECT COUNT(*) FROM reading_day WHERE business_day = ? AND counted_lines > 0';

/** Writes the sums of a day again, from its groups. */
const sums = [
  'DELETE FROM night_sale WHERE business_day = ?',
  'DELETE FROM night WHERE business_day = ?',
  'DELETE FROM closing_sum WHERE business_day = ?',
  `INSERT INTO night_sale
    SELECT business_day, article_id, kind, vat_rate, SUM(line_count), SUM(quantity), SUM(amount_incl_vat),
      SUM(amount_excl_vat), MIN(first_moment), MAX(last_moment)
    FROM temp.counted_group WHERE business_day = ? GROUP BY article_id, kind, vat_rate`,
  `INSERT INTO night
    SELECT business_day, SUM(line_count), SUM(quantity), SUM(amount_incl_vat), SUM(amount_excl_vat), (${tickets}),
      (${journals})
    FROM temp.counted_group WHERE business_day = ? HAVING COUNT(*) > 0`,
  `INSERT INTO closing_sum
    SELECT business_day, till, z, family, kind, vat_rate, SUM(line_count), SUM(quantity),
      SUM(IIF(amount_excl_vat IS NULL, 0, COALESCE(amount_incl_vat, 0))),
      SUM(IIF(amount_incl_vat IS NULL, 0, COALESCE(amount_excl_vat, 0))),
      SUM(IIF(amount_excl_vat IS NULL, COALESCE(amount_incl_vat, 0), 0)),
      SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0))
    FROM temp.counted_group JOIN article ON article.id = article_id
    WHERE business_day = ? GROUP BY till, z, family, kind, vat_rate`,
  ...saleSums,
].map((statement) => statement.replaceAll('?', ':day'));

/** What of a day's lines counts, and the sums that screens read instead of the lines. */
export const daySettling = (
  connection: Database,
): Pick<SalesStore, 'settling' | 'stand' | 'standAll' | 'sumUp'> => ({
  settling: (day, readingIds) =>
    Promise.resolve(
      connection
        .prepare<[string, string], SettlingLine>(settlingLines)
        .iterate(JSON.stringify(readingIds), day),
    ),

  stand: (lineIds, replacedBy) => {
    const update = connection.prepare('UPDATE sale_line SET replaced_by = ? WHERE id = ?');
    for (const id of lineIds) update.run(replacedBy, id);
    return Promise.resolve();
  },

  standAll: (readingId, day, counts) => {
    const span = connection
      .prepare<[number, string], { first: number; last: number }>(
        'SELECT first_line AS first, last_line AS last FROM reading_day WHERE reading_id = ? AND business_day = ?',
      )
      .get(readingId, day);
    const replacedBy = counts ? null : readingId;
    if (span !== undefined) {
      connection.prepare(standAll).run(replacedBy, span.first, span.last, day, readingId, replacedBy);
    }
    return Promise.resolve();
  },

  sumUp: (day) => {
    groupCounted(connection, day);
    for (const statement of sums) keptStatement(connection, statement).run({ day });
    writeSaleCells(connection, day);
    return Promise.resolve();
  },
});
