import { kindNames, mirrored, plain, rowPatterns, withoutAccents } from './dialects.ts';
import type { Kind, RowMeaning } from './types.ts';

const FLAG_HEADINGS = new Set(['annule', 'annulee', 'annulation', 'void', 'voided', 'canceled', 'cancelled']);
const YES = new Set([
  'o',
  'oui',
  'y',
  'yes',
  '1',
  'x',
  'true',
  'vrai',
  'annule',
  'annulee',
  'void',
  'canceled',
  'cancelled',
]);

/** Reads the kind column of one file. */
export type KindReader = {
  /** Null where the value means nothing known. */
  read(printed: string): RowMeaning | null;
  /** A cancelled line whose mirror stands in the file keeps its printed sign: the pair nets to zero. */
  keepsSign(printed: string): boolean;
};

export const createKindReader = (
  heading: string,
  values: readonly string[],
  own: Readonly<Record<string, RowMeaning>> = {},
): KindReader => {
  const isFlag = FLAG_HEADINGS.has(plain(heading));
  const ownNames = new Map(Object.entries(own).map(([name, meaning]) => [plain(name), meaning]));
  const said = new Set(values.map(plain));
  const hasPairs =
    [...mirrored.originals].some((name) => said.has(name)) &&
    [...mirrored.mirrors].some((name) => said.has(name));
  return {
    read: (printed) => {
      const name = plain(printed);
      const meant = ownNames.get(name);
      if (meant !== undefined) return meant;
      if (isFlag) return YES.has(name) ? 'void' : 'sale';
      return name === '' ? 'sale' : (kindNames.get(name) ?? null);
    },
    keepsSign: (printed) => {
      const name = plain(printed);
      return hasPairs && (mirrored.originals.has(name) || mirrored.mirrors.has(name));
    },
  };
};

/** A line without a code and without a flag is known by its label. */
export const kindByLabel = (label: string, code: string, isNegative: boolean): Kind => {
  if (code !== '') return 'sale';
  const said = withoutAccents(label);
  if (rowPatterns.discount.test(said)) return 'discount';
  if (!isNegative) return 'sale';
  if (rowPatterns.void.test(said)) return 'void';
  return rowPatterns.refund.test(said) ? 'refund' : 'sale';
};
