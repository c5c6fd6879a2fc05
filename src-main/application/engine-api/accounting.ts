import type { AccountingSettings } from '../../domain/accounting/accounts.ts';
import type { EntryField } from '../../domain/accounting/entry-table.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { AccountingView, EntriesPreview, ExportedEntries } from '../views/accounting.ts';
import type { CsvEncoding } from '../views/reports.ts';
import type { Done } from './common.ts';

export type EntriesFormat = 'fec' | 'csv';

export type AccountingApi = {
  accounting: () => Promise<Outcome<AccountingView>>;
  changeAccounting: (argument: {
    settings?: AccountingSettings;
    fields?: EntryField[];
  }) => Promise<Outcome<Done>>;
  previewEntries: (argument: { period: Period }) => Promise<Outcome<EntriesPreview>>;
  /** Numbers the entries of a period and gives the file. Those that went out before stay as they are. */
  exportEntries: (argument: {
    period: Period;
    format: EntriesFormat;
    encoding: CsvEncoding;
  }) => Promise<Outcome<ExportedEntries>>;
  /** The file of an export again, under the same numbers. */
  entriesAgain: (argument: {
    batch: number;
    format: EntriesFormat;
    encoding: CsvEncoding;
  }) => Promise<Outcome<ExportedEntries>>;
  /** Its entries can be exported again, under new numbers. */
  cancelExport: (argument: { batch: number; reason: string }) => Promise<Outcome<Done>>;
};
