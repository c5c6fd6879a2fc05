import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryInput } from '../../../src-main/application/views/cellar/index.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { printNight } from '../../builders/night.ts';

const formats = [
  { name: 'verre', cl: 12, priceCents: 750 },
  { name: 'bouteille', cl: 75, priceCents: 3900 },
];
const wine = { category: 'vin', name: 'Chablis', producer: 'Louvet', colour: 'blanc', volumeCl: 75, formats };
const library = JSON.stringify([
  { ...wine, id: 'chablis-22', vintage: 2022, parCl: 450, bin: 'Cave', supplier: 'Vins du Nord' },
  { ...wine, id: 'chablis-23', vintage: 2023, formats: formats.slice(1) },
  {
    id: 'cassis',
    category: 'spiritueux',
    name: 'Crème de cassis',
    volumeCl: 70,
    formats: [{ name: 'dose', cl: 2 }],
  },
  { id: 'kir', category: 'cocktail', name: 'Kir', formats: [{ name: 'verre', cl: 12, priceCents: 650 }] },
  { id: 'blonde', category: 'bière', name: 'Blonde', volumeCl: 3000, formats: [{ name: 'demi', cl: 25 }] },
]);

const glass = 'code:1';
const kir = 'code:2';
const half = 'code:3';

let engine: TestEngine;
let now = new Date('2026-11-18T08:00:00Z');

const onHand = async (drink = 'chablis-22') =>
  (await engine.stockAt({})).find((line) => line.drink === drink)?.onHandMl;

const link = async (itemKey: string, servingId: string, fromDay: string | null = null) => {
  const drinkId = servingId.split('/')[0] ?? '';
  return valueOf(await engine.linkItem({ itemKey, drinkId, servingId, fromDay })).act;
};

const undo = async ({ id }: { id: string }) => valueOf(await engine.undoAct({ actId: id }));

const night = (
  day: string,
  z: number,
  sold: { code: string; quantity?: number; amount?: string; time?: string }[],
) =>
  receive(
    engine,
    `JV_${day}.csv`,
    printNight(
      day,
      sold.map((line, index) => ({
        label: `ARTICLE ${line.code}`,
        ticket: String(index + 1),
        z: String(z),
        ...line,
      })),
    ),
  );

const line = (drinkId: string, cases: number, valueCents: number | null) => ({
  drinkId,
  cases,
  perCase: 6,
  bottles: 0,
  volumeMl: null,
  valueCents,
  bin: null,
});

const deliver = async (change: Partial<DeliveryInput> = {}) =>
  valueOf(
    await engine.recordDelivery({
      supplier: 'Vins du Nord',
      noteNumber: 'BL-1',
      day: '2026-11-18',
      time: '09:30',
      note: null,
      lines: [line('chablis-22', 1, 6000)],
      isAnother: false,
      ...change,
    }),
  );

beforeEach(async () => {
  now = new Date('2026-11-18T08:00:00Z');
  engine = await openTestEngine(undefined, () => (now = new Date(now.getTime() + 1000)));
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  await night('2026-11-18', 100, [
    { code: '1', quantity: 5, amount: '37,50' },
    { code: '2', quantity: 2, amount: '15,00' },
    { code: '3', quantity: 4 },
  ]);
});

