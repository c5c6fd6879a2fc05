import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import type { PlainTable } from '../../application/ports/exporters.ts';
import { csvText } from './csv.ts';
import { sheetCell, textCell } from './sheet-cells.ts';
import { textBytes } from './text-bytes.ts';

const LEAST_WIDTH = 10;
const MOST_WIDTH = 40;

/** Nothing but headings and rows, so that the file can be filled and read back. */
export const plainCsv = ({ headings, rows }: PlainTable): Uint8Array =>
  textBytes(
    stringify([[...headings], ...rows.map((cells) => cells.map(({ kind, value }) => csvText(kind, value)))], {
      delimiter: ';',
      record_delimiter: 'windows',
    }),
    'utf-8',
  );

/** Lines of a note stay lines; XML has no place for other control characters. */
const withLines = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, ' ');

const cellOf = ({ kind, value }: PlainTable['rows'][number][number]) =>
  kind === 'text' && typeof value === 'string'
    ? { value: withLines(value), type: String, format: '@' }
    : sheetCell(kind, value);

const widthOf = (rows: PlainTable['rows'], column: number, heading: string): number => {
  const longest = rows
    .slice(0, 200)
    .reduce((most, cells) => Math.max(most, String(cells[column]?.value ?? '').length), heading.length);
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest + 2));
};

export const plainWorkbook = async ({ headings, rows }: PlainTable, name: string): Promise<Uint8Array> =>
  writeWorkbook([
    {
      sheet: name,
      data: [
        headings.map((heading) => textCell(heading, { fontWeight: 'bold' })),
        ...rows.map((cells) => cells.map(cellOf)),
      ],
      columns: headings.map((heading, column) => ({ width: widthOf(rows, column, heading) })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
