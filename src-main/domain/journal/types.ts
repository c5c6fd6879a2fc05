import type { Notice } from './notices.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252' | 'iso-8859-15' | 'cp850';

export type Kind = 'sale' | 'void' | 'refund' | 'gift' | 'discount' | 'other';

/** A printed total against the lines; both agree in a journal that was read. */
export type Check = { name: string; expected: number; actual: number };

export type Line = {
  /** 1-based physical line where the record starts. */
  line: number;
  /** `YYYY-MM-DD`. */
  businessDay: string;
  /** `YYYY-MM-DDTHH:MM`, wall clock of the venue. */
  soldAt?: string;
  /** As printed; with till and ticket it identifies a ticket within a day. */
  z?: string;
  till?: string;
  ticket?: string;
  /** As printed, trimmed, always text; absent when empty. */
  code?: string;
  label: string;
  family?: string;
  kind: Kind;
  /** Thousandths, signed. */
  quantity: number;
  /** Cents, signed, as the register gives them; absent when it gives none. */
  amountInclVat?: number;
  amountExclVat?: number;
  /** Hundredths of a percent. */
  vatRate?: number;
};

export const PROBLEM_CODES = [
  'not-text',
  'spreadsheet',
  'pdf',
  'archive',
  'unknown-columns',
  'ambiguous-columns',
  'no-date',
  'period-not-a-day',
  'bad-date',
  'implausible-date',
  'bad-number',
  'number-too-large',
  'field-count',
  'unclosed-quote',
  'line-too-long',
  'truncated',
  'totals-disagree',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Problem = { code: ProblemCode; line?: number; message: string };

export type ReadResult =
  | {
      ok: true;
      encoding: Encoding;
      dialect: string;
      zNumbers: string[];
      lines: Line[];
      checks: Check[];
      warnings: string[];
    }
  | { ok: false; problem: Problem };

/** What the lines of one business day come to. */
export type DaySums = {
  businessDay: string;
  lines: number;
  /** Thousandths. */
  quantity: number;
  /** Cents; null where no line of the day has one. */
  amountInclVat: number | null;
  amountExclVat: number | null;
};

/** What a journal came to, once its last line was handed out. */
export type ReadSummary =
  | {
      ok: true;
      encoding: Encoding;
      dialect: string;
      zNumbers: string[];
      checks: Check[];
      warnings: string[];
      /** The same, for who says them in other words. */
      notices: Notice[];
      lineCount: number;
      /** In the order of the calendar. */
      days: DaySums[];
    }
  | { ok: false; problem: Problem };

/**
 * A journal read piece by piece. Whether it is a whole journal is known at its end only: what was taken
 * from the batches must be given back where `finish` tells a problem.
 */
export type OpenJournal = {
  encoding: Encoding;
  dialect: string;
  /** The lines in the order of the file, once. Stops without a word where a problem is met. */
  batches(): Iterable<Line[]>;
  /** After the last batch. */
  finish(): ReadSummary;
};

export type OpenResult = { ok: true; journal: OpenJournal } | { ok: false; problem: Problem };

export const FIELDS = [
  'businessDay',
  'date',
  'time',
  'dateTime',
  'z',
  'till',
  'ticket',
  'code',
  'label',
  'family',
  'quantity',
  'quantityReturned',
  'unitPrice',
  'discount',
  'discountPercent',
  'amountInclVat',
  'amountExclVat',
  'vatAmount',
  'vatRate',
  'kind',
] as const;
export type Field = (typeof FIELDS)[number];

export type Separator = ';' | ',' | '\t' | '|';

/** What a value of the kind column means; only the first six are lines of a journal. */
export type RowMeaning = Kind | 'tender' | 'training' | 'total';

/** A dialect made by the manager: columns pointed at once, remembered for files of that shape. */
export type Mapping = {
  id: string;
  version: number;
  name: string;
  encoding?: Encoding;
  separator?: Separator;
  /** Physical line, or null where there is none. */
  headerLine: number | null;
  /** 0-based columns. */
  columns: Partial<Record<Field, number>>;
  decimal?: ',' | '.';
  /** `dd/MM/yyyy`, `yyyyMMdd`, `yyMMdd`… */
  dateFormat?: string;
  amountsInCents?: boolean;
  kinds?: Record<string, RowMeaning>;
};

export type ReadOptions = {
  fileName: string;
  /** IANA, `Europe/Paris`. */
  timeZone: string;
  /** `HH:MM`: sales before it belong to the day before. */
  cutOff: string;
  mapping?: Mapping;
};
