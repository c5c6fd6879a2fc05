export type JournalStatus =
  | 'imported'
  | 'duplicate'
  | 'replaced'
  | 'quarantined'
  | 'empty'
  /** Not whole: cut, suspect, or still under a temporary name. */
  | 'incomplete';

export type JournalRow = {
  id: string;
  fileName: string;
  receivedAt: string;
  size: number;
  source: string;
  status: JournalStatus;
  reason: { code: string; line: number | null; message: string } | null;
  days: string[];
  lineCount: number;
  amountCents: number | null;
  dialect: string | null;
  zNumbers: string[];
};

export type JournalDetail = JournalRow & {
  sha256: string;
  encoding: string | null;
  checks: { name: string; expected: number; actual: number }[];
  warnings: string[];
  /** First physical lines of the file, decoded for reading. */
  rawLines: string[];
  lines: {
    line: number;
    soldAt: string | null;
    businessDay: string;
    code: string | null;
    label: string;
    kind: string;
    quantity: number;
    amountCents: number | null;
    becomes: {
      state: 'linked' | 'toMatch' | 'ignored' | 'replaced';
      drinkId: string | null;
      name: string | null;
    };
  }[];
};
