export { createMatcher } from './matcher.ts';
export type { LabelSuggestion } from './read-label.ts';
export { readLabel } from './read-label.ts';
export type {
  Confirmation,
  ConfirmedLabel,
  DrinkFormat,
  LibraryDrink,
  Matcher,
  MatchHints,
  Proposal,
  Reason,
  ReasonField,
  Verdict,
} from './types.ts';
