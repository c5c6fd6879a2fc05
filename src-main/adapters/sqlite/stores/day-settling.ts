import type { Database } from 'better-sqlite3';
import type { SalesStore, SettlingLine } from '../../../application/ports/stores/index.ts';
import { countedOfDay, linesOfDay } from './counted-lines.ts';
import { writeSaleCells } from './sale-cells/write-cells.ts';
import { saleSums } from './sale-sums.ts';

const moment = "COALESCE(sold_at, business_day || 'T23:59')";

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

/** Writes the sums of a day again. */
const sums = [
  'DELETE FROM night_sale WHERE business_day = ?',
  'DELETE FROM night WHERE business_day = ?',
  'DELETE FROM closing_sum WHERE business_day = ?',
  `INSERT INTO night_sale
    SELECT sale_line.business_day, article_id, kind, vat_rate, COUNT(*), SUM(sale_line.quantity), SUM(amount_incl_vat),
      SUM(amount_excl_vat), MIN(${moment.replaceAll('business_day', 'sale_line.business_day')}),
      MAX(${moment.replaceAll('business_day', 'sale_line.business_day')})
    ${countedOfDay} GROUP BY article_id, kind, vat_rate`,
  `INSERT INTO night
    SELECT sale_line.business_day, COUNT(*), SUM(sale_line.quantity), SUM(amount_incl_vat), SUM(amount_excl_vat),
      COUNT(DISTINCT COALESCE(till, '') || '/' || COALESCE(z, '') || '/' || ticket), COUNT(DISTINCT sale_line.reading_id)
    ${countedOfDay} HAVING COUNT(*) > 0`,
  `INSERT INTO closing_sum
    SELECT sale_line.business_day, till, z, (SELECT family FROM article WHERE article.id = article_id), kind, vat_rate,
      COUNT(*), SUM(sale_line.quantity),
      SUM(IIF(amount_incl_vat IS NULL OR amount_excl_vat IS NULL, 0, amount_incl_vat)),
      SUM(IIF(amount_incl_vat IS NULL OR amount_excl_vat IS NULL, 0, amount_excl_vat)),
      SUM(IIF(amount_excl_vat IS NULL, COALESCE(amount_incl_vat, 0), 0)),
      SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0))
    ${countedOfDay} GROUP BY till, z, 4, kind, vat_rate`,
  ...saleSums(countedOfDay),
];

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
    for (const statement of sums) connection.prepare(statement).run(day);
    writeSaleCells(connection, day);
    return Promise.resolve();
  },
});
