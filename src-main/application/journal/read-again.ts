import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { readableBytes } from '../files/readable-bytes.ts';
import type { Needs } from '../needs.ts';
import type { JournalStand, Reading, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { readFile } from './read-file.ts';
import { unknownJournal, type OnJournal } from './stand-acts.ts';
import { putStands, standOf } from './stands.ts';
import { supersedeCut } from './supersede-cut.ts';

const found = ({ readAt: _, settings: { severalFilesPerDay }, ...reading }: Reading): string =>
  JSON.stringify([reading, severalFilesPerDay]);

/** Whether a reading tells the same as another one, line by line. */
const isSameReading = async (stores: Stores, id: number, otherId: number): Promise<boolean> => {
  const [one, other] = [await stores.readings.get(id), await stores.readings.get(otherId)];
  if (one === null || other === null || found(one) !== found(other)) return false;
  return stores.sales.isSame(id, otherId);
};

type Reread = { before: JournalStand; after: JournalStand } | null;

/** Reads the kept bytes again; null when they tell what they told. Nothing is counted again yet. */
const reread = async (needs: Needs, stores: Stores, journalId: string): Promise<Outcome<Reread>> => {
  const receipt = await stores.receipts.get(journalId);
  if (receipt === null) return unknownJournal();
  await stores.journals.ensure(journalId);
  const before = await standOf(stores, journalId);
  if (before === null) return unknownJournal();
  const settings = await readSettings(stores);
  const bytes = await readableBytes(needs, receipt);
  const readAt = needs.clock.now().toISOString();
  const { readingId, reading, days } = await readFile(stores, receipt, bytes, { settings, readAt });
  if (before.readingId !== null && (await isSameReading(stores, readingId, before.readingId))) {
    await stores.readings.forget(readingId);
    await stores.readings.save(before.readingId, reading);
    return succeed(null);
  }
  if (reading.reason === null) await supersedeCut(needs, stores, receipt, bytes);
  const keptOutDays = before.keptOutDays.filter((day) => days.includes(day));
  return succeed({ before, after: { ...before, readingId, keptOutDays } });
};

/** Reads journals again by the rules, settings and mappings of today, and counts what they tell now. */
export const readAgainIn = async (
  needs: Needs,
  stores: Stores,
  journalIds: readonly string[],
): Promise<Outcome<Done & { changed: number }>> => {
  const changes: { before: JournalStand; after: JournalStand }[] = [];
  for (const journalId of new Set(journalIds)) {
    const done = await reread(needs, stores, journalId);
    if (!done.ok) return done;
    if (done.value !== null) changes.push(done.value);
  }
  await putStands(
    stores,
    changes.map(({ after }) => after),
  );
  const act = await writeAct(needs, stores, {
    verb: 'journal:readAgain',
    summary: journalIds.length === 1 ? 'Journal relu' : `${journalIds.length} journaux relus`,
    subjects: [...journalIds],
    after: { changed: changes.length },
    ...(changes.length === 0 ? {} : { reversal: { restoreJournals: changes.map(({ before }) => before) } }),
  });
  return succeed({ act, changed: changes.length });
};

/** The file is whole, says the manager: it is read, unless it was, and counted. */
export const acceptIn: OnJournal = async (needs, stores, journalId) => {
  const receipt = await stores.receipts.get(journalId);
  if (receipt === null) return unknownJournal();
  if (receipt.state === 'aborted') {
    return fail(
      'JOURNAL.CUT',
      'L’envoi de ce fichier a été coupé : il est gardé, mais il n’est pas entier. La caisse doit le renvoyer.',
    );
  }
  await stores.journals.ensure(journalId);
  const before = await standOf(stores, journalId);
  if (before === null) return unknownJournal();
  const accepted: JournalStand = { ...before, standing: 'counted', receiptState: 'received' };
  await putStands(stores, [accepted]);
  if (before.readingId === null) {
    const done = await reread(needs, stores, journalId);
    if (!done.ok) return done;
    if (done.value !== null) await putStands(stores, [done.value.after]);
  }
  const act = await writeAct(needs, stores, {
    verb: 'journal:accepted',
    summary: `Fichier ${receipt.fileName} accepté`,
    subjects: [journalId],
    before,
    after: accepted,
    reversal: { restoreJournals: [before] },
  });
  return succeed({ act });
};
