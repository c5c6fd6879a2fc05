import type { ImportReport } from './engine-api/index.ts';
import { unfold } from './files/unfold.ts';
import { importJournal, setAside } from './journal/import-journal.ts';
import type { Needs } from './needs.ts';
import type { Receipt } from './ports/inbox.ts';

const passingCode =
  /^(EIO|EMFILE|ENFILE|ENOSPC|EDQUOT|EACCES|EPERM|EBUSY|EAGAIN|ENOMEM|SQLITE_(FULL|BUSY|LOCKED|IOERR|CANTOPEN|NOMEM)\w*)$/;

/** The disk or the database says no for now: nothing is wrong with the file. */
const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && passingCode.test(error.code);

/** What became of a file, and of each journal in an archive; nothing for a file that stays unread until the next time. */
const takeIn = async (needs: Needs, receipt: Receipt): Promise<ImportReport[]> => {
  try {
    const { fileName, spoolFile } = receipt;
    const bytes = await needs.spool.read(spoolFile);
    const members = await unfold(needs, receipt, bytes);
    if (members === null) {
      return [await importJournal(needs, receipt, await needs.unpacker.textOf({ fileName, bytes }))];
    }
    const reports: ImportReport[] = [];
    for (const member of members) reports.push(...(await takeIn(needs, member)));
    return reports;
  } catch (error) {
    needs.reportBug(error, `reading ${receipt.fileName}`);
    return isPassing(error) ? [] : [await setAside(needs, receipt)];
  }
};

/**
 * The sentence of the program: a file received is read, its sales are counted and leave the stock of
 * the drinks they are linked to, and the windows are told.
 */
export const takeInNight = async (needs: Needs): Promise<ImportReport[]> => {
  const reports: ImportReport[] = [];
  const unread = await needs.database.transaction((stores) => stores.receipts.unread());
  for (const receipt of unread) {
    for (const report of await takeIn(needs, receipt)) {
      reports.push(report);
      needs.announce({ type: 'imported', report });
    }
  }
  if (reports.length > 0) {
    needs.announce({ type: 'changed', topics: ['nights', 'drinks', 'items', 'journals'] });
  }
  return reports;
};
