import common from './dialects/common.json' with { type: 'json' };
import { plain, withoutAccents } from './plain-text.ts';
import type { Row } from './separated-rows.ts';
import type { Field } from './types.ts';

/** What a heading may stand for: a field, or one that only the values settle. */
export type Heading = Field | 'amount' | 'gross' | 'vat' | 'priceExclVat';

/** The better a name says what it is, the lower its rank. */
export type Named = { heading: Heading; rank: number };

const COMPOUND_RANK = 1000;

const names: ReadonlyMap<string, Named> = new Map(
  Object.entries({ ...common.headings, ...common.doubtful }).flatMap(([heading, synonyms]) =>
    synonyms.map((name, rank): [string, Named] => [name, { heading: heading as Heading, rank }]),
  ),
);

type Rule = { heading: string; all: string[][]; none?: string[] };
const rules: readonly Rule[] = common.compounds.rules;
const skipped = new Set(common.compounds.skipped);
const ignored = new Set(common.compounds.ignored);

/** A compound heading is known by its words: `Libellé de l’article`, `CA TTC du jour`. */
const byWords = (heading: string): Named | null => {
  const words = withoutAccents(heading)
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[^a-z0-9%]+/)
    .filter((word) => word !== '' && !skipped.has(word));
  if (words.some((word) => ignored.has(word))) return null;
  const has = (wanted: readonly string[]): boolean => wanted.some((word) => words.includes(word));
  const at = rules.findIndex(({ all, none }) => all.every(has) && !has(none ?? []));
  const rule = rules[at];
  return rule === undefined ? null : { heading: rule.heading as Heading, rank: COMPOUND_RANK + at };
};

const nameOf = (cell: string): Named | null => names.get(plain(cell)) ?? byWords(cell);

export type HeaderRow = { row: Row; named: readonly (Named | null)[] };

const MONEY: readonly Heading[] = ['amountInclVat', 'amountExclVat', 'amount', 'gross'];

export const isMoney = (named: Named | null | undefined): boolean =>
  named != null && MONEY.includes(named.heading);

/** What the cells of a row would name as headings. */
export const namesOf = (row: Row): HeaderRow => ({ row, named: row.cells.map(nameOf) });

/** A header names at least a label, a quantity and an amount. */
export const isHeader = ({ named }: HeaderRow): boolean => {
  const has = (heading: Heading): boolean => named.some((each) => each?.heading === heading);
  return has('label') && has('quantity') && named.some(isMoney);
};

export const countNamed = ({ named }: HeaderRow): number => named.filter((each) => each !== null).length;