describe('a delivery', () => {
  it('comes in by cases, with its price, and leads the ledger back to its note', async () => {
    await link(glass, 'chablis-22/0');
    const { deliveryId } = await deliver();
    expect(await onHand()).toBe(4500 - 600);
    const { rows, costCents, valueCents } = valueOf(
      await engine.ledgerPage({ drinkId: 'chablis-22', offset: 0, limit: 10 }),
    );
    expect(rows).toMatchObject([
      { kind: 'sales', changeMl: -600, changeCents: -800, runningMl: 3900, origin: { day: '2026-11-18' } },
      { kind: 'receipt', cases: 1, perCase: 6, changeCents: 6000, origin: { kind: 'delivery', deliveryId } },
    ]);
    expect([costCents, valueCents]).toEqual([1000, 5200]);
    const [sale] = valueOf(await engine.ledgerSales({ drinkId: 'chablis-22', day: '2026-11-18' }));
    expect(sale).toMatchObject({
      label: 'ARTICLE 1',
      line: 2,
      quantity: 5000,
      volumeMl: 600,
      servingName: 'verre',
    });
  });

  it('counts at once when it is noted after midnight, before the night is over', async () => {
    now = new Date('2026-11-18T23:03:00Z');
    await deliver({ day: '2026-11-19', time: null });
    expect(await onHand()).toBe(4500);
    now = new Date('2026-11-18T23:04:00Z');
    await deliver({ day: '2026-11-18', time: null, noteNumber: 'BL-2' });
    expect(await onHand()).toBe(9000);
    const { rows } = valueOf(await engine.ledgerPage({ drinkId: 'chablis-22', offset: 0, limit: 2 }));
    expect(rows.every(({ at }) => at.startsWith('2026-11-19T00:0'))).toBe(true);
  });

  it('is refused twice under one number, unless it is another', async () => {
    await deliver();
    const again = { supplier: 'Vins du Nord', noteNumber: 'BL-1', day: '2026-11-19', time: null, note: null };
    const lines = [line('chablis-22', 1, null)];
    expect(await engine.recordDelivery({ ...again, lines, isAnother: false })).toMatchObject({
      ok: false,
      error: { code: 'DELIVERY.EXISTS' },
    });
    valueOf(await engine.recordDelivery({ ...again, lines, isAnother: true }));
    expect(await onHand()).toBe(9000);
  });

  it('can be cancelled, and the cancelling undone', async () => {
    const { deliveryId } = await deliver();
    const { act } = valueOf(await engine.cancelDelivery({ deliveryId }));
    expect(await onHand()).toBe(0);
    expect(valueOf(await engine.listDeliveries({}))).toMatchObject([{ cancelled: true, lineCount: 1 }]);
    await undo(act);
    expect(await onHand()).toBe(4500);
  });

  it('goes back to its supplier on a note of its own, at the price given for it', async () => {
    await deliver({ lines: [line('chablis-22', 2, 12_000)] });
    const bottles = { ...line('chablis-22', 0, 3000), bottles: 2 };
    const back = { kind: 'return' as const, time: '18:00', lines: [bottles] };
    const { act, deliveryId } = await deliver(back);
    const ledger = async () =>
      valueOf(await engine.ledgerPage({ drinkId: 'chablis-22', offset: 0, limit: 1 }));
    expect(await ledger()).toMatchObject({
      onHandMl: 7500,
      costCents: 900,
      rows: [{ kind: 'return', changeMl: -1500, changeCents: -3000, bottles: 2, origin: { deliveryId } }],
    });
    expect(valueOf(await engine.listDeliveries({}))).toMatchObject([
      { kind: 'return', noteNumber: 'BL-1', valueCents: 3000 },
      { kind: 'receipt', noteNumber: 'BL-1', valueCents: 12_000 },
    ]);
    const stock = valueOf(await engine.stockList()).rows.find(({ drinkId }) => drinkId === 'chablis-22');
    expect(stock).toMatchObject({ onHandMl: 7500, costCents: 900, valueCents: 9000 });

    const cancelled = valueOf(await engine.cancelDelivery({ deliveryId }));
    expect(await ledger()).toMatchObject({ onHandMl: 9000, costCents: 1000 });
    await undo(cancelled.act);
    const corrected = valueOf(
      await engine.replaceDelivery({
        deliveryId,
        delivery: {
          ...{ supplier: 'Vins du Nord', noteNumber: 'R-2', day: '2026-11-18', time: '18:00', note: null },
          ...{ lines: [{ ...bottles, bottles: 1, valueCents: null }], isAnother: false },
        },
      }),
    );
    expect(await ledger()).toMatchObject({ onHandMl: 8250, costCents: 1000, rows: [{ kind: 'return' }] });
    await undo(corrected.act);
    await undo(act);
    expect(await ledger()).toMatchObject({ onHandMl: 9000, costCents: 1000 });
    expect(act.summary).toBe('Retour Vins du Nord, bon BL-1, du 18/11/2026');
  });

  it('is replaced by its correction in one act', async () => {
    const { deliveryId } = await deliver();
    const corrected = {
      ...{ supplier: 'Vins du Nord', noteNumber: 'BL-1', day: '2026-11-18', time: null, note: null },
      lines: [line('chablis-22', 2, 12000), line('cassis', 1, null)],
      isAnother: false,
    };
    const { act } = valueOf(await engine.replaceDelivery({ deliveryId, delivery: corrected }));
    expect([await onHand(), await onHand('cassis')]).toEqual([9000, 4200]);
    await undo(act);
    expect([await onHand(), await onHand('cassis')]).toEqual([4500, 0]);
  });
});

