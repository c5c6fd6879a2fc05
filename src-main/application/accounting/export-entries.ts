import { businessDayOf, wallClock } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Period } from '../../domain/reports/report.ts';
import { writeAct } from '../acts.ts';
import type { EntriesFormat } from '../engine-api/accounting.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores, StoredEntry } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import type { EntriesPreview, ExportedEntries } from '../views/accounting.ts';
import type { CsvEncoding } from '../views/reports.ts';
import { readAccounts } from './accounting-settings.ts';
import { entriesBytes, entriesFileName } from './entries-file.ts';
import { problemOf } from './entry-problems.ts';
import { entriesDue } from './entries-due.ts';

type Asked = { period: Period; format: EntriesFormat; encoding: CsvEncoding };

const nothingDue = ({ alreadyExported }: EntriesPreview): Outcome<never> =>
  alreadyExported.count === 0
    ? fail('ENTRIES.NONE', 'Aucune vente sur cette période : il n’y a pas d’écriture à exporter.')
    : fail(
        'ENTRIES.ALREADY_EXPORTED',
        `Ces écritures ont déjà été exportées (lot ${alreadyExported.batches.join(', ')}). Téléchargez ce lot de nouveau, ou annulez-le en disant pourquoi.`,
      );

const numbered = async (
  needs: Needs,
  stores: Stores,
  due: EntriesPreview,
  batch: number,
): Promise<StoredEntry[]> => {
  const { timeZone, cutOff } = await readSettings(stores);
  const { journalCode, journalLabel } = await readAccounts(stores);
  const validDay = businessDayOf(wallClock(needs.clock.now(), timeZone), cutOff);
  return due.entries.map(({ key, piece, label, isDifference, lines }, index) => ({
    ...key,
    number: due.firstNumber + index,
    batch,
    journalCode,
    journalLabel,
    piece,
    label,
    // An entry is never validated before the day that it is of.
    validDay: validDay < key.day ? key.day : validDay,
    isDifference,
    lines,
  }));
};

export const exportEntries = (needs: Needs, asked: Asked): Promise<Outcome<ExportedEntries>> =>
  inTransaction(needs, async (stores) => {
    const { period, format } = asked;
    const due = await entriesDue(stores, period);
    if (due.problems.length > 0) return problemOf(due.problems);
    if (due.entries.length === 0) return nothingDue(due);
    const batch = await stores.batches.add({
      report: 'sales-entries',
      format,
      period,
      madeAt: needs.clock.now().toISOString(),
      fileName: '',
    });
    const fileName = entriesFileName(batch, period, format);
    await stores.batches.rename(batch, fileName);
    const entries = await numbered(needs, stores, due, batch);
    await stores.entries.add(entries);
    const first = due.firstNumber;
    const last = first + entries.length - 1;
    await writeAct(needs, stores, {
      verb: 'entries:exported',
      summary: `Écritures ${first} à ${last} exportées, lot ${batch}`,
      subjects: [`batch:${batch}`],
      after: { batch, fileName, first, last, from: period.from, to: period.to },
    });
    const bytes = await entriesBytes(needs, stores, entries, asked);
    return succeed({ batch, fileName, bytes, entries: { count: entries.length, first, last } });
  });

const unknownBatch = (batch: number): Outcome<never> =>
  fail('BATCH.UNKNOWN', `Le lot ${batch} n’est pas un export d’écritures.`);

export const entriesAgain = (
  needs: Needs,
  asked: { batch: number; format: EntriesFormat; encoding: CsvEncoding },
): Promise<Outcome<ExportedEntries>> =>
  needs.database.transaction(async (stores) => {
    const batch = await stores.batches.get(asked.batch);
    const entries = await stores.entries.ofBatch(asked.batch);
    const [first, last] = [entries[0], entries.at(-1)];
    if (batch === null || first === undefined || last === undefined) return unknownBatch(asked.batch);
    if (batch.cancelled !== null) {
      return fail('BATCH.CANCELLED', `Le lot ${asked.batch} a été annulé : ${batch.cancelled.reason}`);
    }
    return succeed({
      batch: batch.number,
      fileName: entriesFileName(batch.number, batch.period, asked.format),
      bytes: await entriesBytes(needs, stores, entries, asked),
      entries: { count: entries.length, first: first.number, last: last.number },
    });
  });

export const cancelExport = (
  needs: Needs,
  { batch: number, reason }: { batch: number; reason: string },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const batch = await stores.batches.get(number);
    if (batch?.report !== 'sales-entries') return unknownBatch(number);
    if (batch.cancelled !== null) return fail('BATCH.CANCELLED', `Le lot ${number} est déjà annulé.`);
    if (reason.trim() === '') {
      return fail('BATCH.REASON_MISSING', 'Dites pourquoi cet export est annulé. Rien n’a été changé.');
    }
    const at = needs.clock.now().toISOString();
    await stores.batches.cancel(number, { at, reason: reason.trim() });
    const span = (await stores.entries.spans([number])).get(number);
    const act = await writeAct(needs, stores, {
      verb: 'entries:cancelled',
      summary: `Export annulé, lot ${number} : ${reason.trim()}`,
      subjects: [`batch:${number}`],
      before: { batch: number, first: span?.first ?? 0, last: span?.last ?? 0 },
      after: { reason: reason.trim() },
    });
    return succeed({ act });
  });
