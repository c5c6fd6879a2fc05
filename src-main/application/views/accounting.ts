import type { AccountingSettings } from '../../domain/accounting/accounts.ts';
import type { Entry, EntryProblem } from '../../domain/accounting/entries.ts';
import type { EntryField, EntryPreset } from '../../domain/accounting/entry-table.ts';
import type { Period } from '../../domain/reports/report.ts';

export type { Account, AccountingSettings, AccountSetting } from '../../domain/accounting/accounts.ts';
export type { Entry, EntryLine, EntryProblem } from '../../domain/accounting/entries.ts';
export type { EntryField, EntryPreset } from '../../domain/accounting/entry-table.ts';

export type AccountingView = {
  settings: AccountingSettings;
  /** What a venue begins with: French usage. */
  defaults: AccountingSettings;
  /** The columns of the plain CSV, in order. */
  fields: EntryField[];
  presets: Record<EntryPreset, EntryField[]>;
  /** Every column there is. */
  allFields: EntryField[];
  /** Families and rates that the register has sold: what accounts may be given for. */
  sold: { family: string | null; vatRate: number | null }[];
};

/** What an export would write, before it does. */
export type EntriesPreview = {
  period: Period;
  /** To be exported, differences included, in order. */
  entries: Entry[];
  /** What the first would be numbered. */
  firstNumber: number;
  /** Closings of the period that went out before and did not change since. */
  alreadyExported: { count: number; batches: number[] };
  /** Why nothing can be exported; empty when all is well. */
  problems: EntryProblem[];
  debitCents: number;
  creditCents: number;
};

export type ExportedEntries = {
  batch: number;
  fileName: string;
  bytes: Uint8Array;
  entries: { count: number; first: number; last: number };
};