describe('a recipe', () => {
  const parts = [
    { drinkId: 'chablis-22', volumeMl: 100 },
    { drinkId: 'cassis', volumeMl: 20 },
  ];

  it('takes from its parts, and leaves the revenue on the drink that is sold', async () => {
    await link(kir, 'kir/0');
    expect(await onHand('kir')).toBe(-240);
    const wish = { servingId: 'kir/0', lossPerMille: 0, parts, fromDay: null };
    expect(valueOf(await engine.recipeConsequence(wish))).toMatchObject([
      { drinkId: 'chablis-22', beforeMl: 0, afterMl: -200 },
      { drinkId: 'cassis', beforeMl: 0, afterMl: -40 },
      { drinkId: 'kir', beforeMl: -240, afterMl: 0 },
    ]);
    const { act } = valueOf(await engine.setRecipe(wish));
    expect([await onHand('kir'), await onHand(), await onHand('cassis')]).toEqual([0, -200, -40]);
    const { servings } = valueOf(await engine.drinkSheet({ drinkId: 'kir' }));
    expect(servings[0]?.amountCents30Days).toBe(1500);
    await undo(act);
    expect([await onHand('kir'), await onHand()]).toEqual([-240, 0]);
  });

  it('holds from a day on, and sales of the days before keep theirs', async () => {
    await link(kir, 'kir/0');
    await night('2026-11-19', 101, [{ code: '2', quantity: 3 }]);
    now = new Date('2026-11-20T08:00:00Z');
    valueOf(await engine.setRecipe({ servingId: 'kir/0', lossPerMille: 0, parts, fromDay: null }));
    const stronger = [
      { drinkId: 'chablis-22', volumeMl: 90 },
      { drinkId: 'cassis', volumeMl: 30 },
    ];
    const wish = { servingId: 'kir/0', lossPerMille: 0, parts: stronger, fromDay: '2026-11-19' };
    expect(valueOf(await engine.recipeConsequence(wish))).toMatchObject([
      { drinkId: 'chablis-22', beforeMl: -500, afterMl: -470 },
      { drinkId: 'cassis', beforeMl: -100, afterMl: -130 },
    ]);
    const { act } = valueOf(await engine.setRecipe(wish));
    expect(act.summary).toBe('Recette de « Kir », verre, à partir du 19/11/2026');
    expect([await onHand(), await onHand('cassis')]).toEqual([-470, -130]);
    const before = await engine.stockAt({ day: '2026-11-18' });
    expect(before.find(({ drink }) => drink === 'cassis')?.onHandMl).toBe(-40);
    expect(valueOf(await engine.recipesOf({ drinkId: 'kir' }))).toMatchObject([
      {
        ...{ fromDay: '2026-11-19', untilDay: null, asksWhen: true, today: '2026-11-20', parts: stronger },
        others: [{ fromDay: null, untilDay: '2026-11-18', parts }],
      },
    ]);
    await undo(act);
    expect([await onHand(), await onHand('cassis')]).toEqual([-500, -100]);
  });

  it('of each day is what a link takes, and what the reports of a whole year tell', async () => {
    await night('2026-11-19', 101, [{ code: '3', quantity: 2 }]);
    now = new Date('2026-11-20T08:00:00Z');
    const foam = { servingId: 'blonde/0', lossPerMille: 40, parts: [], fromDay: '2026-11-19' };
    valueOf(await engine.setRecipe(foam));
    const wish = { itemKey: half, drinkId: 'blonde', servingId: 'blonde/0', day: null };
    const [whole, today] = valueOf(await engine.linkConsequence(wish)).choices;
    expect([whole?.volumeMl, today?.volumeMl]).toEqual([1520, 0]);
    await link(half, 'blonde/0');
    expect(await onHand('blonde')).toBe(-1520);
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const { sections } = valueOf(
      await engine.readReport({ report: 'movements', period, language: 'fr', batch: null }),
    );
    const rows = sections.flatMap((section) => section.rows);
    const told = rows.map(({ cells }) => JSON.stringify(cells)).filter((cells) => cells.includes('Blonde'));
    expect(told).toEqual([expect.stringContaining('-1000'), expect.stringContaining('-520')]);
  });

  it('keeps its serving on the sheet', async () => {
    valueOf(await engine.setRecipe({ servingId: 'kir/0', lossPerMille: 0, parts, fromDay: null }));
    const { drink } = valueOf(await engine.drinkSheet({ drinkId: 'kir' }));
    const { category, name, producer, appellation, region, country, colour, vintage, containerMl, parMl } =
      drink;
    const sheet = {
      category,
      name,
      producer,
      appellation,
      region,
      country,
      colour,
      vintage,
      containerMl,
      parMl,
    };
    const servings = [{ id: null, name: 'pichet', volumeMl: 500, priceCents: null }];
    expect(await engine.changeDrink({ drinkId: 'kir', drink: { ...sheet, servings } })).toMatchObject({
      error: { code: 'SERVING.RECIPE' },
    });
  });

  it('counts foam and lees beside what is served, rounded once', async () => {
    await link(half, 'blonde/0');
    valueOf(await engine.setRecipe({ servingId: 'blonde/0', lossPerMille: 35, parts: [], fromDay: null }));
    expect(await onHand('blonde')).toBe(-1035);
  });
});

