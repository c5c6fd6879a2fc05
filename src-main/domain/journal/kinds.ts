import { flagNames, mirrored, rowPatterns } from './dialects.ts';
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
  /** Whether any line may be a cancelled one: a long file is not read twice for nothing. */
  mayMirror: () => boolean;
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
  const known = new Map<string, RowMeaning | null>();
  const find = (name: string, isFlag: boolean): RowMeaning | null => {
    const meant = own?.get(name);
    if (meant !== undefined) return meant;
    if (isFlag && flagNames.yes.has(name)) return 'void';
    if (name === '' || (isFlag && flagNames.no.has(name))) return 'sale';
    return names.get(name) ?? null;
  };
  return (printed: string, isFlag: boolean): RowMeaning | null => {
    const key = isFlag ? `?${printed}` : printed;
    const before = known.get(key);
    if (before !== undefined) return before;
    const meaning = find(plain(printed), isFlag);
    known.set(key, meaning);
    return meaning;
  };
};

/** A second column of kinds counts where it takes a row out of the sales, by a whole word: ECOLE, Annulé. */
const overrides = (meaning: RowMeaning | null, printed: string, isFlag: boolean): boolean =>
  meaning !== null && meaning !== 'sale' && (isFlag || plain(printed).length > 2);

/** Reads the kind columns of one file. */
export const createKindReader = ({ columns, rows, mayMirror, ...said }: KindSources): KindReader => {
  const [first, ...others] = columns.map(({ column, heading }): KindColumn => ({
    column,
    isFlag: flagNames.headings.has(plain(heading)),
  }));
  if (first === undefined) {
    return () => ({ meaning: 'sale', printed: '', isExplicit: false, keepsSign: false });
  }
  const meaningOf = createMeanings(said);
  const hasPairs = !first.isFlag && mayMirror() && hasMirrorPairs(rows(), first.column);
  return ({ cells }) => {
    const printed = cells[first.column] ?? '';
    const meaning = meaningOf(printed, first.isFlag);
    for (const { column, isFlag } of others) {
      const beside = cells[column] ?? '';
      const besides = meaningOf(beside, isFlag);
      if (meaning === 'sale' && overrides(besides, beside, isFlag)) {
        return { meaning: besides, printed: beside, isExplicit: true, keepsSign: false };
      }
    }
    const isSaid = printed !== '' && meaning !== null && meaning !== 'total' && meaning !== 'tender';
    return {
      meaning,
      printed,
      isExplicit: isSaid && !first.isFlag,
      keepsSign: hasPairs && mirrored.originals.has(plain(printed)),
    };
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
