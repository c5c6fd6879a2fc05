import type { Database } from 'better-sqlite3';
import { keptStatement } from './kept-statement.ts';

/** The lines of a reading stand together: those of one day between two ids. */
export const linesOfDay = `sale_line.id BETWEEN day.first_line AND day.last_line
  AND sale_line.business_day = day.business_day AND sale_line.reading_id = day.reading_id`;

export const countedOfDay = `FROM reading_day AS day CROSS JOIN sale_line ON ${linesOfDay} AND replaced_by IS NULL
  WHERE day.business_day = ? AND day.counted_lines > 0`;

/** All lines of a group have an amount, or none has. */
const table = `CREATE TEMP TABLE IF NOT EXISTS counted_group (
  business_day TEXT NOT NULL, article_id INTEGER NOT NULL, kind TEXT NOT NULL, vat_rate INTEGER, till TEXT, z TEXT,
  hour INTEGER, line_count INTEGER NOT NULL, quantity INTEGER NOT NULL, amount_incl_vat INTEGER,
  amount_excl_vat INTEGER, first_moment TEXT NOT NULL, last_moment TEXT NOT NULL
) STRICT`;

/** One number for four: groups are found by sorting, and of several columns only the first is compared at once. */
const articleAndHour = `((article_id * 25 + COALESCE(hour, 24)) * 2 + (amount_incl_vat IS NULL)) * 2
  + (amount_excl_vat IS NULL)`;

const fill = `INSERT INTO temp.counted_group
  SELECT sale_line.business_day, article_id, kind, vat_rate, till, z, CAST(substr(sold_at, 12, 2) AS INTEGER) AS hour,
    COUNT(*), SUM(sale_line.quantity), SUM(amount_incl_vat), SUM(amount_excl_vat),
    COALESCE(MIN(sold_at), sale_line.business_day || 'T23:59'), COALESCE(MAX(sold_at), sale_line.business_day || 'T23:59')
  ${countedOfDay}
  GROUP BY ${articleAndHour}, kind, vat_rate, till, z`;

/**
 * Sums up what counts of a day by all that its sums are told apart by, in a table of the connection's own: they are
 * taken from it, and the lines of a long journal are walked through once.
 */
export const groupCounted = (connection: Database, day: string): void => {
  connection.exec(table);
  connection.exec('DELETE FROM temp.counted_group');
  keptStatement(connection, fill).run(day);
};
