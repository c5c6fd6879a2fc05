import type { ProposalView } from '../../../src-preload/contract';

/** A drink that is chosen, whose serving is still to be said. */
export type Choosable = Pick<
  ProposalView,
  'drinkId' | 'name' | 'vintage' | 'category' | 'colour' | 'servings'
>;
