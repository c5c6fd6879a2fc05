import { beforeEach, describe, expect, it } from 'vitest';
import type { ActPage, ActWish, LoggedActView } from '../../../src-main/application/views/acts.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const all: ActWish = { text: '', kinds: [], origins: [], from: null, until: null, subject: null };
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 8, minute));

let engine: TestEngine;
let minute = 0;

const list = async (wish: Partial<ActWish> = {}, limit = 50): Promise<LoggedActView[]> =>
  valueOf(await engine.listActs({ wish: { ...all, ...wish }, before: null, limit })).acts;
const verbs = async (wish: Partial<ActWish>): Promise<string[]> => (await list(wish)).map(({ verb }) => verb);

beforeEach(async () => {
  minute = 0;
  engine = await openTestEngine(undefined, () => at(minute));
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  minute = 10;
  await receive(
    engine,
    'JV_20261119.csv',
    printNight('2026-11-19', [{ code: '2041', label: 'VERRE CHÂBLIS', amount: '7,50' }]),
  );
  minute = 20;
  const target = { itemKey: 'code:2041', drinkId: 'chablis-22', servingId: 'chablis-22/0', fromDay: null };
  valueOf(await engine.linkItem(target));
  minute = 30;
  valueOf(await engine.recordStock({ drinkId: 'morgon-21', kind: 'receipt', volumeMl: 4500, note: null }));
});

describe('the audit log', () => {
  it('tells every act, the latest first, with where it came from', async () => {
    expect((await list()).map(({ verb, from }) => [verb, from])).toEqual([
      ['stock:recorded', 'window'],
      ['item:linked', 'window'],
      ['journal:read', 'ingest'],
      ['library:imported', 'window'],
    ]);
  });

  it.each<[string, Partial<ActWish>, string[]]>([
    ['kind of act', { kinds: ['links', 'journals'] }, ['item:linked', 'journal:read']],
    ['origin', { origins: ['ingest'] }, ['journal:read']],
    ['period', { from: at(10).toISOString(), until: at(30).toISOString() }, ['item:linked', 'journal:read']],
    ['words, in any order and without accents', { text: 'chablis VERRE' }, ['item:linked']],
    ['drink', { subject: 'morgon-21' }, ['stock:recorded']],
    ['several at once', { text: 'morgon', kinds: ['links'] }, []],
  ])('is filtered by %s', async (_, wish, expected) => {
    expect(await verbs(wish)).toEqual(expected);
  });

  it('is read a page at a time, each act once', async () => {
    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page: ActPage = valueOf(await engine.listActs({ wish: all, before, limit: 1 }));
      seen.push(...page.acts.map(({ verb }) => verb));
      before = page.next;
    } while (before !== null && seen.length < 10);
    expect(seen).toEqual(['stock:recorded', 'item:linked', 'journal:read', 'library:imported']);
  });

  it('tells what was before and after, and when an act was undone', async () => {
    const { drink } = valueOf(await engine.drinkSheet({ drinkId: 'chablis-22' }));
    const {
      id: _,
      onHandMl: _stock,
      linkCount: _links,
      registerLabels: _labels,
      soldMl30Days: _sold,
      ...rest
    } = drink;
    const servings = drink.servings.map((serving, index) =>
      index === 0 ? { ...serving, priceCents: 800 } : serving,
    );
    const changed = { ...rest, vintage: 2023, servings };
    const { act } = valueOf(await engine.changeDrink({ drinkId: 'chablis-22', drink: changed }));
    const [told] = await list({ kinds: ['drinks'] });
    expect(told?.changes).toEqual([
      { field: 'vintage', of: null, before: 2022, after: 2023 },
      { field: 'servings.priceCents', of: 'verre', before: 750, after: 800 },
    ]);
    minute = 40;
    valueOf(await engine.undoAct({ actId: act.id }));
    const undone = (await list({ kinds: ['drinks'] })).find(({ id }) => id === act.id);
    expect(undone).toMatchObject({ undone: true, canUndo: false, undoneAt: at(40).toISOString() });
  });

  it('is written as a table that a spreadsheet opens', async () => {
    const { bytes, count } = valueOf(
      await engine.exportActs({ wish: { ...all, kinds: ['links', 'stock'] }, language: 'fr' }),
    );
    const rows = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(count).toBe(2);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Ce qui a été fait');
    expect(rows[1]).toMatch(/^20\/11\/2026;09:30;fenêtre;stock:recorded;/);
  });
});
