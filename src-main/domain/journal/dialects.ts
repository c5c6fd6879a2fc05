import common from './dialects/common.json' with { type: 'json' };
import p1 from './dialects/p1.json' with { type: 'json' };
import p10 from './dialects/p10.json' with { type: 'json' };
import p2 from './dialects/p2.json' with { type: 'json' };
import p3 from './dialects/p3.json' with { type: 'json' };
import p4 from './dialects/p4.json' with { type: 'json' };
import p5 from './dialects/p5.json' with { type: 'json' };
import p6 from './dialects/p6.json' with { type: 'json' };
import p7 from './dialects/p7.json' with { type: 'json' };
import p8 from './dialects/p8.json' with { type: 'json' };
import p9 from './dialects/p9.json' with { type: 'json' };
import type { Decimal } from './numbers.ts';
import type { Field, RowMeaning, Separator } from './types.ts';

/** A layout as data: how its columns are named is common to all, what it is made of is its own. */
export type Dialect = {
  id: string;
  version: number;
  name: string;
  layout: 'table' | 'ruler' | 'records';
  separators: readonly Separator[];
  /** The decimal mark where the numbers themselves don't tell. */
  decimal: Decimal;
  /** Fields that this layout usually has: the best fit gives its name to the file. */
  marks: readonly Field[];
  quoted: boolean;
  /** Ends with a grand total: a file with sub-totals and without it was cut. */
  totalled: boolean;
};

type DialectFile = {
  id: string;
  version: number;
  name: string;
  layout: string;
  separators?: string[];
  decimal: string;
  marks?: string[];
  quoted?: boolean;
  totalled?: boolean;
};

const toDialect = (file: DialectFile): Dialect => ({
  id: file.id,
  version: file.version,
  name: file.name,
  layout: file.layout as Dialect['layout'],
  separators: (file.separators ?? []) as Separator[],
  decimal: file.decimal as Decimal,
  marks: (file.marks ?? []) as Field[],
  quoted: file.quoted ?? false,
  totalled: file.totalled ?? false,
});

export const dialects: readonly Dialect[] = [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10].map(toDialect);

/** Where the records of a headerless file hold what, by their marks. */
export const recordLayout = p5.records;

/** A heading or a value without case, accents, blanks and punctuation; `%` becomes `pct`. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/%/g, 'pct')
    .replace(/€|\beur(?:os?)?\b/g, '')
    .replace(/[^a-z0-9]/g, '');

/** What a heading may stand for: a field, or one that only the values settle. */
export type Heading = Field | 'amount' | 'gross' | 'vat';

export const headingNames: ReadonlyMap<string, Heading> = new Map(
  Object.entries({ ...common.headings, ...common.doubtful }).flatMap(([heading, names]) =>
    names.map((name): [string, Heading] => [name, heading as Heading]),
  ),
);

export const kindNames: ReadonlyMap<string, RowMeaning> = new Map(
  Object.entries(common.kinds).flatMap(([kind, names]) =>
    names.map((name): [string, RowMeaning] => [name, kind as RowMeaning]),
  ),
);

export const mirrored = {
  originals: new Set(common.mirrored.originals),
  mirrors: new Set(common.mirrored.mirrors),
};

const pattern = (source: string): RegExp => new RegExp(source, 'i');

/** Rows that are not articles, known by what they say; compared without accents. */
export const rowPatterns = {
  grandTotal: pattern(common.rows.grandTotal),
  subTotal: pattern(common.rows.subTotal),
  carryOut: pattern(common.rows.carryOut),
  carryIn: pattern(common.rows.carryIn),
  page: pattern(common.rows.page),
  footer: pattern(common.rows.footer),
  discount: pattern(common.rows.discount),
  void: pattern(common.rows.void),
  refund: pattern(common.rows.refund),
};

export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim();
