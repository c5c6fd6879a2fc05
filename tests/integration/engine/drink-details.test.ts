import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangedDrink, DrinkDetails } from '../../../src-main/domain/sheets/drink.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const drinkId = 'chablis-22';
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
let engine: TestEngine;

const rows = async () => valueOf(await engine.listDrinks());
const row = async (id = drinkId) => valueOf(await engine.drinkSheet({ drinkId: id })).drink;
const essentials = async (): Promise<ChangedDrink> => {
  const { category, name, producer, appellation, region, country, colour, ...rest } = await row();
  const { vintage, containerMl, parMl, servings } = rest;
  return {
    ...{ category, name, producer, appellation, region, country, colour },
    ...{ vintage, containerMl, parMl, servings },
  };
};
const details: DrinkDetails = {
  cuvee: 'Vieilles Vignes',
  grapes: ['Chardonnay'],
  supplier: 'Cave Dumont',
  bin: 'Cave A3',
  vatRate: 2000,
  purchaseCents: 1240,
  notes: 'À servir à 10 °C.\nSur allocation.',
  barcode: '3760093550017',
  pictureId: null,
};
const linkChablis = async (): Promise<void> => {
  const night = printNight('2026-11-19', [
    { code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' },
  ]);
  await receive(engine, 'JV_20261119.csv', night);
  valueOf(await engine.linkItem({ itemKey: 'code:2041', drinkId, servingId: `${drinkId}/0`, fromDay: null }));
};

beforeEach(async () => {
  engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
});

describe('a sheet', () => {
  it('holds what the trade knows of a drink, and a change without these details keeps them', async () => {
    valueOf(await engine.changeDrink({ drinkId, drink: { ...(await essentials()), ...details } }));
    expect(await row()).toMatchObject(details);

    const { act } = valueOf(
      await engine.changeDrink({ drinkId, drink: { ...(await essentials()), vintage: 2021 } }),
    );
    expect(await row()).toMatchObject({ ...details, vintage: 2021 });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await row()).toMatchObject({ ...details, vintage: 2022 });
  });

  it('keeps a picture, and gives it back when it was changed by mistake', async () => {
    const first = valueOf(await engine.keepPicture({ bytes: PNG }));
    valueOf(await engine.changeDrink({ drinkId, drink: { ...(await essentials()), ...first } }));
    const { act } = valueOf(
      await engine.changeDrink({ drinkId, drink: { ...(await essentials()), pictureId: null } }),
    );
    expect((await row()).pictureId).toBeNull();
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await row()).toMatchObject(first);
    expect(valueOf(await engine.readPicture(first))).toEqual({ type: 'image/png', bytes: PNG });
  });

  it.each([
    ['what is no picture', new TextEncoder().encode('<svg onload="x()">'), 'PICTURE.UNKNOWN'],
    ['what is too large', new Uint8Array(500_000), 'PICTURE.TOO_LARGE'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await engine.keepPicture({ bytes })).toMatchObject({ ok: false, error: { code } });
  });

  it('names the other vintages of its wine with the stock of each', async () => {
    const glass = { name: 'verre', volumeMl: 120, priceCents: 700 };
    const older = { ...(await essentials()), vintage: 2021, servings: [glass] };
    const { drinkId: olderId } = valueOf(await engine.createDrink({ drink: older, countedMl: 4500 }));
    expect(valueOf(await engine.drinkSheet({ drinkId })).vintages).toEqual([
      { drinkId: olderId, vintage: 2021, onHandMl: 4500, archived: false },
      { drinkId, vintage: 2022, onHandMl: 0, archived: false },
    ]);
  });
});

