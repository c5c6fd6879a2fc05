import { beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const glass = 'code:2041';
const chablis = { drinkId: 'chablis-22', servingId: 'chablis-22/0' };
const morgon = { drinkId: 'morgon-21', servingId: 'morgon-21/0' };

let engine: TestEngine;
let linkId: string;

const onHand = async (): Promise<number | undefined> =>
  (await engine.stockAt({})).find((line) => line.drink === 'chablis-22')?.onHandMl;
const nightsOf = async (days: number, untilDay: string | null = null) =>
  valueOf(await engine.drinkNights({ drinkId: 'chablis-22', untilDay, days, lines: 10 }));

beforeEach(async () => {
  engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  for (const [at, day] of ['2026-11-18', '2026-11-19', '2026-11-20'].entries()) {
    const lines = [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00', z: String(100 + at) },
      { code: '2188', label: 'CHABLIS TERRASSE', amount: '8,00', ticket: '000002', z: String(100 + at) },
    ];
    await receive(engine, `JV_${day}.csv`, printNight(day, lines));
  }
  await engine.linkItem({ itemKey: glass, ...chablis, fromDay: null });
  const sheet = valueOf(await engine.drinkSheet({ drinkId: 'chablis-22' }));
  linkId = sheet.servings[0]?.links[0]?.id ?? '';
});

describe('the days of a link', () => {
  it('say beforehand what leaves the sheet, and change nothing by being asked', async () => {
    const wish = { linkId, fromDay: '2026-11-20', untilDay: null };
    expect(valueOf(await engine.redateConsequence(wish))).toEqual({
      linkId,
      salesCount: -2,
      amountCents: -3000,
      onHandMl: 480,
      containerMl: 750,
    });
    expect(await onHand()).toBe(-720);
  });

  it('take sales out of the drink, and give them back when undone', async () => {
    const { act } = valueOf(
      await engine.redateLink({ linkId, fromDay: '2026-11-19', untilDay: '2026-11-19' }),
    );
    expect(await onHand()).toBe(-240);
    expect((await nightsOf(30)).nights.map(({ day }) => day)).toEqual(['2026-11-19']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await onHand()).toBe(-720);
  });

  it.each([
    ['end before they begin', { fromDay: '2026-11-20', untilDay: '2026-11-18' }, 'LINK.ENDS_BEFORE'],
    ['reach into another link’s', { fromDay: null, untilDay: null }, 'LINK.EXISTS'],
  ])('cannot %s', async (_, days, code) => {
    valueOf(await engine.redateLink({ linkId, fromDay: null, untilDay: '2026-11-18' }));
    valueOf(await engine.linkItem({ itemKey: glass, ...morgon, fromDay: '2026-11-19' }));
    expect(await engine.redateLink({ linkId, ...days })).toMatchObject({ ok: false, error: { code } });
    expect(await engine.redateConsequence({ linkId, ...days })).toMatchObject({ error: { code } });
  });

  it('are not given back once another link stands on them', async () => {
    const { act } = valueOf(await engine.redateLink({ linkId, fromDay: null, untilDay: '2026-11-18' }));
    valueOf(await engine.linkItem({ itemKey: glass, ...morgon, fromDay: '2026-11-19' }));
    expect(await engine.undoAct({ actId: act.id })).toMatchObject({ error: { code: 'LINK.EXISTS' } });
  });
});

describe('the sales of a drink', () => {
  it('are told a night and a register label at a time, with the register’s amount', async () => {
    valueOf(await engine.linkItem({ itemKey: 'code:2188', ...chablis, fromDay: null }));
    const told = await nightsOf(2);
    expect(told).toMatchObject({ fromDay: '2026-11-19', untilDay: '2026-11-20', firstDay: '2026-11-18' });
    expect(
      told.nights.map(({ day, label, amountCents, volumeMl }) => [day, label, amountCents, volumeMl]),
    ).toEqual([
      ['2026-11-20', 'CHABLIS TERRASSE', 800, 120],
      ['2026-11-20', 'VERRE CHABLIS', 1500, 240],
      ['2026-11-19', 'CHABLIS TERRASSE', 800, 120],
      ['2026-11-19', 'VERRE CHABLIS', 1500, 240],
    ]);
    expect((await nightsOf(30, '2026-11-18')).nights).toHaveLength(2);
  });

  it('are read line by line, a page at a time', async () => {
    const period = { drinkId: 'chablis-22', fromDay: '2026-11-01', untilDay: '2026-11-30' };
    const first = valueOf(await engine.drinkLines({ ...period, skip: 0, limit: 2 }));
    expect(first.lines.map(({ businessDay }) => businessDay)).toEqual(['2026-11-20', '2026-11-19']);
    expect(first.hasMore).toBe(true);
    const second = valueOf(await engine.drinkLines({ ...period, skip: 2, limit: 2 }));
    expect(second.lines.map(({ businessDay }) => businessDay)).toEqual(['2026-11-18']);
    expect(second.hasMore).toBe(false);
  });
});
