export { openJournal } from './open-journal.ts';
export { decodeForDisplay, readJournal } from './read-journal.ts';
export { sentenceOf } from './notices.ts';
export type { Notice, NoticeCode } from './notices.ts';
export { previewJournal, type PreviewOptions } from './preview/preview-journal.ts';
export type {
  Needed,
  Pointing,
  Preview,
  PreviewColumn,
  PreviewKind,
  PreviewLine,
  PreviewResult,
  Shape,
} from './preview/preview-types.ts';
export { isAlcohol } from './sanity/alcohol.ts';
export { shapeOf } from './preview/shape.ts';
export { mappingFitter } from './preview/fit-mapping.ts';
export { checkPrices, type PriceCheck } from './preview/price-check.ts';
export { parseMapping, printMapping, type MappingFile } from './preview/mapping-file.ts';
export { FIELDS, PROBLEM_CODES } from './types.ts';
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