describe('an archived drink', () => {
  it('leaves the lists, the search and the proposals, keeps its sheet, and comes back', async () => {
    const { act } = valueOf(await engine.archiveDrinks({ drinkIds: [drinkId], archived: true }));
    expect((await rows()).map(({ id }) => id)).toEqual(['morgon-21']);
    expect(valueOf(await engine.findDrinks({ text: 'chablis' })).drinks).toEqual([]);
    await receive(
      engine,
      'JV_20261119.csv',
      printNight('2026-11-19', [{ code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' }]),
    );
    const [card] = valueOf(await engine.itemCards({ itemKeys: ['code:2041'] }));
    expect(card?.proposals.map((proposal) => proposal.drinkId)).not.toContain(drinkId);
    expect(await row()).toMatchObject({ archived: true });
    expect(valueOf(await engine.archivedDrinks()).map(({ id }) => id)).toEqual([drinkId]);

    valueOf(await engine.undoAct({ actId: act.id }));
    expect((await rows()).map(({ id }) => id)).toContain(drinkId);
    expect(valueOf(await engine.findDrinks({ text: 'chablis' })).count).toBe(1);
  });

  it('is brought back from its sheet, which can be taken back too', async () => {
    valueOf(await engine.archiveDrinks({ drinkIds: [drinkId], archived: true }));
    const { act } = valueOf(await engine.archiveDrinks({ drinkIds: [drinkId], archived: false }));
    const isArchived = async () => valueOf(await engine.drinkSheet({ drinkId })).drink.archived;
    expect(await isArchived()).toBe(false);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await isArchived()).toBe(true);
  });

  it('is not made of one that the register still feeds; its stock is told', async () => {
    await linkChablis();
    valueOf(await engine.recordStock({ drinkId, kind: 'count', volumeMl: 9000, note: null }));
    expect(valueOf(await engine.archiveConsequence({ drinkIds: [drinkId, 'morgon-21'] }))).toEqual({
      drinkCount: 2,
      linked: [{ drinkId, name: 'Chablis 2022', labels: ['VERRE CHABLIS'] }],
      inStock: [{ drinkId, name: 'Chablis 2022', onHandMl: 9000, containerMl: 750 }],
    });
    expect(await engine.archiveDrinks({ drinkIds: ['morgon-21', drinkId], archived: true })).toMatchObject({
      ok: false,
      error: { code: 'DRINK.LINKED' },
    });
    expect(await rows()).toHaveLength(2);
  });

  it('takes no new link', async () => {
    await linkChablis();
    valueOf(await engine.archiveDrinks({ drinkIds: ['morgon-21'], archived: true }));
    const target = { itemKey: 'code:2041', drinkId: 'morgon-21', servingId: 'morgon-21/0' };
    expect(await engine.linkItem({ ...target, fromDay: '2026-11-20' })).toMatchObject({
      ok: false,
      error: { code: 'DRINK.ARCHIVED' },
    });
  });
});

describe('a cocktail of the catalogue', () => {
  const sheet = (name: string, category: 'cocktail' | 'spiritueux' | 'champagne' | 'soft') => ({
    ...{ name, category, producer: null, appellation: null, region: null, country: null, colour: null },
    ...{ vintage: null, containerMl: category === 'cocktail' ? null : 700, parMl: null },
    servings: [{ name: 'verre', volumeMl: 120, priceCents: 900 }],
  });
  const add = async (drink: ReturnType<typeof sheet>) =>
    valueOf(await engine.createDrink({ drink, countedMl: null })).drinkId;

  it('finds its parts in the library, whatever else their sheets say, and tells those that it lacks', async () => {
    const cassis = await add(sheet('Crème de cassis de Dijon', 'spiritueux'));
    const gin = await add(sheet('Gin Maison Exemple', 'spiritueux'));
    const wine = await add(sheet('Brut Exemple', 'champagne'));
    const wanted = ['Crème de cassis', 'Crème', 'Gin', 'Ginger beer', 'Champagne'];
    const parts = valueOf(
      await engine.findCatalogueParts({ parts: wanted.map((name) => ({ name, ml: 20 })) }),
    );
    expect(parts.map(({ drink }) => drink?.drinkId ?? null)).toEqual([cassis, null, gin, null, wine]);
  });

  it('begins with its recipe, which goes with the sheet when it is taken back', async () => {
    const gin = await add(sheet('Gin Maison Exemple', 'spiritueux'));
    const parts = [{ drinkId: gin, volumeMl: 40 }];
    const made = valueOf(
      await engine.createDrink({ drink: sheet('Gin Fizz', 'cocktail'), countedMl: null, parts }),
    );
    const own = valueOf(await engine.recipesOf({ drinkId: made.drinkId }));
    expect(own).toMatchObject([{ servingName: 'verre', parts: [{ drinkId: gin, volumeMl: 40 }] }]);
    valueOf(await engine.undoAct({ actId: made.act.id }));
    expect((await rows()).map(({ name }) => name)).not.toContain('Gin Fizz');
    const unknown = [{ drinkId: 'nobody', volumeMl: 40 }];
    expect(
      await engine.createDrink({ drink: sheet('Kir', 'cocktail'), countedMl: null, parts: unknown }),
    ).toMatchObject({ ok: false, error: { code: 'DRINK.UNKNOWN' } });
  });
});

describe('many sheets at once', () => {
  const drinkIds = [drinkId, 'morgon-21'];

  it('take the same change as one act, taken back without touching what changed since', async () => {
    const changed = valueOf(
      await engine.changeDrinks({
        drinkIds,
        changes: { supplier: 'Cave Dumont', vatRate: 2000, parHundredths: 650 },
      }),
    );
    expect(changed.changed).toBe(2);
    expect(await row('morgon-21')).toMatchObject({ supplier: 'Cave Dumont', vatRate: 2000, parMl: 4875 });

    valueOf(await engine.changeDrink({ drinkId, drink: { ...(await essentials()), region: 'Yonne' } }));
    valueOf(await engine.undoAct({ actId: changed.act.id }));
    expect(await row()).toMatchObject({ supplier: null, vatRate: null, parMl: 4500, region: 'Yonne' });
  });

  it('say so when there is nothing to change', async () => {
    valueOf(await engine.changeDrinks({ drinkIds, changes: { bin: 'Cave B' } }));
    expect(await engine.changeDrinks({ drinkIds, changes: { bin: 'Cave B' } })).toMatchObject({
      ok: false,
      error: { code: 'DRINK.NOTHING_TO_CHANGE' },
    });
  });
});
