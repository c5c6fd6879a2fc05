import type { Database } from 'better-sqlite3';
import { countedOfDay } from '../counted-lines.ts';
import { CELL_COLUMNS, packCells } from './cells.ts';

const amount = 'COALESCE(amount_incl_vat, amount_excl_vat, 0)';

const cellsOfDay = `SELECT COALESCE(till, ''), article_id, COALESCE(CAST(substr(sold_at, 12, 2) AS INTEGER), -1), COUNT(*),
    SUM(IIF(kind = 'discount', 0, sale_line.quantity)), SUM(${amount}),
    SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0)), SUM(IIF(kind = 'gift', sale_line.quantity, 0)),
    SUM(IIF(kind = 'void', ${amount}, 0)), SUM(IIF(kind = 'refund', ${amount}, 0)),
    SUM(IIF(kind = 'discount', ${amount}, 0)), SUM(kind = 'discount')
  ${countedOfDay} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

type Row = [till: string, ...cell: number[]];

const [ARTICLE, HOUR] = [0, 1];

const transposed = (cells: readonly (readonly number[])[]): number[][] =>
  CELL_COLUMNS.map((_, column) => cells.map((cell) => cell[column] ?? 0));

/** The hours of an article, which follow each other, as one cell. */
const withoutHours = (cells: readonly (readonly number[])[]): number[][] => {
  const whole: number[][] = [];
  for (const cell of cells) {
    const last = whole.at(-1);
    if (last === undefined || last[ARTICLE] !== cell[ARTICLE]) whole.push(cell.with(HOUR, 0));
    else
      for (let column = HOUR + 1; column < cell.length; column++)
        last[column] = (last[column] ?? 0) + (cell[column] ?? 0);
  }
  return whole;
};

/** Writes again what counts of a day by till, as the cells that long periods are summed from. */
export const writeSaleCells = (connection: Database, day: string): void => {
  connection.prepare('DELETE FROM sale_cells WHERE business_day = ?').run(day);
  const insert = connection.prepare('INSERT INTO sale_cells VALUES (?, ?, ?, ?)');
  const rows = connection.prepare<[string], Row>(cellsOfDay).raw().all(day);
  for (const [till, ofTill] of Map.groupBy(rows, ([name]) => name)) {
    const cells = ofTill.map(([, ...cell]) => cell);
    insert.run(day, till, packCells(transposed(withoutHours(cells))), packCells(transposed(cells)));
  }
};

export const writeCellsOfAllDays = (connection: Database): void => {
  const days = connection.prepare<[], string>('SELECT DISTINCT business_day FROM reading_day').pluck().all();
  for (const day of days) writeSaleCells(connection, day);
};
