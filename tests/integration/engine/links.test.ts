import { beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const glass = 'code:2041';
const terrace = 'code:2188';
const servingOf = { verre: 'chablis-22/0', bouteille: 'chablis-22/1' };

let engine: TestEngine;

const onHand = async (drink = 'chablis-22'): Promise<number | undefined> =>
  (await engine.stockAt({})).find((line) => line.drink === drink)?.onHandMl;

const link = async (itemKey: string, fromDay: string | null = null, drinkId = 'chablis-22') =>
  valueOf(await engine.linkItem({ itemKey, drinkId, servingId: `${drinkId}/0`, fromDay })).act;

const sheet = async () => valueOf(await engine.drinkSheet({ drinkId: 'chablis-22' }));

beforeEach(async () => {
  engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  await receive(
    engine,
    'JV_20261119.csv',
    printNight('2026-11-19', [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' },
      { code: '2188', label: 'CHABLIS TERRASSE', quantity: 1, amount: '8,00', ticket: '000002' },
      { code: '5101', label: 'ENTRECOTE', family: 'PLATS', amount: '26,50', ticket: '000003' },
    ]),
  );
  await receive(
    engine,
    'JV_20261120.csv',
    printNight('2026-11-20', [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '14,00', z: '101' },
      { label: 'REMISE', quantity: 1, amount: '-2,00', type: 'D', z: '101' },
      { code: '2041', label: 'VERRE CHABLIS', quantity: 1, amount: '0,00', type: 'O', z: '101' },
    ]),
  );
});

describe('items to match', () => {
  it('are counted all, discounts left aside, with a proposal for each drink', async () => {
    const queue = valueOf(await engine.matchingQueue());
    expect(queue.toMatch.map(({ label }) => label).sort()).toEqual([
      'CHABLIS TERRASSE',
      'ENTRECOTE',
      'VERRE CHABLIS',
    ]);
    const chablis = queue.toMatch.find(({ itemKey }) => itemKey === glass);
    const verre = { drinkId: 'chablis-22', servingName: 'verre', servingMl: 120 };
    expect(chablis?.best).toMatchObject(verre);
    const [card] = valueOf(await engine.itemCards({ itemKeys: [glass] }));
    expect(card?.proposals[0]).toMatchObject(verre);
  });

  it('can be ignored by family and brought back', async () => {
    const { ignored } = valueOf(await engine.ignoreFamily({ family: 'PLATS' }));
    expect(ignored).toBe(1);
    expect(await engine.counts()).toMatchObject({ toMatch: 2 });
    valueOf(await engine.restoreItem({ itemKey: 'code:5101' }));
    expect(await engine.counts()).toMatchObject({ toMatch: 3 });
  });
});

