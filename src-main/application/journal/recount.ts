import { settleDay } from '../../domain/sales/settle-day.ts';
import type { JournalStatus, ReadingDay, Stores } from '../ports/stores/index.ts';
import { piecesOf } from './pieces.ts';

const noEffect = { isCorrection: false, quantityChange: 0, amountChange: 0 };

/** Alone on its day, a journal counts whole, or not at all. */
const settleAlone = async (stores: Stores, day: string, reading: ReadingDay): Promise<void> => {
  const counts = !reading.isKeptOut;
  const countedLines = counts ? reading.lineCount : 0;
  if (!counts || reading.countedLines !== countedLines) {
    await stores.sales.standAll(reading.readingId, day, counts);
  }
  await stores.readings.saveDay(reading.readingId, day, { countedLines, hadLines: 0, ...noEffect });
};

const settleTogether = async (
  stores: Stores,
  day: string,
  readings: readonly ReadingDay[],
): Promise<void> => {
  const ids = readings.map(({ readingId }) => readingId);
  const pieces = piecesOf(await stores.sales.settling(day, ids), ids);
  const { standsInstead, effects } = settleDay(readings, pieces);
  const counted = ids.map(() => 0);
  const had = ids.map(() => 0);
  for (const [index, piece] of pieces.entries()) {
    const instead = standsInstead[index] ?? null;
    const replacedBy = instead === null ? null : (ids[instead] ?? null);
    const moved = piece.lineIds.filter((_, at) => piece.replacedBy[at] !== replacedBy);
    await stores.sales.stand(moved, replacedBy);
    if (instead === null) counted[piece.from] = (counted[piece.from] ?? 0) + piece.lines;
    else if (instead < piece.from) had[piece.from] = (had[piece.from] ?? 0) + piece.lines;
  }
  for (const [index, readingId] of ids.entries()) {
    await stores.readings.saveDay(readingId, day, {
      countedLines: counted[index] ?? 0,
      hadLines: had[index] ?? 0,
      ...(effects[index] ?? noEffect),
    });
  }
};

const settle = async (stores: Stores, day: string, readings: readonly ReadingDay[]): Promise<void> => {
  const taking = readings.filter(({ takesPart }) => takesPart);
  for (const { readingId } of readings.filter(({ takesPart }) => !takesPart)) {
    await stores.sales.standAll(readingId, day, false);
    await stores.readings.saveDay(readingId, day, { countedLines: 0, hadLines: 0, ...noEffect });
  }
  const [first] = taking;
  if (first !== undefined && taking.length === 1) await settleAlone(stores, day, first);
  else if (first !== undefined) await settleTogether(stores, day, taking);
};

const statusOf = async (stores: Stores, journalId: string): Promise<JournalStatus | null> => {
  const journal = await stores.journals.get(journalId);
  if (journal?.readingId == null) return null;
  if (journal.standing === 'removed') return 'removed';
  if (journal.reason !== null) return 'quarantined';
  if (journal.lineCount === 0) return 'empty';
  const days = await stores.readings.daysOf([journal.readingId]);
  if (days.some(({ countedLines }) => countedLines > 0)) return 'imported';
  const had = days.reduce((sum, { hadLines }) => sum + hadLines, 0);
  return had === journal.lineCount ? 'duplicate' : 'replaced';
};

/** Says again what became of these journals. */
export const refreshStatuses = async (stores: Stores, journalIds: Iterable<string>): Promise<void> => {
  for (const journalId of journalIds) {
    const status = await statusOf(stores, journalId);
    if (status !== null) await stores.journals.setStatus(journalId, status);
  }
};

/**
 * What counts on these days, worked out from all the journals kept: those that take part, in the order
 * of their arrival, by product rule 7. Every way to change what counts ends here, and to take it back
 * is to put a journal as it stood and count again. Doing it twice changes nothing.
 */
export const recount = async (stores: Stores, days: Iterable<string>): Promise<void> => {
  const journals = new Set<string>();
  for (const day of new Set(days)) {
    const readings = await stores.readings.onDay(day);
    readings.forEach(({ journalId }) => journals.add(journalId));
    await settle(stores, day, readings);
    await stores.sales.sumUp(day);
  }
  await refreshStatuses(stores, journals);
};
