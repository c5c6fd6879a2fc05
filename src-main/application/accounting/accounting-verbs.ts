import { succeed } from '../../domain/kernel/outcome.ts';
import type { AccountingApi } from '../engine-api/accounting.ts';
import type { Needs } from '../needs.ts';
import { accountingView, changeAccounting } from './accounting-settings.ts';
import { entriesDue } from './entries-due.ts';
import { cancelExport, entriesAgain, exportEntries } from './export-entries.ts';

export const accountingVerbs = (needs: Needs): AccountingApi => ({
  accounting: () => accountingView(needs),
  changeAccounting: (change) => changeAccounting(needs, change),
  previewEntries: ({ period }) =>
    needs.database.transaction(async (stores) => succeed(await entriesDue(stores, period))),
  exportEntries: (asked) => exportEntries(needs, asked),
  entriesAgain: (asked) => entriesAgain(needs, asked),
  cancelExport: (asked) => cancelExport(needs, asked),
});
