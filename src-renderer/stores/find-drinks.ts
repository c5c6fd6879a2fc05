import type { StockRow } from '../../src-preload/contract';
import { foldText } from '../format/fold-text';

export type Findable<Row> = { row: Row; name: string; text: string };
type Named = Pick<StockRow, 'name' | 'barcode'> & Partial<Pick<StockRow, 'producer' | 'appellation' | 'bin'>>;

/** What a search looks through, made ready once for a list. */
export const makeFindable = <Row extends Named>(rows: readonly Row[]): Findable<Row>[] =>
  rows.map((row) => ({
    row,
    name: foldText(row.name),
    text: foldText([row.name, row.producer ?? '', row.appellation ?? '', row.bin ?? ''].join(' ')),
  }));

/** What a scanner types is longer than anything a person searches by. */
const isScanned = (text: string): boolean => /^\d{8,14}$/.test(text);

/** The places of a name where its words begin. */
const rankOf = (name: string, words: readonly string[]): number => {
  const first = words[0] ?? '';
  if (name.startsWith(first)) return 0;
  return name.includes(` ${first}`) ? 1 : 2;
};

/** Drinks that have every typed word, those whose name begins with it first; a barcode finds its own alone. */
export const findDrinks = <Row extends Named>(
  findable: readonly Findable<Row>[],
  typed: string,
  most = Number.POSITIVE_INFINITY,
): Row[] => {
  const text = typed.trim();
  if (isScanned(text)) return findable.filter(({ row }) => row.barcode === text).map(({ row }) => row);
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return findable
    .filter(({ text: all }) => words.every((word) => all.includes(word)))
    .map((found) => ({ ...found, rank: rankOf(found.name, words) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ row }) => row);
};
