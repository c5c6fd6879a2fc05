import { readJournal, type Line, type ReadResult } from '../../domain/journal/index.ts';
import { planMerge } from '../../domain/sales/merge-night.ts';
import { writeAct } from '../acts.ts';
import { readSettings } from '../settings.ts';
import type { ImportReport, VenueSettings } from '../engine-api/index.ts';
import { withMapping } from './mappings/choose-mapping.ts';
import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Journal, Stores } from '../ports/stores/index.ts';

type Reading = Parameters<Stores['journals']['save']>[1];

const sumOfAmounts = (lines: readonly Line[]): number | null => {
  const amounts = lines.flatMap((line) => line.amountInclVat ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
};

const nothingRead: Omit<Reading, 'status' | 'readAt'> = {
  reason: null,
  dialect: null,
  encoding: null,
  zNumbers: [],
  warnings: [],
  checks: [],
  days: [],
  lineCount: 0,
  amountCents: null,
};

const toReading = (result: ReadResult): Omit<Reading, 'readAt'> => {
  if (!result.ok) {
    const { code, line, message } = result.problem;
    return { ...nothingRead, status: 'quarantined', reason: { code, line: line ?? null, message } };
  }
  return {
    status: result.lines.length === 0 ? 'empty' : 'imported',
    reason: null,
    dialect: result.dialect,
    encoding: result.encoding,
    zNumbers: result.zNumbers,
    warnings: result.warnings,
    checks: result.checks,
    days: [...new Set(result.lines.map((line) => line.businessDay))].sort(),
    lineCount: result.lines.length,
    amountCents: sumOfAmounts(result.lines),
  };
};

/** The same bytes again. An empty file under another name is another closed day, not the same one. */
const findOriginal = (stores: Stores, receipt: Receipt) =>
  stores.journals.findBySha256(receipt.sha256, receipt.size === 0 ? receipt.fileName : undefined);

const countLines = async (
  stores: Stores,
  receipt: Receipt,
  lines: readonly Line[],
  settings: VenueSettings,
  save: (status: Journal['status']) => Promise<void>,
): Promise<Journal['status']> => {
  const days = [...new Set(lines.map((line) => line.businessDay))];
  const plan = planMerge(lines, await stores.sales.countedOn(days), settings);
  const status = plan.add.length === 0 ? 'duplicate' : 'imported';
  await save(status);
  await stores.items.learn(plan.add);
  await stores.sales.add(receipt.id, plan.add);
  await stores.journals.refreshStatuses(await stores.sales.replace(plan.replace, receipt.id));
  return status;
};

const reportOf = (receipt: Receipt, reading: Omit<Reading, 'readAt'>): ImportReport => ({
  receiptId: receipt.id,
  file: receipt.fileName,
  status: reading.status,
  reason: reading.reason,
  days: reading.days,
  lineCount: reading.lineCount,
  amountCents: reading.amountCents,
  dialect: reading.dialect,
});

/**
 * Reads one received file and counts its sales, in one transaction: the whole journal or nothing.
 * Doing it twice is harmless: the same bytes are recorded as a duplicate and change nothing.
 */
export const importJournal = (needs: Needs, receipt: Receipt, bytes: Uint8Array): Promise<ImportReport> =>
  needs.database.transaction(async (stores) => {
    const settings = await readSettings(stores);
    const readAt = needs.clock.now().toISOString();
    const save = (reading: Omit<Reading, 'readAt'>) => stores.journals.save(receipt, { ...reading, readAt });

    const original = await findOriginal(stores, receipt);
    const setAsideBefore = original?.status === 'quarantined';
    if (original !== null && !setAsideBefore) {
      const reading = { ...nothingRead, status: 'duplicate' as const };
      await save(reading);
      return reportOf(receipt, reading);
    }

    const options = await withMapping(stores, bytes, { ...settings, fileName: receipt.fileName });
    const result = readJournal(bytes, options);
    const reading = toReading(result);
    if (result.ok && result.lines.length > 0) {
      reading.status = await countLines(stores, receipt, result.lines, settings, (status) =>
        save({ ...reading, status }),
      );
    } else {
      if (setAsideBefore) reading.status = 'duplicate';
      await save(reading);
    }
    await writeAct(needs, stores, {
      verb: 'journal:read',
      summary: `Journal ${receipt.fileName} lu`,
      subjects: [receipt.id],
      after: { status: reading.status, days: reading.days, lines: reading.lineCount },
      from: 'ingest',
    });
    return reportOf(receipt, reading);
  });

/** The reader itself failed: the file is set aside, so that the ones behind it are still read. */
export const setAside = (needs: Needs, receipt: Receipt): Promise<ImportReport> =>
  needs.database.transaction(async (stores) => {
    const reading: Omit<Reading, 'readAt'> = {
      ...nothingRead,
      status: 'quarantined',
      reason: {
        code: 'reader-failed',
        line: null,
        message:
          'La lecture de ce fichier a échoué. Il est conservé tel que reçu et n’est pas compté ; il sera relu par une version corrigée.',
      },
    };
    await stores.journals.save(receipt, { ...reading, readAt: needs.clock.now().toISOString() });
    return reportOf(receipt, reading);
  });
