import { writeAct } from '../acts.ts';
import { readSettings } from '../settings.ts';
import type { ImportReport } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { JournalStand, Reversal, Stores } from '../ports/stores/index.ts';
import { readFile } from './read-file.ts';
import { recount } from './recount.ts';
import { reportOf } from './report-of.ts';
import { supersedeCut } from './supersede-cut.ts';

/** The same bytes again. An empty file under another name is another closed day, not the same one. */
const findOriginal = (stores: Stores, receipt: Receipt) =>
  stores.journals.findBySha256(receipt.sha256, receipt.size === 0 ? receipt.fileName : undefined);

const reportNow = async (stores: Stores, receipt: Receipt): Promise<ImportReport> => {
  const journal = await stores.journals.get(receipt.id);
  if (journal === null) throw new Error(`The journal ${receipt.id} was read and is not there.`);
  return reportOf(journal);
};

/**
 * What takes an import back: where it changed what an earlier journal had brought, the earlier stands
 * again; otherwise it leaves the count.
 */
const reversalOf = async (stores: Stores, receipt: Receipt, readingId: number): Promise<Reversal> => {
  const days = await stores.readings.daysOf([readingId]);
  const changedEarlier = days.some(({ isCorrection }) => isCorrection);
  const stand: JournalStand = {
    journalId: receipt.id,
    standing: changedEarlier ? 'counted' : 'removed',
    receiptState: receipt.state,
    readingId,
    keptOutDays: changedEarlier ? days.map(({ day }) => day) : [],
  };
  return { restoreJournals: [stand] };
};

/**
 * Reads one received file and counts its sales, in one transaction: the whole journal or nothing.
 * Doing it twice is harmless: the same bytes are recorded as a duplicate and change nothing.
 */
export const importJournal = (needs: Needs, receipt: Receipt, bytes: Uint8Array): Promise<ImportReport> =>
  needs.database.transaction(async (stores) => {
    const readAt = needs.clock.now().toISOString();
    const original = await findOriginal(stores, receipt);
    const wasSetAside = original?.status === 'quarantined';
    if (original !== null && !wasSetAside) {
      await stores.journals.save(receipt, { readAt, readingId: null, status: 'duplicate' });
      return reportNow(stores, receipt);
    }

    const settings = await readSettings(stores);
    const { readingId, reading, days } = await readFile(stores, receipt, bytes, { settings, readAt });
    if (reading.reason !== null && wasSetAside) {
      await stores.readings.forget(readingId);
      await stores.journals.save(receipt, { readAt, readingId: null, status: 'duplicate' });
      return reportNow(stores, receipt);
    }
    const status = reading.reason === null ? 'empty' : 'quarantined';
    await stores.journals.save(receipt, { readAt, readingId, status });
    await recount(stores, days);
    if (reading.reason === null) await supersedeCut(needs, stores, receipt, bytes);
    const report = await reportNow(stores, receipt);
    await writeAct(needs, stores, {
      verb: 'journal:read',
      summary: `Journal ${receipt.fileName} lu`,
      subjects: [receipt.id],
      after: { status: report.status, days: report.days, lines: report.lineCount },
      ...(report.status === 'imported' ? { reversal: await reversalOf(stores, receipt, readingId) } : {}),
      from: 'ingest',
    });
    return report;
  });

const readerFailed = {
  code: 'reader-failed',
  line: null,
  message:
    'La lecture de ce fichier a échoué. Il est conservé tel que reçu et n’est pas compté ; il sera relu par une version corrigée.',
};

/** The reader itself failed: the file is set aside, so that the ones behind it are still read. */
export const setAside = (needs: Needs, receipt: Receipt): Promise<ImportReport> =>
  needs.database.transaction(async (stores) => {
    const readAt = needs.clock.now().toISOString();
    const { timeZone, cutOff, severalFilesPerDay } = await readSettings(stores);
    const readingId = await stores.readings.open(receipt.id, {
      readAt,
      settings: { timeZone, cutOff, severalFilesPerDay },
      reason: readerFailed,
      dialect: null,
      encoding: null,
      zNumbers: [],
      warnings: [],
      checks: [],
      lineCount: 0,
      amountCents: null,
    });
    await stores.journals.save(receipt, { readAt, readingId, status: 'quarantined' });
    return reportNow(stores, receipt);
  });
