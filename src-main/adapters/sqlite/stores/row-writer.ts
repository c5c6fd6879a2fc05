import type { Database } from 'better-sqlite3';
import type { Line } from '../../../domain/journal/index.ts';
import { keptStatement } from './kept-statement.ts';

type Value = string | number | null;

const SHARED = ['reading_id', 'business_day', 'z', 'till'];
const OWN = [
  'id',
  'line',
  'sold_at',
  'ticket',
  'article_id',
  'kind',
  'quantity',
  'amount_incl_vat',
  'amount_excl_vat',
  'vat_rate',
];
const ROWS_AT_ONCE = 50;

const marks = (count: number, mark = '?'): string => Array.from({ length: count }, () => mark).join();

const insert = `INSERT INTO sale_line (${[...SHARED, ...OWN].join()})`;
const insertOne = `${insert} VALUES (${marks(SHARED.length + OWN.length)})`;
const insertMany = `${insert}
  SELECT ${marks(SHARED.length, '(SELECT ?)')}, * FROM (VALUES ${marks(ROWS_AT_ONCE, `(${marks(OWN.length)})`)})`;

type RowWriter = {
  write(id: number, articleId: number, line: Line): void;
  finish(): void;
  /** Takes the rows back: those above an id. */
  abandon(lastKept: number): void;
};

/**
 * Writes sale lines. To hand a value over costs more than to store it: lines of one closing, which follow
 * each other, go together and hand over once what they share. The index by article is built at once behind
 * the lines of a long journal: line by line it costs more than they do.
 */
export const createRowWriter = (connection: Database, readingId: number, isLong: boolean): RowWriter => {
  if (isLong) connection.exec('DROP INDEX sale_line_by_article');
  const one = keptStatement(connection, insertOne);
  const many = keptStatement(connection, insertMany);
  const values = Array.from({ length: SHARED.length + ROWS_AT_ONCE * OWN.length }, (): Value => null);
  let last: Line | null = null;
  let filled = SHARED.length;

  const writeWaiting = (): void => {
    const shared = values.slice(0, SHARED.length);
    for (let at = SHARED.length; at < filled; at += OWN.length) {
      one.run(...shared, ...values.slice(at, at + OWN.length));
    }
    filled = SHARED.length;
  };

  const open = ({ businessDay, z, till }: Line): void => {
    writeWaiting();
    values.splice(0, SHARED.length, readingId, businessDay, z ?? null, till ?? null);
  };

  const restoreIndex = (): void => {
    if (isLong) connection.exec('CREATE INDEX sale_line_by_article ON sale_line (article_id)');
  };

  return {
    write: (id, articleId, line) => {
      if (last?.businessDay !== line.businessDay || last.z !== line.z || last.till !== line.till) open(line);
      last = line;
      values[filled++] = id;
      values[filled++] = line.line;
      values[filled++] = line.soldAt ?? null;
      values[filled++] = line.ticket ?? null;
      values[filled++] = articleId;
      values[filled++] = line.kind;
      values[filled++] = line.quantity;
      values[filled++] = line.amountInclVat ?? null;
      values[filled++] = line.amountExclVat ?? null;
      values[filled++] = line.vatRate ?? null;
      if (filled < values.length) return;
      many.run(...values);
      filled = SHARED.length;
    },
    finish: () => {
      writeWaiting();
      restoreIndex();
    },
    abandon: (lastKept) => {
      connection.prepare('DELETE FROM sale_line WHERE id > ?').run(lastKept);
      restoreIndex();
    },
  };
};
