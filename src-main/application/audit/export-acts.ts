import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { wallClock } from '../../domain/kernel/business-day.ts';
import type { Needs } from '../needs.ts';
import { readSettings } from '../settings.ts';
import type { ActChange, ActWish, LoggedActView } from '../views/acts.ts';
import { listActs } from './list-acts.ts';

const PAGE = 2000;

const heads = {
  fr: ['Date', 'Heure', 'Origine', 'Acte', 'Ce qui a été fait', 'Annulé le', 'Avant', 'Après'],
  en: ['Date', 'Time', 'Origin', 'Act', 'What was done', 'Undone on', 'Before', 'After'],
} as const;

const origins = {
  fr: { window: 'fenêtre', ingest: 'réception', 'command-line': 'ligne de commande' },
  en: { window: 'window', ingest: 'reception', 'command-line': 'command line' },
} as const;

const valuesOf = (changes: readonly ActChange[], side: 'before' | 'after'): string =>
  changes
    .filter((change) => change[side] !== null && change[side] !== '')
    .map(({ field, of, [side]: value }) => `${[of, field].filter(Boolean).join(' ')} = ${String(value)}`)
    .join(' ; ');

const dayAndTime = (moment: string, timeZone: string): [day: string, time: string] => {
  const clock = wallClock(new Date(moment), timeZone);
  return [clock.slice(0, 10).split('-').reverse().join('/'), clock.slice(11, 16)];
};

/** Every act that the wish asks for, as a table: what, when, from where, before and after. */
export const exportActs = async (
  needs: Needs,
  { wish, language }: { wish: ActWish; language: 'fr' | 'en' },
): Promise<Outcome<{ bytes: Uint8Array; count: number }>> => {
  const { timeZone } = await needs.database.transaction((stores) => readSettings(stores));
  const toRow = (act: LoggedActView): string[] => [
    ...dayAndTime(act.at, timeZone),
    origins[language][act.from],
    act.verb,
    act.summary,
    act.undoneAt === null ? '' : dayAndTime(act.undoneAt, timeZone).join(' '),
    valuesOf(act.changes, 'before'),
    valuesOf(act.changes, 'after'),
  ];
  const rows: string[][] = [];
  let before: number | null = null;
  do {
    const page = await listActs(needs, { wish, before, limit: PAGE });
    if (!page.ok) return page;
    rows.push(...page.value.acts.map(toRow));
    before = page.value.next;
  } while (before !== null);
  return succeed({ bytes: needs.exporters.table([heads[language], ...rows], 'utf-8'), count: rows.length });
};
