import type { Database } from 'better-sqlite3';
import { groupCounted } from '../counted-lines.ts';
import { CELL_COLUMNS, FIRST_OF_MORE, packCells } from './cells.ts';

const amount = 'COALESCE(amount_incl_vat, amount_excl_vat, 0)';

const cellsOfDay = `SELECT COALESCE(till, ''), article_id, COALESCE(hour, -1), SUM(line_count),
    SUM(IIF(kind = 'discount', 0, quantity)), SUM(${amount}),
    SUM(IIF(amount_incl_vat IS NULL, COALESCE(amount_excl_vat, 0), 0)), SUM(IIF(kind = 'gift', quantity, 0)),
    SUM(IIF(kind = 'void', ${amount}, 0)), SUM(IIF(kind = 'refund', ${amount}, 0)),
    SUM(IIF(kind = 'discount', ${amount}, 0)), SUM(IIF(kind = 'discount', line_count, 0))
  FROM temp.counted_group GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

type Row = [till: string, ...cell: number[]];

const [ARTICLE, HOUR] = [0, 1];

const hasMore = (cell: readonly number[]): number =>
  cell.some((value, column) => column >= FIRST_OF_MORE && value !== 0) ? 1 : 0;

const columnsOf = (cells: readonly (readonly number[])[]): number[][] =>
  CELL_COLUMNS.map((name, column) =>
    cells.map((cell) => (name === 'hasMore' ? hasMore(cell) : (cell[column] ?? 0))),
  );

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

/** Writes again what counts of a day by till, from its groups, as the cells that long periods are summed from. */
export const writeSaleCells = (connection: Database, day: string): void => {
  connection.prepare('DELETE FROM sale_cells WHERE business_day = ?').run(day);
  const insert = connection.prepare('INSERT INTO sale_cells VALUES (?, ?, ?, ?)');
  const rows = connection.prepare<[], Row>(cellsOfDay).raw().all();
  for (const [till, ofTill] of Map.groupBy(rows, ([name]) => name)) {
    const cells = ofTill.map(([, ...cell]) => cell);
    insert.run(day, till, packCells(columnsOf(withoutHours(cells))), packCells(columnsOf(cells)));
  }
};

export const writeCellsOfAllDays = (connection: Database): void => {
  const days = connection.prepare<[], string>('SELECT DISTINCT business_day FROM reading_day').pluck().all();
  for (const day of days) {
    groupCounted(connection, day);
    writeSaleCells(connection, day);
  }
};
