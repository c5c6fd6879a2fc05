import { decode } from '../decode.ts';
import { findTable } from '../find-table.ts';
import { plain } from '../plain-text.ts';
import { recordSeparator } from '../read-records.ts';
import { createSource, type Source } from '../source.ts';
import type { Separator } from '../types.ts';
import { usualSeparator } from '../usual-separator.ts';
import { firstRows, namingRow, usualWidth } from './first-rows.ts';
import type { Shape } from './preview-types.ts';

const keyOf = (separator: Separator | null, header: readonly string[] | null, width: number): string => {
  const mark = separator === null ? 'fixed' : separator === '\t' ? 'tab' : separator;
  return `${mark} ${header === null ? width : header.map(plain).join(' ')}`;
};

const withoutEmptyEnd = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const shaped = (separator: Separator | null, names: readonly string[] | null, width: number): Shape => {
  const header = names === null ? null : withoutEmptyEnd(names);
  return { separator, header, width, key: keyOf(separator, header, width) };
};

export const shapeOfSource = (source: Source): Shape => {
  const ofRecords = recordSeparator(source);
  if (ofRecords !== null) return shaped(ofRecords, ['H', 'D'], 0);
  const table = findTable(source);
  if (table !== null) {
    const { cells } = table.header.row;
    return shaped(table.separator, cells, cells.length);
  }
  const separator = usualSeparator(source);
  const rows = firstRows(source, separator);
  return shaped(separator, namingRow(rows)?.cells ?? null, usualWidth(rows));
};

/**
 * What the files of one register have in common: separator and names of the columns, or their number
 * where no line names them. Throws `Unreadable` for what is no text.
 */
export const shapeOf = (bytes: Uint8Array): Shape => shapeOfSource(createSource(decode(bytes)));
