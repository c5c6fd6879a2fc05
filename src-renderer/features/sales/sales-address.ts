import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Category, Comparison, SalesBy, SalesFilters, SoldState } from '../../../src-preload/contract';
import { lengthOf, movedDay, rangeEnding } from '../../format/periods';
import type { DayRange } from '../../format/periods';

export type ShownBy = SalesBy | 'ticket';

/** All that the screen shows follows from this, and this stands in the address: Back goes back. */
export type SalesView = {
  period: DayRange;
  by: ShownBy;
  comparison: Comparison | null;
  filters: SalesFilters;
  /** Of a single day: the ticket whose lines are shown. */
  ticket: string | null;
};

export const NO_FILTERS: SalesFilters = {
  state: null,
  category: null,
  family: null,
  till: null,
  drinkId: null,
  servingId: null,
  itemKey: null,
  hour: null,
};

const byWords = {
  jour: 'day',
  semaine: 'week',
  mois: 'month',
  heure: 'hour',
  boisson: 'drink',
  categorie: 'category',
  format: 'serving',
  famille: 'family',
  reference: 'item',
  caisse: 'till',
  ticket: 'ticket',
} as const satisfies Record<string, ShownBy>;
export const SHOWN_BY = Object.values(byWords);

const comparisonWords = { avant: 'before', jours: 'weekdays', an: 'year' } as const;
const stateWords = {
  rattache: 'linked',
  'a-synchroniser': 'toMatch',
  ignore: 'ignored',
  remises: 'discount',
} as const satisfies Record<string, SoldState>;

const wordFor = <V extends string>(words: Record<string, V>, value: V): string =>
  Object.entries(words).find(([, each]) => each === value)?.[0] ?? '';
const meaning = <V extends string>(words: Record<string, V>, word: string | null): V | null =>
  Object.entries(words).find(([each]) => each === word)?.[1] ?? null;

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Days for a few weeks, weeks for half a year, months beyond; hours for one day. */
export const usualTime = (period: DayRange): SalesBy => {
  const days = lengthOf(period);
  if (days <= 1) return 'hour';
  if (days <= 62) return 'day';
  return days <= 200 ? 'week' : 'month';
};

/** The same for what is looked at: an hour of one day is a list of its tickets. */
export const timeBelow = (period: DayRange, { hour }: Pick<SalesFilters, 'hour'>): ShownBy =>
  hour !== null && period.from === period.to ? 'ticket' : usualTime(period);

export const readAddress = (query: LocationQuery, today: string): SalesView => {
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' ? value : null;
  };
  const [from, to] = [text('de'), text('a')];
  const period = isDay(from) && isDay(to) && from <= to ? { from, to } : rangeEnding(movedDay(today, -1), 30);
  const by = meaning<ShownBy>(byWords, text('par')) ?? usualTime(period);
  const isOneDay = period.from === period.to;
  return {
    period,
    by: by === 'ticket' && !isOneDay ? 'day' : by,
    comparison: text('face') === 'rien' ? null : (meaning(comparisonWords, text('face')) ?? 'before'),
    filters: {
      state: meaning<SoldState>(stateWords, text('etat')),
      category: text('categorie') as Category | null,
      family: text('famille'),
      till: text('caisse'),
      drinkId: text('boisson'),
      servingId: text('format'),
      itemKey: text('reference'),
      hour: text('heure'),
    },
    ticket: isOneDay ? text('ticket') : null,
  };
};

export const writeAddress = ({ period, by, comparison, filters, ticket }: SalesView): LocationQueryRaw => {
  const known = {
    de: period.from,
    a: period.to,
    par: wordFor<ShownBy>(byWords, by),
    face: comparison === null ? 'rien' : wordFor(comparisonWords, comparison),
    etat: filters.state === null ? null : wordFor<SoldState>(stateWords, filters.state),
    categorie: filters.category,
    famille: filters.family,
    caisse: filters.till,
    boisson: filters.drinkId,
    format: filters.servingId,
    reference: filters.itemKey,
    heure: filters.hour,
    ticket,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
};
