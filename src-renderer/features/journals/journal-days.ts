import type { JournalRow } from '../../../src-preload/contract';

/** The day after, `YYYY-MM-DD`. */
const dayAfter = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

export type JournalHead = {
  /** First and last day of its sales; null when nothing says them. */
  from: string | null;
  to: string | null;
  /** The day it was received, when that is neither the night of its sales nor the next morning. */
  receivedLate: string | null;
};

/** What names a journal in the list: its night, and the day of reception when it is not the usual one. */
export const journalHead = (row: Pick<JournalRow, 'days'>, receivedDay: string): JournalHead => {
  const days = [...row.days].sort();
  const from = days[0] ?? null;
  const to = days.at(-1) ?? null;
  const isUsual = to !== null && (receivedDay === to || receivedDay === dayAfter(to));
  return { from, to, receivedLate: isUsual ? null : receivedDay };
};