describe('breaking one of two links', () => {
  const parts = [
    { drinkId: 'chablis-22', volumeMl: 100 },
    { drinkId: 'cassis', volumeMl: 20 },
  ];

  it.each([
    { itemKey: glass, gone: 'ARTICLE 1', comesBack: { 'chablis-22': 600, cassis: 0 }, total: 600 },
    { itemKey: kir, gone: 'ARTICLE 2', comesBack: { 'chablis-22': 200, cassis: 40 }, total: 240 },
  ])(
    'removes exactly that reference’s sales and returns exactly its stock: $gone',
    async ({ itemKey, gone, comesBack, total }) => {
      valueOf(await engine.setRecipe({ servingId: 'kir/0', lossPerMille: 0, parts, fromDay: null }));
      await link(glass, 'chablis-22/0');
      await link(kir, 'kir/0');
      const before = [await onHand(), await onHand('cassis')];
      const labels = async () =>
        valueOf(await engine.ledgerSales({ drinkId: 'chablis-22', day: '2026-11-18' })).map(
          ({ label }) => label,
        );
      expect((await labels()).sort()).toEqual(['ARTICLE 1', 'ARTICLE 2']);

      const drinkId = itemKey === glass ? 'chablis-22' : 'kir';
      const { servings } = valueOf(await engine.drinkSheet({ drinkId }));
      const linkId = servings.flatMap(({ links }) => links)[0]?.id ?? '';
      expect(valueOf(await engine.breakConsequence({ linkId }))).toMatchObject({ volumeMl: total });
      const { act } = valueOf(await engine.breakLink({ linkId }));
      expect([await onHand(), await onHand('cassis')]).toEqual([
        (before[0] ?? 0) + comesBack['chablis-22'],
        (before[1] ?? 0) + comesBack.cassis,
      ]);
      expect(await labels()).not.toContain(gone);
      expect(await labels()).toHaveLength(1);
      await undo(act);
      expect([await onHand(), await onHand('cassis')]).toEqual(before);
    },
  );
});

