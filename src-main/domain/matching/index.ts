export { createMatcher } from './matcher.ts';
export type {
  DrinkFormat,
  LibraryDrink,
  Matcher,
  MatchHints,
  Proposal,
  Reason,
  ReasonField,
  Verdict,
} from './types.ts';
