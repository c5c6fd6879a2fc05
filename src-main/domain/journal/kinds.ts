import { flagNames, mirrored, rowPatterns } from './dialects.ts';
import { lazily, remembered } from './lazily.ts';
import { plain, withoutAccents } from './plain-text.ts';
import type { Row } from './separated-rows.ts';
import type { Kind, RowMeaning } from './types.ts';

/** What a row's kind columns say. */
export type Said = {
  /** Null where the value means nothing known. */
  meaning: RowMeaning | null;
  printed: string;
  /** The row says itself what it is: no label can make a total or a payment of it. */
  isExplicit: boolean;
  /** A cancelled line whose mirror stands in the file keeps its printed sign: the pair nets to zero. */
  keepsSign: boolean;
};

export type KindReader = (row: Row) => Said;

type KindColumn = { column: number; isFlag: boolean };

export type KindSources = {
  /** The best named first; the others only tell what is not a sale. */
  columns: readonly { column: number; heading: string }[];
  /** What values mean in this layout. */
  names: ReadonlyMap<string, RowMeaning>;
  /** What the manager said that they mean. */
  own?: ReadonlyMap<string, RowMeaning>;
  rows: () => Iterable<Row>;
};

const hasMirrorPairs = (rows: Iterable<Row>, column: number): boolean => {
  let hasOriginal = false;
  let hasMirror = false;
  for (const row of rows) {
    const name = plain(row.cells[column] ?? '');
    hasOriginal ||= mirrored.originals.has(name);
    hasMirror ||= mirrored.mirrors.has(name);
    if (hasOriginal && hasMirror) return true;
  }
  return false;
};

const createMeanings = ({ names, own }: Pick<KindSources, 'names' | 'own'>) => {
  const find = (name: string, isFlag: boolean): RowMeaning | null => {
    const meant = own?.get(name);
    if (meant !== undefined) return meant;
    if (isFlag && flagNames.yes.has(name)) return 'void';
    if (name === '' || (isFlag && flagNames.no.has(name))) return 'sale';
    return names.get(name) ?? null;
  };
  const meanings = remembered((printed) => ({ meaning: find(plain(printed), false) }));
  const flags = remembered((printed) => ({ meaning: find(plain(printed), true) }));
  return (printed: string, isFlag: boolean): RowMeaning | null =>
    (isFlag ? flags(printed) : meanings(printed)).meaning;
};

/** A second column of kinds counts where it takes a row out of the sales, by a whole word: ECOLE, Annulé. */
const overrides = (meaning: RowMeaning | null, printed: string, isFlag: boolean): boolean =>
  meaning !== null && meaning !== 'sale' && (isFlag || plain(printed).length > 2);

const SALE: Said = { meaning: 'sale', printed: '', isExplicit: false, keepsSign: false };

/** Reads the kind columns of one file. */
export const createKindReader = ({ columns, rows, ...sources }: KindSources): KindReader => {
  const [first, ...others] = columns.map(({ column, heading }): KindColumn => ({
    column,
    isFlag: flagNames.headings.has(plain(heading)),
  }));
  if (first === undefined) return () => SALE;
  const meaningOf = createMeanings(sources);
  const hasPairs = lazily(() => !first.isFlag && hasMirrorPairs(rows(), first.column));
  const saidBy = remembered((printed): Said => {
    const meaning = meaningOf(printed, first.isFlag);
    const isSaid = printed !== '' && meaning !== null && meaning !== 'total' && meaning !== 'tender';
    return {
      meaning,
      printed,
      isExplicit: isSaid && !first.isFlag,
      keepsSign: mirrored.originals.has(plain(printed)) && hasPairs(),
    };
  });
  return ({ cells }) => {
    const said = saidBy(cells[first.column] ?? '');
    if (said.meaning !== 'sale') return said;
    for (const { column, isFlag } of others) {
      const beside = cells[column] ?? '';
      const meaning = meaningOf(beside, isFlag);
      if (overrides(meaning, beside, isFlag)) {
        return { meaning, printed: beside, isExplicit: true, keepsSign: false };
      }
    }
    return said;
  };
};

type Figures = { quantity: number; amount: number };

/** A line without a code and without a flag is known by its label and its signs. */
export const kindByLabel = (label: string, { quantity, amount }: Figures): Kind => {
  const said = withoutAccents(label);
  const isNegative = quantity < 0 || amount < 0;
  if (isNegative && rowPatterns.void.test(said)) return 'void';
  if (rowPatterns.discount.test(said)) return 'discount';
  if (isNegative && rowPatterns.refund.test(said)) return 'refund';
  return amount < 0 && quantity >= 0 && !rowPatterns.plain.test(said) ? 'discount' : 'sale';
};

/** In a file without codes only the label can tell a discount: a negative amount may be anything. */
export const kindByLabelAlone = (label: string, figures: Figures): Kind => {
  const kind = kindByLabel(label, figures);
  return kind === 'discount' && !rowPatterns.discount.test(withoutAccents(label)) ? 'sale' : kind;
};
