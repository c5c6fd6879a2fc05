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
import { plain } from './plain-text.ts';
import type { Decimal } from './numbers.ts';
import type { Field, RowMeaning, Separator } from './types.ts';

/** A layout as data: how columns, kinds and rows are named is common to all, the rest is its own. */
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
  /** How its columns are usually called, where it differs from others by that alone. */
  words: ReadonlySet<string>;
  isQuoted: boolean;
  /** Ends with a grand total: a file with sub-totals or carries and without it was cut. */
  isTotalled: boolean;
};

type DialectFile = {
  id: string;
  version: number;
  name: string;
  layout: string;
  separators?: string[];
  decimal: string;
  marks?: string[];
  words?: string[];
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
  words: new Set((file.words ?? []).map(plain)),
  isQuoted: file.quoted ?? false,
  isTotalled: file.totalled ?? false,
});

export const dialects: readonly Dialect[] = [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10].map(toDialect);

/** Where the records of a headerless file hold what, by their marks. */
export const recordLayout = p5.records;

const namesToMeaning = (kinds: Record<string, string[]>): ReadonlyMap<string, RowMeaning> =>
  new Map(
    Object.entries(kinds).flatMap(([kind, names]) =>
      names.map((name): [string, RowMeaning] => [plain(name), kind as RowMeaning]),
    ),
  );

export const kindNames = namesToMeaning(common.kinds);
/** In a headerless file `V` is a void, beside `S` for a sale. */
export const recordKindNames = namesToMeaning(p5.kinds);

export const flagNames = {
  headings: new Set(common.flags.headings),
  yes: new Set(common.flags.yes),
  no: new Set(common.flags.no),
};

export const mirrored = {
  originals: new Set(common.mirrored.originals),
  mirrors: new Set(common.mirrored.mirrors),
};

/** What French tills use, hundredths of a percent. */
export const usualRates = new Set(common.rates);

const pattern = (source: string): RegExp => new RegExp(source, 'i');

/** Rows that are not articles, known by what they say; compared without accents. */
export const rowPatterns = {
  grandTotal: pattern(common.rows.grandTotal),
  bareTotal: pattern(common.rows.bareTotal),
  subTotal: pattern(common.rows.subTotal),
  otherTotal: pattern(common.rows.otherTotal),
  carryOut: pattern(common.rows.carryOut),
  carryIn: pattern(common.rows.carryIn),
  page: pattern(common.rows.page),
  footer: pattern(common.rows.footer),
  tender: pattern(common.rows.tender),
  tenderFamily: pattern(common.rows.tenderFamily),
  family: pattern(common.rows.family),
  discount: pattern(common.rows.discount),
  plain: pattern(common.rows.plain),
  void: pattern(common.rows.void),
  refund: pattern(common.rows.refund),
};
