import type { ImportReport } from '../application/engine-api/index.ts';
import { dayName, money, type Language, type Words } from './words.ts';

export type Arrival = { title: string; body: string; path: string };

const nightsArrival = (
  nights: readonly (readonly [day: string, ImportReport])[],
  words: Words,
  language: Language,
): Arrival | null => {
  const [first] = nights;
  if (first === undefined) return null;
  const lines = nights.reduce((sum, [, report]) => sum + report.lineCount, 0);
  const cents = nights.reduce((sum, [, report]) => sum + (report.amountCents ?? 0), 0);
  const title =
    nights.length === 1 ? words.nightTitle(dayName(first[0], language)) : words.nightsTitle(nights.length);
  return { title, body: words.nightBody(lines, money(cents, language)), path: '/' };
};

const setAsideArrival = (setAside: readonly ImportReport[], words: Words): Arrival | null => {
  const [first] = setAside;
  if (first === undefined) return null;
  const isOne = setAside.length === 1;
  return {
    title: isOne ? words.setAsideTitle : words.setAsideTitles(setAside.length),
    body: isOne ? (first.reason?.message ?? first.file) : setAside.map(({ file }) => file).join(', '),
    path: '/journaux',
  };
};

/** What to say of files that were just read: one sentence for the nights, one for what was set aside. */
export const arrivalsIn = (reports: readonly ImportReport[], words: Words, language: Language): Arrival[] => {
  const nights = reports.flatMap((report) => {
    const day = report.status === 'imported' ? report.days.at(-1) : undefined;
    return day === undefined ? [] : [[day, report] as const];
  });
  const setAside = reports.filter(({ status }) => status === 'quarantined');
  return [nightsArrival(nights, words, language), setAsideArrival(setAside, words)].filter(
    (arrival) => arrival !== null,
  );
};
