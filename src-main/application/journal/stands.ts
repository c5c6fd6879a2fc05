import type { JournalStand, Stores } from '../ports/stores/index.ts';
import { recount, refreshStatuses } from './recount.ts';

/** How a journal stands: all that an act on it may change. Null where there is none. */
export const standOf = async (stores: Stores, journalId: string): Promise<JournalStand | null> => {
  const journal = await stores.journals.get(journalId);
  if (journal === null) return null;
  const { standing, receiptState, readingId } = journal;
  const days = readingId === null ? [] : await stores.readings.daysOf([readingId]);
  const keptOutDays = days.filter(({ isKeptOut }) => isKeptOut).map(({ day }) => day);
  return { journalId, standing, receiptState, readingId, keptOutDays };
};

/** The days that a journal brings lines to. */
const daysOf = async (stores: Stores, journalId: string): Promise<string[]> =>
  (await stores.journals.get(journalId))?.days ?? [];

/** Puts journals as told, and counts again the days that they bring or brought something to. */
export const putStands = async (stores: Stores, stands: readonly JournalStand[]): Promise<void> => {
  const days = new Set<string>();
  for (const { journalId, standing, receiptState, readingId, keptOutDays } of stands) {
    for (const day of await daysOf(stores, journalId)) days.add(day);
    await stores.receipts.setState(journalId, receiptState);
    await stores.journals.change(journalId, { standing, readingId });
    if (readingId !== null) await stores.readings.keepOut(readingId, keptOutDays);
    for (const day of await daysOf(stores, journalId)) days.add(day);
  }
  await recount(stores, days);
  await refreshStatuses(
    stores,
    stands.map(({ journalId }) => journalId),
  );
};
