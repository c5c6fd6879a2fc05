import type { DuplicateReason } from '../../domain/sheets/duplicates.ts';
import type { DrinkRow } from './library.ts';

export type { DuplicateReason } from '../../domain/sheets/duplicates.ts';

export type DuplicateSide = Pick<
  DrinkRow,
  | 'id'
  | 'name'
  | 'cuvee'
  | 'producer'
  | 'appellation'
  | 'vintage'
  | 'category'
  | 'colour'
  | 'containerMl'
  | 'supplier'
  | 'onHandMl'
> & { links: number; facts: number };

/** The side with more links, then more stock entries, comes first: the one to keep, unless a person says otherwise. */
export type DuplicateView = { keep: DuplicateSide; other: DuplicateSide; reason: DuplicateReason };

/** What merging moves to the sheet that is kept; the other is archived. */
export type MergeConsequence = {
  keepName: string;
  otherName: string;
  links: number;
  aliases: number;
  facts: number;
  salesCount: number;
  amountCents: number;
  keepMl: number;
  otherMl: number;
  togetherMl: number;
  containerMl: number | null;
  /** Empty fields of the kept sheet that the other one fills. */
  filled: string[];
};
