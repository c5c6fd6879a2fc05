import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Journal, ReadingDay, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { CheckReason, JournalRow } from '../views/journals.ts';
import { correctionOf } from './correction.ts';
import { closingGaps, journalDoubts, nightDoubts } from './doubts.ts';
import { readOtherwise } from './read-otherwise.ts';

/** What the rows of a list have in common. */
type Surroundings = {
  timeZone: string;
  nights: ReadonlyMap<string, CheckReason[]>;
  otherwise: ReadonlySet<number>;
};

/** Waits for the manager: neither refused nor arrived whole since. */
export const needsDecision = ({ status, receiptState, supersededBy }: Journal): boolean =>
  supersededBy === null &&
  (status === 'quarantined' || (status === 'incomplete' && receiptState === 'suspect'));

export const toRow = (journal: Journal, days: readonly ReadingDay[], around: Surroundings): JournalRow => {
  const { timeZone, nights, otherwise } = around;
  const counted = days.filter(({ countedLines }) => countedLines > 0);
  return {
    id: journal.id,
    fileName: journal.fileName,
    receivedAt: journal.receivedAt,
    size: journal.size,
    source: journal.source,
    status: journal.status,
    reason: journal.reason,
    days: journal.days,
    lineCount: journal.lineCount,
    amountCents: journal.amountCents,
    dialect: journal.dialect,
    zNumbers: journal.zNumbers,
    needsDecision: needsDecision(journal),
    supersededBy: journal.supersededBy,
    doubts:
      journal.status === 'imported'
        ? [...journalDoubts(journal, days, timeZone), ...counted.flatMap(({ day }) => nights.get(day) ?? [])]
        : null,
    correction: correctionOf(days),
    readOtherwise: journal.readingId !== null && otherwise.has(journal.readingId),
  };
};

/** Few journals are asked of the nights that they bring, many of all nights at once. */
const A_FEW_NIGHTS = 40;

const nightsOf = async (
  stores: Stores,
  days: readonly ReadingDay[],
): Promise<ReadonlyMap<string, CheckReason[]>> => {
  const gaps = await closingGaps(stores);
  const nights = [...new Set(days.map(({ day }) => day))];
  if (nights.length > A_FEW_NIGHTS) return nightDoubts(stores, gaps);
  const doubts = new Map<string, CheckReason[]>();
  for (const night of nights) {
    for (const [day, reasons] of await nightDoubts(stores, gaps, night)) doubts.set(day, reasons);
  }
  return doubts;
};

export const rowsOf = async (stores: Stores, journals: readonly Journal[]): Promise<JournalRow[]> => {
  const settings = await readSettings(stores);
  const days = await stores.readings.daysOf(journals.flatMap(({ readingId }) => readingId ?? []));
  const around: Surroundings = {
    timeZone: settings.timeZone,
    nights: await nightsOf(stores, days),
    otherwise: new Set(await readOtherwise(stores, settings)),
  };
  const own = Map.groupBy(days, ({ readingId }) => readingId);
  return journals.map((journal) => toRow(journal, own.get(journal.readingId ?? -1) ?? [], around));
};

export const listJournals = (needs: Needs): Promise<Outcome<JournalRow[]>> =>
  needs.database.transaction(async (stores) => succeed(await rowsOf(stores, await stores.journals.list())));
