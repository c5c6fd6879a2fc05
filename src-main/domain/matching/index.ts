export { createMatcher } from './matcher.ts';
export type { LabelSuggestion } from './read-label.ts';
export { readLabel } from './read-label.ts';
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
