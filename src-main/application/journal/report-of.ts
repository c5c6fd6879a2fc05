import type { ImportReport } from '../engine-api/index.ts';
import type { Journal } from '../ports/stores/index.ts';

export const reportOf = (journal: Journal): ImportReport => ({
  receiptId: journal.id,
  file: journal.fileName,
  status: journal.status,
  reason: journal.reason,
  days: journal.days,
  lineCount: journal.lineCount,
  amountCents: journal.amountCents,
  dialect: journal.dialect,
});