describe('a count', () => {
  const open = async (bin: string | null = null) => valueOf(await engine.openCount({ bin })).countId;
  const count = async (countId: string, drinkId: string, containers: number, tenths = 0) =>
    valueOf(await engine.countDrink({ countId, drinkId, containers, tenths, volumeMl: null }));
  const detail = async (countId: string) => valueOf(await engine.countDetail({ countId }));

  beforeEach(async () => {
    await link(glass, 'chablis-22/0');
    await deliver();
    now = new Date('2026-11-19T08:00:00Z');
  });

  it('freezes what should be there while sales go on, and touches nothing until it is validated', async () => {
    const countId = await open();
    expect(await count(countId, 'chablis-22', 5, 2)).toMatchObject({ volumeMl: 3900, frozenMl: 3900 });
    await night('2026-11-19', 101, [{ code: '1', quantity: 10, time: '20:00' }]);
    expect(await onHand()).toBe(2700);
    now = new Date('2026-11-20T08:00:00Z');
    expect(await count(countId, 'chablis-22', 3, 5)).toMatchObject({ volumeMl: 2625, frozenMl: 2700 });
    expect(await onHand()).toBe(2700);
    const { entries, varianceMl, varianceCents } = await detail(countId);
    expect(entries).toMatchObject([
      { varianceMl: -75, varianceCents: -100, recounted: [{ volumeMl: 3900 }] },
    ]);
    expect([varianceMl, varianceCents]).toEqual([-75, -100]);
    const { act } = valueOf(await engine.validateCount({ countId, uncounted: 'leave' }));
    expect(await onHand()).toBe(2625);
    await undo(act);
    expect(await onHand()).toBe(2700);
    expect(await detail(countId)).toMatchObject({ status: 'open', counted: 1 });
  });

  it('says why a night that arrives late changes its variance, and leaves the stock as counted', async () => {
    const countId = await open();
    await count(countId, 'chablis-22', 5);
    valueOf(await engine.validateCount({ countId, uncounted: 'leave' }));
    expect(valueOf(await engine.listCounts())).toMatchObject([{ counted: 1, varianceMl: -150 }]);
    await night('2026-11-17', 99, [{ code: '1', quantity: 1 }]);
    expect(await onHand()).toBe(3750);
    now = new Date('2026-11-19T10:00:00Z');
    const late = await deliver({ noteNumber: 'BL-2', time: '10:00', lines: [line('chablis-22', 1, 6600)] });
    expect(await onHand()).toBe(3750);
    const [entry] = (await detail(countId)).entries;
    expect(entry).toMatchObject({ frozenMl: 3900, theoreticalMl: 8280, varianceMl: 3750 - 8280 });
    expect(entry?.causes).toMatchObject([
      { kind: 'movement', movement: 'receipt', volumeMl: 4500 },
      { kind: 'night', day: '2026-11-17', volumeMl: -120 },
    ]);
    valueOf(await engine.cancelDelivery(late));
    expect((await detail(countId)).entries[0]).toMatchObject({ theoreticalMl: 3780 });
  });

  it('of a bin settles that bin alone, and finds what was moved there', async () => {
    const moved = { drinkId: 'chablis-22', bin: null, toBin: 'Bar', volumeMl: 1500, at: null, note: null };
    valueOf(await engine.recordTransfer(moved));
    expect(await onHand()).toBe(3900);
    const countId = await open('Bar');
    expect((await detail(countId)).toCount).toMatchObject([{ drinkId: 'chablis-22', onHandMl: 1500 }]);
    await count(countId, 'chablis-22', 1);
    valueOf(await engine.validateCount({ countId, uncounted: 'leave' }));
    expect(await onHand()).toBe(2400 + 750);
    const cave = await open('Cave');
    await count(cave, 'chablis-22', 3);
    valueOf(await engine.validateCount({ countId: cave, uncounted: 'leave' }));
    expect(await onHand()).toBe(2250 + 750);
    const all = await open();
    await count(all, 'chablis-22', 4);
    valueOf(await engine.validateCount({ countId: all, uncounted: 'leave' }));
    expect(await onHand()).toBe(3000);
  });

  it('puts what nobody counted at nothing when asked, and is dropped without a trace', async () => {
    const countId = await open();
    await count(countId, 'cassis', 1);
    expect(await engine.openCount({ bin: 'Cave' })).toMatchObject({ error: { code: 'COUNT.OPEN' } });
    const { act } = valueOf(await engine.validateCount({ countId, uncounted: 'zero' }));
    expect([await onHand(), await onHand('cassis')]).toEqual([0, 700]);
    await undo(act);
    expect([await onHand(), await onHand('cassis')]).toEqual([3900, 0]);
    valueOf(await engine.dropCount({ countId }));
    expect(await onHand()).toBe(3900);
  });
});

