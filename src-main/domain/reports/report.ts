export const REPORT_IDS = [
  'sales-journal',
  'vat',
  'sales-by-drink',
  'stock-value',
  'movements',
  'gifts',
  'count-variance',
  'unmatched',
  'price-gap',
  'sales-entries',
] as const;
export type ReportId = (typeof REPORT_IDS)[number];

export type ReportLanguage = 'fr' | 'en';

/** Business days, both included: `YYYY-MM-DD`. */
export type Period = { from: string; to: string };

/**
 * What a cell holds. `day` is `YYYY-MM-DD`, `moment` a wall clock `YYYY-MM-DDTHH:MM`, `code` a text that
 * is never a number; the others are integers: thousandths, millilitres, cents, hundredths of a percent,
 * and plain whole numbers.
 */
export type CellKind =
  'day' | 'moment' | 'text' | 'code' | 'quantity' | 'volume' | 'money' | 'rate' | 'integer';

export type ReportColumn = {
  key: string;
  title: string;
  kind: CellKind;
  /** Summed up at the foot. */
  hasTotal: boolean;
};

export type Cell = string | number | null;

/** What a row is about: a screen leads there. */
export type RowSubject =
  | { drinkId: string }
  | { countId: string }
  | { itemKey: string }
  | { day: string }
  | { journalId: string }
  | null;

export type ReportRow = {
  /** One for each column. */
  cells: readonly Cell[];
  /** Sales that no drink stands behind are shown as such; a warning is a row to look at. */
  state: 'unmatched' | 'ignored' | 'warning' | null;
  subject: RowSubject;
};

export type ReportSection = {
  /** Null where the report has one section only. */
  title: string | null;
  rows: readonly ReportRow[];
  /** One for each column; null where the section needs none. */
  totals: readonly Cell[] | null;
};

/** A figure to show before the table. */
export type Highlight = { label: string; kind: CellKind; value: number };

export type SourceFile = { fileName: string; sha256: string; firstDay: string; lastDay: string };

export type ReportHeader = {
  venueName: string;
  period: Period;
  /** Wall clock of the venue. */
  generatedAt: string;
  /** Null on the screen: an export has one. */
  batch: number | null;
  sources: {
    /** SHA-256 of the files' own SHA-256, in order, one a line; null where there is no file. */
    digest: string | null;
    files: readonly SourceFile[];
  };
  /** « CA non rattaché »: sold in the period, neither linked nor ignored. */
  unmatched: { amountCents: number; items: number };
  /** Nights of the period that should be here and are not. */
  missingNights: readonly string[];
};

/** One report, whatever shows it: the screen, a workbook, a CSV, a page, the command line. */
export type Report = {
  id: ReportId;
  language: ReportLanguage;
  title: string;
  subtitle: string;
  columns: readonly ReportColumn[];
  highlights: readonly Highlight[];
  sections: readonly ReportSection[];
  /** One for each column, of all sections. */
  totals: readonly Cell[] | null;
  /** Whole sentences. */
  notes: readonly string[];
  header: ReportHeader;
};

/** A report before it is told for whom and of when. */
export type ReportBody = Omit<Report, 'id' | 'language' | 'header'>;
