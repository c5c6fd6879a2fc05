import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangedDrink } from '../../../src-main/domain/sheets/drink.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const drinkId = 'chablis-22';
let engine: TestEngine;

const row = async () => {
  const found = valueOf(await engine.listDrinks()).find(({ id }) => id === drinkId);
  if (found === undefined) throw new Error('The library has no Chablis.');
  return found;
};
const sheetAsTyped = async (): Promise<ChangedDrink> => {
  const {
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
    servings,
  } = await row();
  return {
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
    servings,
  };
};
const change = async (changes: Partial<ChangedDrink>) =>
  engine.changeDrink({ drinkId, drink: { ...(await sheetAsTyped()), ...changes } });

beforeEach(async () => {
  engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  await receive(
    engine,
    'JV_20261119.csv',
    printNight('2026-11-19', [{ code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' }]),
  );
  valueOf(await engine.linkItem({ itemKey: 'code:2041', drinkId, servingId: `${drinkId}/0`, fromDay: null }));
});

describe('correcting a sheet', () => {
  it('changes what it says, keeps its links and its sales, and can be taken back', async () => {
    const before = await row();
    const { act } = valueOf(
      await change({ vintage: 2021, region: 'Bourgogne', name: 'Chablis Vieilles Vignes' }),
    );
    expect(await row()).toMatchObject({ vintage: 2021, name: 'Chablis Vieilles Vignes', linkCount: 1 });
    expect((await row()).onHandMl).toBe(before.onHandMl);

    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await row()).toEqual(before);
  });

  it('proposes the corrected sheet to the next label', async () => {
    await receive(
      engine,
      'JV_20261120.csv',
      printNight('2026-11-20', [
        { code: '7001', label: 'PETIT BOUZERON VRE', quantity: 1, amount: '6,00', z: '101' },
      ]),
    );
    valueOf(await engine.matchingQueue());
    valueOf(await change({ name: 'Petit Bouzeron', appellation: 'Bouzeron', vintage: null }));
    const [card] = valueOf(await engine.itemCards({ itemKeys: ['code:7001'] }));
    expect(card?.proposals[0]).toMatchObject({ drinkId });
  });

  it('renames and adds servings without touching what is linked to them', async () => {
    const { servings } = await sheetAsTyped();
    const [glass, ...others] = servings;
    if (glass === undefined) throw new Error('The Chablis has no serving.');
    valueOf(
      await change({
        servings: [
          { ...glass, name: 'Verre INAO', priceCents: 800 },
          ...others,
          { id: null, name: 'Magnum', volumeMl: 1500, priceCents: 9000 },
        ],
      }),
    );
    const sheet = valueOf(await engine.drinkSheet({ drinkId }));
    expect(sheet.servings.map(({ name, links }) => [name, links.length])).toEqual([
      ['Verre INAO', 1],
      ...others.map(({ name }) => [name, 0]),
      ['Magnum', 0],
    ]);
  });

  it('recomputes the stock of sales already received when a serving is poured otherwise', async () => {
    const before = (await row()).onHandMl;
    const { servings } = await sheetAsTyped();
    const poured = servings.map((serving, at) =>
      at === 0 ? { ...serving, volumeMl: serving.volumeMl + 30 } : serving,
    );
    valueOf(await change({ servings: poured }));
    expect((await row()).onHandMl).toBe(before - 3 * 30);
  });

  it('refuses to lose a serving whose sales cite it, broken link included, and changes nothing', async () => {
    const { servings } = await sheetAsTyped();
    const [linkId] = await engine.liveLinks({ itemKey: 'code:2041' });
    valueOf(await engine.breakLink({ linkId: linkId ?? '' }));
    const before = await row();
    const refused = await change({ name: 'Autre nom', servings: servings.slice(1) });
    expect(refused).toMatchObject({ ok: false, error: { code: 'SERVING.LINKED' } });
    expect(await row()).toEqual(before);
  });

  it.each([
    ['a sheet that is gone', 'nobody', null, 'DRINK.UNKNOWN'],
    ['a serving of another sheet', drinkId, 'elsewhere/0', 'SERVING.UNKNOWN'],
  ])('refuses %s', async (_, id, servingId, code) => {
    const typed = await sheetAsTyped();
    const servings = [{ id: servingId, name: 'Verre', volumeMl: 120, priceCents: null }];
    const refused = await engine.changeDrink({ drinkId: id, drink: { ...typed, servings } });
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });
});