describe('movements', () => {
  it('have a reason, and can be cancelled', async () => {
    const loss = { drinkId: 'chablis-22', volumeMl: 750, bin: null, at: null, note: 'bouchon' };
    valueOf(await engine.recordLoss({ ...loss, reason: 'corked' }));
    const page = async () =>
      valueOf(await engine.ledgerPage({ drinkId: 'chablis-22', offset: 0, limit: 10 }));
    const [row] = (await page()).rows;
    expect(row).toMatchObject({ kind: 'loss', reason: 'corked', changeMl: -750, origin: { kind: 'act' } });
    const { act } = valueOf(await engine.cancelMovement({ factId: row?.id ?? '' }));
    expect((await page()).rows).toEqual([]);
    await undo(act);
    expect((await page()).rows).toEqual([row]);
  });
});

describe('the next vintage', () => {
  beforeEach(async () => {
    await link(glass, 'chablis-22/0');
    await deliver({ time: '08:00' });
    valueOf(
      await engine.recordStock({
        drinkId: 'chablis-22',
        kind: 'count',
        volumeMl: 1000,
        note: null,
        at: '2026-11-19T10:00',
      }),
    );
    await deliver({ noteNumber: 'BL-2', day: '2026-11-20', lines: [line('chablis-23', 2, 15000)] });
    await night('2026-11-20', 101, [{ code: '1', quantity: 10 }]);
    await night('2026-11-21', 102, [{ code: '1', quantity: 5 }]);
  });

  it('is proposed from the day that found the old one empty, with the labels that would move', async () => {
    expect(await onHand()).toBe(-800);
    expect(valueOf(await engine.rollOverProposals())).toMatchObject([
      {
        from: { drinkId: 'chablis-22' },
        to: { drinkId: 'chablis-23' },
        fromDay: '2026-11-20',
        labels: ['ARTICLE 1'],
      },
    ]);
  });

  it('takes over the links from a day on in one act, making the serving that it lacks', async () => {
    const wish = { fromDrinkId: 'chablis-22', toDrinkId: 'chablis-23', fromDay: '2026-11-21' };
    const before = valueOf(await engine.drinkSheet({ drinkId: 'chablis-23' })).drink;
    expect(valueOf(await engine.rollOverConsequence(wish))).toMatchObject({
      links: [{ label: 'ARTICLE 1', servingName: 'verre', isServingMade: true }],
      salesCount: 1,
      changes: [
        { drinkId: 'chablis-22', beforeMl: -800, afterMl: -200 },
        { drinkId: 'chablis-23', beforeMl: 9000, afterMl: 8400 },
      ],
    });
    expect(await onHand('chablis-23')).toBe(9000);
    const { act } = valueOf(await engine.rollOver(wish));
    expect([await onHand(), await onHand('chablis-23')]).toEqual([-200, 8400]);
    await undo(act);
    expect(valueOf(await engine.drinkSheet({ drinkId: 'chablis-23' })).drink).toEqual(before);
    expect([await onHand(), await onHand('chablis-23')]).toEqual([-800, 9000]);
  });

  it('is what recipes take from that day on too', async () => {
    const parts = [{ drinkId: 'chablis-22', volumeMl: 100 }];
    valueOf(await engine.setRecipe({ servingId: 'kir/0', lossPerMille: 0, parts, fromDay: null }));
    const wish = { fromDrinkId: 'chablis-22', toDrinkId: 'chablis-23', fromDay: '2026-11-21' };
    const { recipes } = valueOf(await engine.rollOverConsequence(wish));
    expect(recipes).toEqual([{ servingId: 'kir/0', name: 'Kir, verre' }]);
    const { act } = valueOf(await engine.rollOver(wish));
    const recipe = async () => valueOf(await engine.recipesOf({ drinkId: 'kir' }))[0];
    const rolled = [await recipe()].flatMap((one) => [...(one?.others ?? []), ...(one ? [one] : [])]);
    const told = rolled.map((one) => [one.untilDay, ...one.parts.map(({ drinkId }) => drinkId)]);
    expect(told.sort()).toEqual([
      [null, 'chablis-23'],
      ['2026-11-20', 'chablis-22'],
    ]);
    await undo(act);
    expect(await recipe()).toMatchObject({ fromDay: null, others: [], parts });
  });

  it('is a likely cause of a stock below zero, with the act that mends it', async () => {
    const [negative] = valueOf(await engine.negativeStock());
    expect(negative).toMatchObject({ drinkId: 'chablis-22', onHandMl: -800, sinceDay: '2026-11-20' });
    expect(negative?.causes.map(({ kind }) => kind)).toEqual(['wrongVintage', 'receiptMissing']);
  });
});

