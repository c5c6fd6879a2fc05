import { addDays, wallClock } from '../../domain/kernel/business-day.ts';
import { missingClosings, zNumber, type MissingClosings } from '../../domain/sales/missing-closings.ts';
import type { Journal, ReadingDay, Stores } from '../ports/stores/index.ts';
import type { CheckReason } from '../views/journals.ts';
import { warningOf } from './warnings.ts';

/** A till's clock may run a little ahead of ours. */
const TOLERATED_MINUTES = 30;

const isoMinutesLater = (instant: string, minutes: number): Date =>
  new Date(Date.parse(instant) + minutes * 60_000);

const MOST_CLOCKS = 20_000;
const clocks = new Map<string, string>();

/** What the venue's clock showed then; the list of ten years asks it of the same moments again and again. */
const latestSale = (receivedAt: string, timeZone: string): string => {
  const key = `${timeZone} ${receivedAt}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  const latest = wallClock(isoMinutesLater(receivedAt, TOLERATED_MINUTES), timeZone);
  clocks.set(key, latest);
  return latest;
};

/** A sale far from its night, or after the file came: the till's clock is to be looked at. */
const clockDoubts = (
  { receivedAt }: Pick<Journal, 'receivedAt'>,
  days: readonly ReadingDay[],
  timeZone: string,
): CheckReason[] => {
  const latest = latestSale(receivedAt, timeZone);
  const doubts: CheckReason[] = [];
  for (const { day, firstSoldAt, lastSoldAt } of days) {
    if (lastSoldAt !== null && lastSoldAt > latest) {
      doubts.push({
        code: 'clockAhead',
        soldAt: lastSoldAt,
        receivedAt: wallClock(new Date(receivedAt), timeZone),
      });
    }
    const strays = [firstSoldAt, lastSoldAt].filter((soldAt) => soldAt !== null);
    const stray = strays.find((soldAt) => soldAt.slice(0, 10) < day || soldAt.slice(0, 10) > addDays(day, 1));
    if (stray !== undefined) doubts.push({ code: 'clockElsewhere', soldAt: stray, day });
  }
  return doubts;
};

/** What a journal itself leaves in doubt, its nights left aside. */
export const journalDoubts = (
  journal: Journal,
  days: readonly ReadingDay[],
  timeZone: string,
): CheckReason[] => [
  ...journal.checks
    .filter(({ expected, actual }) => expected !== actual)
    .map((check): CheckReason => ({ code: 'totalDiffers', ...check })),
  ...clockDoubts(journal, days, timeZone),
  ...journal.warnings.map((kept): CheckReason => ({ code: 'warning', ...warningOf(kept) })),
];

/** Z numbers that are told by the names of journals without a line: a closed day has its closing too. */
const closingsWithoutSale = async (stores: Stores): Promise<Set<number>> =>
  new Set(
    (await stores.journals.withoutSale())
      .flatMap(({ fileName, zNumbers }) => [...zNumbers, ...(/z\D{0,2}\d+/i.exec(fileName) ?? [])])
      .flatMap((z) => zNumber(z) ?? []),
  );

/** Closings that never came, of every till. */
export const closingGaps = async (stores: Stores): Promise<MissingClosings[]> =>
  missingClosings(await stores.readings.closings(), await closingsWithoutSale(stores));

const toMissingZ = ({ till, from, to, count }: MissingClosings): CheckReason => ({
  code: 'missingZ',
  till,
  from,
  to,
  count,
});

/** What is in doubt of each night, whatever journals it is made of; of one night only, if given. */
export const nightDoubts = async (
  stores: Stores,
  gaps: readonly MissingClosings[],
  day?: string,
): Promise<Map<string, CheckReason[]>> => {
  const doubts = new Map<string, CheckReason[]>();
  const doubt = (night: string, reason: CheckReason): void => {
    const known = doubts.get(night);
    if (known === undefined) doubts.set(night, [reason]);
    else known.push(reason);
  };
  for (const gap of gaps) if (day === undefined || gap.day === day) doubt(gap.day, toMissingZ(gap));
  for (const { day: night, amountCents, items } of await stores.sales.unmatchedByDay(day)) {
    doubt(night, { code: 'notMatched', amountCents, items });
  }
  return doubts;
};
