import type { ActKind, ActOrigin, ActWish } from '../../../src-preload/contract';
import { parseDay } from '../../format/parse';

export const KINDS: readonly ActKind[] = [
  'links',
  'drinks',
  'stock',
  'journals',
  'nights',
  'exports',
  'undone',
];
export const ORIGINS: readonly ActOrigin[] = ['window', 'ingest', 'command-line'];
export const PERIODS = ['all', 'today', 'week', 'month', 'year', 'days'] as const;
export type PeriodKey = (typeof PERIODS)[number];

/** What the manager chose, as typed. */
export type ActFilterDraft = {
  text: string;
  kinds: ActKind[];
  origins: ActOrigin[];
  period: PeriodKey;
  from: string;
  until: string;
};

export const noFilter = (): ActFilterDraft => ({
  text: '',
  kinds: [],
  origins: [],
  period: 'all',
  from: '',
  until: '',
});

const BACK: Record<Exclude<PeriodKey, 'all' | 'days'>, number> = { today: 0, week: 6, month: 29, year: 364 };

/** Midnight at the beginning of a day on this computer's clock, so many days later. */
const midnight = (day: string, later = 0): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
};

const boundsOf = (
  { period, from, until }: ActFilterDraft,
  today: string,
): Pick<ActWish, 'from' | 'until'> => {
  if (period === 'all') return { from: null, until: null };
  if (period !== 'days') return { from: midnight(today, -BACK[period]), until: null };
  const first = parseDay(from);
  const last = parseDay(until);
  return {
    from: first === null ? null : midnight(first),
    until: last === null ? null : midnight(last, 1),
  };
};

export const wishOf = (draft: ActFilterDraft, today: string): ActWish => ({
  text: draft.text.trim(),
  kinds: draft.kinds,
  origins: draft.origins,
  ...boundsOf(draft, today),
  subject: null,
});