describe('a stock below zero', () => {
  it('comes from a glass that is linked to the bottle, when it is charged as a glass', async () => {
    await link(glass, 'chablis-22/1');
    const [negative] = valueOf(await engine.negativeStock());
    const [cause] = negative?.causes ?? [];
    expect(cause).toMatchObject({ kind: 'wrongServing', returnedMl: 5 * 630, likely: { name: 'verre' } });
    if (cause?.mend.kind !== 'changeServing') throw new Error('Another serving was to be proposed.');
    const { act } = valueOf(await engine.changeServing(cause.mend));
    expect(await onHand()).toBe(-600);
    await undo(act);
    expect(await onHand()).toBe(-3750);
  });

  it('comes from a night that came twice in two files', async () => {
    await link(half, 'blonde/0');
    await engine.changeVenueSettings({ severalFilesPerDay: true });
    for (const z of ['1', '2']) {
      await receive(
        engine,
        `twice-${z}.csv`,
        printNight('2026-11-19', [{ code: '3', label: 'ARTICLE 3', z, ticket: '', quantity: 4 }]),
      );
    }
    const blonde = valueOf(await engine.negativeStock()).find(({ drinkId }) => drinkId === 'blonde');
    const cause = blonde?.causes[0];
    expect(cause).toMatchObject({ kind: 'fileTwice', day: '2026-11-19', volumeMl: 1000 });
  });
});

describe('what to reorder', () => {
  it('is under its par level, by supplier, in whole cases', async () => {
    await deliver({ time: '08:00' });
    valueOf(await engine.recordStock({ drinkId: 'chablis-22', kind: 'count', volumeMl: 700, note: null }));
    const { groups } = valueOf(await engine.reorderList());
    expect(groups).toMatchObject([
      {
        supplier: 'Vins du Nord',
        lines: [{ drinkId: 'chablis-22', cases: 1, containers: 6, valueCents: 6000 }],
      },
    ]);
    const { bytes, count } = valueOf(await engine.orderFile({ language: 'fr' }));
    expect(count).toBe(1);
    expect(new TextDecoder().decode(bytes)).toContain('Vins du Nord;Chablis 2022;Louvet;75;;1;6;6');
    const chosen = await engine.orderFile({
      language: 'fr',
      containers: [{ drinkId: 'chablis-22', containers: 4 }],
    });
    expect(new TextDecoder().decode(valueOf(chosen).bytes)).toContain('Louvet;75;;;6;4');
    const none = await engine.orderFile({
      language: 'fr',
      containers: [{ drinkId: 'chablis-22', containers: 0 }],
    });
    expect(valueOf(none).count).toBe(0);
  });

  it('tells what was lost, why, and what it was worth', async () => {
    await deliver();
    const loss = { drinkId: 'chablis-22', bin: null, at: null, note: 'chute' };
    valueOf(await engine.recordLoss({ ...loss, volumeMl: 750, reason: 'breakage' }));
    const broken = valueOf(await engine.listLosses({}));
    expect(broken).toMatchObject([
      { name: 'Chablis 2022', volumeMl: 750, reason: 'breakage', note: 'chute', valueCents: 1000 },
    ]);
    valueOf(await engine.cancelMovement({ factId: broken[0]?.factId ?? '' }));
    expect(valueOf(await engine.listLosses({}))).toEqual([]);
  });

  it('shows every drink with its cost and what it is worth', async () => {
    await deliver();
    const { rows, valueCents, bins } = valueOf(await engine.stockList());
    expect(rows.find(({ drinkId }) => drinkId === 'chablis-22')).toMatchObject({
      onHandMl: 4500,
      costCents: 1000,
      valueCents: 6000,
      bin: 'Cave',
    });
    expect([valueCents, bins]).toEqual([6000, ['Cave']]);
  });
});