describe('linking', () => {
  it('takes the sales already received out of stock, gifts included', async () => {
    await link(glass);
    expect(await onHand()).toBe(-6 * 120);
    expect((await sheet()).servings[0]).toMatchObject({ quantity30Days: 6000, amountCents30Days: 3650 });
  });

  it('takes the sales to come as well', async () => {
    await link(glass);
    await receive(
      engine,
      'n.csv',
      printNight('2026-11-21', [{ code: '2041', label: 'VERRE CHABLIS', z: '102' }]),
    );
    expect(await onHand()).toBe(-7 * 120);
  });

  it('is refused for an item that is linked already', async () => {
    await link(glass);
    const second = await engine.linkItem({
      itemKey: glass,
      drinkId: 'morgon-21',
      servingId: 'morgon-21/0',
      fromDay: null,
    });
    expect(second).toMatchObject({ ok: false, error: { code: 'LINK.EXISTS' } });
  });

  it('passes from one vintage to the next on a day, and back when undone', async () => {
    await link(glass);
    const act = await link(glass, '2026-11-20', 'morgon-21');
    expect([await onHand('chablis-22'), await onHand('morgon-21')]).toEqual([-3 * 120, -3 * 120]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect([await onHand('chablis-22'), await onHand('morgon-21')]).toEqual([-6 * 120, 0]);
  });

  it('says before what it would take out since the last count', async () => {
    const say = async () =>
      valueOf(
        await engine.linkConsequence({
          itemKey: glass,
          drinkId: 'chablis-22',
          servingId: servingOf.verre,
          day: null,
        }),
      );
    expect(await say()).toMatchObject({
      salesCount: 3,
      volumeMl: 720,
      onHandMl: 0,
      onHandAfterMl: -720,
      asksWhen: false,
    });
    valueOf(await engine.recordStock({ drinkId: 'chablis-22', kind: 'count', volumeMl: 4500, note: null }));
    expect(await say()).toMatchObject({
      salesCount: 3,
      volumeMl: 0,
      onHandMl: 4500,
      onHandAfterMl: 4500,
      asksWhen: true,
    });
  });

  it('links to another year, whose sheet is made from this one and goes when undone', async () => {
    const { act, drinkId } = valueOf(
      await engine.linkVintage({
        itemKey: glass,
        drinkId: 'chablis-22',
        servingId: servingOf.verre,
        vintage: 2023,
        fromDay: null,
      }),
    );
    expect(valueOf(await engine.drinkSheet({ drinkId })).drink).toMatchObject({
      name: 'Chablis',
      vintage: 2023,
      onHandMl: -720,
    });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(valueOf(await engine.listDrinks())).toHaveLength(2);
  });
});

describe('breaking a link', () => {
  it('says exactly what changes, then takes away that item’s sales alone, and can be undone', async () => {
    await link(glass);
    await link(terrace);
    const linkId = (await sheet()).servings[0]?.links.find(({ item }) => item.itemKey === glass)?.id ?? '';
    expect(valueOf(await engine.breakConsequence({ linkId }))).toMatchObject({
      salesCount: 3,
      amountCents: 3650,
      volumeMl: 720,
      stillLinked: ['CHABLIS TERRASSE'],
    });
    const { act } = valueOf(await engine.breakLink({ linkId }));
    expect(await onHand()).toBe(-120);
    const days = { fromDay: '2026-11-01', untilDay: '2026-11-30', skip: 0, limit: 10 };
    const { lines } = valueOf(await engine.drinkLines({ drinkId: 'chablis-22', ...days }));
    expect(lines.map(({ label }) => label)).toEqual(['CHABLIS TERRASSE']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await onHand()).toBe(-7 * 120);
    expect(await engine.undoAct({ actId: act.id })).toMatchObject({ ok: false });
  });

  it('is not undone over another link of the same days', async () => {
    await link(glass);
    const linkId = (await sheet()).servings[0]?.links[0]?.id ?? '';
    const { act } = valueOf(await engine.breakLink({ linkId }));
    await link(glass, null, 'morgon-21');
    expect(await engine.undoAct({ actId: act.id })).toMatchObject({
      ok: false,
      error: { code: 'LINK.EXISTS' },
    });
    expect(await onHand('morgon-21')).toBe(-720);
  });
});

describe('stock on a day', () => {
  it('is what it was at the end of that business day', async () => {
    await link(glass);
    const at = async (day: string) =>
      (await engine.stockAt({ day })).find(({ drink }) => drink === 'chablis-22')?.onHandMl;
    expect([await at('2026-11-18'), await at('2026-11-19'), await at('2026-11-20')]).toEqual([0, -360, -720]);
  });
});

it('keeps nothing of an act that fails half-way', async () => {
  const outcome = await engine.createAndLink({
    itemKey: 'code:unknown',
    drink: {
      category: 'vin',
      name: 'Fleurie',
      producer: null,
      appellation: null,
      region: null,
      country: null,
      colour: 'rouge',
      vintage: null,
      containerMl: 750,
      parMl: null,
      servings: [{ name: 'verre', volumeMl: 120, priceCents: null }],
    },
    serving: 0,
    countedMl: 750,
  });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'ITEM.UNKNOWN' } });
  expect(valueOf(await engine.listDrinks())).toHaveLength(2);
});
