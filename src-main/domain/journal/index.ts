export { decodeForDisplay, readJournal } from './read-journal.ts';
export { PROBLEM_CODES } from './types.ts';
export type {
  Check,
  Encoding,
  Field,
  Kind,
  Line,
  Mapping,
  Problem,
  ProblemCode,
  ReadOptions,
  ReadResult,
  RowMeaning,
  Separator,
} from './types.ts';
