import type { Database } from 'better-sqlite3';
import type { Line } from '../../../domain/journal/index.ts';

const COLUMNS = 14;
const ROWS_AT_ONCE = 20;

const row = `(${Array.from({ length: COLUMNS }, () => '?').join()})`;

const insertOf = (rows: number): string =>
  `INSERT INTO sale_line (id, reading_id, line, business_day, sold_at, z, till, ticket, article_id, kind, quantity,
    amount_incl_vat, amount_excl_vat, vat_rate) VALUES ${Array.from({ length: rows }, () => row).join()}`;

type RowWriter = {
  write(id: number, articleId: number, line: Line): void;
  close(): void;
};

/**
 * Writes sale lines. Those of a long journal go many to a statement, and the index by article is built
 * at once behind them: line by line it costs more than the lines.
 */
export const createRowWriter = (connection: Database, readingId: number, isLong: boolean): RowWriter => {
  const size = isLong ? ROWS_AT_ONCE : 1;
  if (isLong) connection.exec('DROP INDEX sale_line_by_article');
  const insert = connection.prepare(insertOf(size));
  const values = Array.from({ length: size * COLUMNS }, (): string | number | null => null);
  let filled = 0;

  return {
    write: (id, articleId, line) => {
      values[filled++] = id;
      values[filled++] = readingId;
      values[filled++] = line.line;
      values[filled++] = line.businessDay;
      values[filled++] = line.soldAt ?? null;
      values[filled++] = line.z ?? null;
      values[filled++] = line.till ?? null;
      values[filled++] = line.ticket ?? null;
      values[filled++] = articleId;
      values[filled++] = line.kind;
      values[filled++] = line.quantity;
      values[filled++] = line.amountInclVat ?? null;
      values[filled++] = line.amountExclVat ?? null;
      values[filled++] = line.vatRate ?? null;
      if (filled < values.length) return;
      insert.run(values);
      filled = 0;
    },
    close: () => {
      if (filled > 0) connection.prepare(insertOf(filled / COLUMNS)).run(values.slice(0, filled));
      if (isLong) connection.exec('CREATE INDEX sale_line_by_article ON sale_line (article_id)');
    },
  };
};
