import { beforeEach, describe, expect, it } from 'vitest';
import type { NewDrink } from '../../../src-main/domain/sheets/drink.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

let engine: TestEngine;
let twinId: string;
const keepId = 'chablis-22';

const twin: NewDrink = {
  category: 'vin',
  name: 'Chablis Louvet',
  producer: null,
  appellation: 'Chablis',
  region: null,
  country: 'France',
  colour: 'blanc',
  vintage: 2022,
  containerMl: 750,
  parMl: null,
  supplier: 'Cave Dumont',
  servings: [
    { name: 'Verre', volumeMl: 120, priceCents: 800 },
    { name: 'Pichet', volumeMl: 500, priceCents: 2600 },
  ],
};
const sheet = async (drinkId: string) => valueOf(await engine.drinkSheet({ drinkId }));
const pairs = async () => valueOf(await engine.listDuplicates());
const pair = () => ({ keepId, otherId: twinId });

beforeEach(async () => {
  engine = await openTestEngine(undefined, () => new Date('2026-11-21T10:00:00Z'));
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  valueOf(
    await engine.recordStock({
      drinkId: keepId,
      kind: 'count',
      volumeMl: 7500,
      note: null,
      at: '2026-11-19T09:00',
    }),
  );
  twinId = valueOf(await engine.createDrink({ drink: twin, countedMl: null })).drinkId;
  valueOf(
    await engine.recordStock({
      drinkId: twinId,
      kind: 'count',
      volumeMl: 3000,
      note: null,
      at: '2026-11-19T10:00',
    }),
  );
  const night = printNight('2026-11-19', [
    { code: '1', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00', ticket: '000001' },
    { code: '2', label: 'VRE CHABLIS LOUVET', quantity: 3, amount: '24,00', ticket: '000002' },
    { code: '3', label: 'PICHET CHABLIS', quantity: 1, amount: '26,00', ticket: '000003' },
  ]);
  await receive(engine, 'JV_20261119.csv', night);
  const link = (itemKey: string, drinkId: string, servingId: string) =>
    engine.linkItem({ itemKey, drinkId, servingId, fromDay: null });
  valueOf(await link('code:1', keepId, `${keepId}/0`));
  valueOf(await link('code:2', twinId, `${twinId}/0`));
  valueOf(await link('code:3', twinId, `${twinId}/1`));
});

describe('two sheets of one drink', () => {
  it('are found, the one with more links first', async () => {
    expect(await pairs()).toMatchObject([{ reason: 'words', keep: { id: twinId }, other: { id: keepId } }]);
  });

  it('are told with what merging them moves', async () => {
    expect(valueOf(await engine.mergeConsequence(pair()))).toEqual({
      keepName: 'Chablis 2022',
      otherName: 'Chablis Louvet 2022',
      links: 2,
      aliases: 2,
      facts: 1,
      salesCount: 2,
      amountCents: 5000,
      keepMl: 7260,
      otherMl: 2140,
      togetherMl: 9400,
      containerMl: 750,
      filled: ['supplier'],
    });
  });

  it('become one, with the sales and the stock of both; taken back, they are two again', async () => {
    const before = [await sheet(keepId), await sheet(twinId)];
    const { act } = valueOf(await engine.mergeDrinks(pair()));

    const kept = await sheet(keepId);
    expect(kept.drink).toMatchObject({ linkCount: 3, onHandMl: 9400, supplier: 'Cave Dumont' });
    expect(kept.servings.map(({ name, links }) => [name, links.map(({ item }) => item.code)])).toEqual([
      ['verre', ['1', '2']],
      ['bouteille', []],
      ['Pichet', ['3']],
    ]);
    expect(valueOf(await engine.listDrinks()).map(({ id }) => id)).not.toContain(twinId);
    expect((await sheet(twinId)).drink).toMatchObject({ archived: true, linkCount: 0, onHandMl: 0 });
    expect(await pairs()).toEqual([]);

    valueOf(await engine.undoAct({ actId: act.id }));
    const after = [await sheet(keepId), await sheet(twinId)];
    expect(after.map(({ drink, servings }) => ({ drink, servings }))).toEqual(
      before.map(({ drink, servings }) => ({ drink, servings })),
    );
  });

  it('stay two when a person says so, until that is taken back', async () => {
    const { act } = valueOf(await engine.setDistinct({ one: twinId, other: keepId }));
    expect(await pairs()).toEqual([]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await pairs()).toHaveLength(1);
  });

  it('are not merged over another container, nor with themselves', async () => {
    const magnum = {
      ...twin,
      containerMl: 1500,
      servings: [{ name: 'Magnum', volumeMl: 1500, priceCents: null }],
    };
    const { drinkId } = valueOf(await engine.createDrink({ drink: magnum, countedMl: null }));
    const codeOf = async (otherId: string) => {
      const outcome = await engine.mergeDrinks({ keepId, otherId });
      return outcome.ok ? null : outcome.error.code;
    };
    expect(await codeOf(drinkId)).toBe('DRINK.OTHER_CONTAINER');
    expect(await codeOf(keepId)).toBe('DRINK.UNKNOWN');
  });
});

it('does not take vintages, sizes and colours of one wine for duplicates', async () => {
  const chablis = { ...twin, name: 'Chablis', producer: 'Domaine Louvet' };
  for (const changes of [{ vintage: 2021 }, { containerMl: 375 }, { vintage: null }]) {
    valueOf(await engine.createDrink({ drink: { ...chablis, ...changes }, countedMl: null }));
  }
  expect(await pairs()).toHaveLength(1);
});
