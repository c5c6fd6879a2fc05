export { openJournal } from './open-journal.ts';
export { decodeForDisplay, readJournal } from './read-journal.ts';
export { PROBLEM_CODES } from './types.ts';
export type {
  Check,
  DaySums,
  Encoding,
  Field,
  Kind,
  Line,
  Mapping,
  OpenJournal,
  OpenResult,
  Problem,
  ProblemCode,
  ReadOptions,
  ReadResult,
  ReadSummary,
  RowMeaning,
  Separator,
} from './types.ts';
