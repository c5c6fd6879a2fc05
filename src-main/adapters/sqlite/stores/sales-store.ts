import type { Database } from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import type { NightTotal, SalesStore, StoredLine } from '../../../application/ports/stores/index.ts';
import { CountedLineView } from '../entities/index.ts';
import { daySettling } from './day-settling.ts';
import { nightReads } from './night-reads.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';
import { createSaleWriter } from './sale-writer.ts';

type LineRow = { [Field in keyof StoredLine]: StoredLine[Field] | null };

const linesOf = `SELECT line.line, business_day AS businessDay, sold_at AS soldAt, z, till, ticket, article.code,
    article.label, article.family, kind, line.quantity, amount_incl_vat AS amountInclVat,
    amount_excl_vat AS amountExclVat, vat_rate AS vatRate, article.item_key AS itemKey, replaced_by AS replacedBy
  FROM sale_line AS line
  JOIN article ON article.id = line.article_id
  WHERE line.reading_id = :readingId AND line.id >= :offset
    + (SELECT MIN(first_line) FROM reading_day WHERE reading_id = :readingId)
  ORDER BY line.id LIMIT :limit`;

/** The lines of two readings, side by side; a row for each that differs. */
const difference = `WITH one AS (SELECT MIN(first_line) AS first, MAX(last_line) AS last FROM reading_day WHERE reading_id = ?),
    other AS (SELECT MIN(first_line) AS first, MAX(last_line) AS last FROM reading_day WHERE reading_id = ?)
  SELECT 1 FROM one JOIN other
  WHERE one.last - one.first IS NOT other.last - other.first
    OR EXISTS (
      SELECT 1 FROM sale_line AS a LEFT JOIN sale_line AS b ON b.id = a.id - one.first + other.first
      WHERE a.id BETWEEN one.first AND one.last AND (
        a.line, a.business_day, a.sold_at, a.z, a.till, a.ticket, a.article_id, a.kind, a.quantity, a.amount_incl_vat,
        a.amount_excl_vat, a.vat_rate
      ) IS NOT (
        b.line, b.business_day, b.sold_at, b.z, b.till, b.ticket, b.article_id, b.kind, b.quantity, b.amount_incl_vat,
        b.amount_excl_vat, b.vat_rate
      ))`;

const totals = `SELECT business_day AS day, line_count AS lines, quantity, amount_incl_vat AS amountInclVat,
    journal_count AS journals
  FROM night WHERE business_day >= :from AND business_day <= :to ORDER BY business_day`;

const LONG = 50_000;

/** Long enough for its lines to outweigh those that are there: see `createRowWriter`. */
const isLong = (connection: Database, expectedLines: number): boolean => {
  if (expectedLines < LONG) return false;
  const known = connection.prepare<[], number>('SELECT COALESCE(MAX(id), 0) FROM sale_line').pluck().get();
  return expectedLines > (known ?? 0) / 2;
};

const timesBetween = `SELECT 1 FROM reading_day AS day
  CROSS JOIN sale_line AS line ON line.id BETWEEN day.first_line AND day.last_line AND line.reading_id = day.reading_id
  WHERE day.reading_id = ? AND substr(line.sold_at, 12, 5) >= ? AND substr(line.sold_at, 12, 5) < ? LIMIT 1`;

const withoutNulls = (row: LineRow): StoredLine =>
  Object.fromEntries(
    Object.entries(row).filter(([field, value]) => value !== null || field === 'replacedBy'),
  ) as StoredLine;

export const createSalesStore = (manager: EntityManager): SalesStore => {
  const counted = () => manager.createQueryBuilder(CountedLineView, 'line');
  const connection = rawConnection(manager);
  const edge = (which: 'MIN' | 'MAX'): string | null =>
    connection.prepare<[], string | null>(`SELECT ${which}(business_day) FROM night`).pluck().get() ?? null;
  return {
    ...daySettling(connection),
    ...nightReads(manager),

    writer: (readingId, expectedLines) =>
      createSaleWriter(connection, readingId, isLong(connection, expectedLines)),

    linesOf: (readingId, offset, limit) =>
      Promise.resolve(
        connection.prepare<[object], LineRow>(linesOf).all({ readingId, offset, limit }).map(withoutNulls),
      ),

    isSame: (readingId, otherId) =>
      Promise.resolve(connection.prepare(difference).get(readingId, otherId) === undefined),

    hasTimes: (readingId) =>
      Promise.resolve(
        connection
          .prepare('SELECT 1 FROM reading_day WHERE reading_id = ? AND first_sold_at IS NOT NULL')
          .get(readingId) !== undefined,
      ),

    hasTimesBetween: (readingId, [from, to]) =>
      Promise.resolve(connection.prepare(timesBetween).get(readingId, from, to) !== undefined),

    totals: ({ from = '', to = '9999-12-31' }) =>
      Promise.resolve(keptStatement(connection, totals).all({ from, to }) as NightTotal[]),

    firstDay: () => Promise.resolve(edge('MIN')),
    lastDay: () => Promise.resolve(edge('MAX')),

    figuresOfItem: async (itemKey, afterMoment) => {
      const query = counted()
        .select('COUNT(*)', 'salesCount')
        .addSelect(
          "COALESCE(SUM(CASE line.kind WHEN 'discount' THEN 0 ELSE line.quantity END), 0)",
          'quantity',
        )
        .where('line.itemKey = :itemKey', { itemKey });
      if (afterMoment !== null) query.andWhere('line.moment > :afterMoment', { afterMoment });
      return (
        (await query.getRawOne<{ salesCount: number; quantity: number }>()) ?? { salesCount: 0, quantity: 0 }
      );
    },
  };
};
