import type { Done, DrinkName, Reply } from '../../../src-preload/contract';

export type Stocked = Pick<DrinkName, 'drinkId' | 'name' | 'containerMl'> & { onHandMl: number };

/** Does an act, says it with its undo, and answers whether it was done. */
export type Carry = (question: Promise<Reply<Done>>, sentence: string) => Promise<boolean>;

export const LOSS_REASONS = ['breakage', 'corked', 'tasting', 'staff', 'other'] as const;
