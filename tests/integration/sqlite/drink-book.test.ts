import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { createDrinkBook, type DrinkBook } from '../../../src-main/application/library/drink-book.ts';
import type { Database, Stores } from '../../../src-main/application/ports/stores/index.ts';
import { NO_DETAILS } from '../../../src-main/domain/sheets/drink.ts';
import { temporaryFolder } from '../../builders/engine.ts';

let file: string;
let database: Database;
let book: DrinkBook;

const open = async (): Promise<Database> => {
  const opened = await openDatabase(file);
  onTestFinished(() => opened.close());
  return opened;
};
const act = (work: (stores: Stores) => Promise<void>, on = database) => on.transaction(work);
const blank = { ...NO_DETAILS, producer: null, appellation: null, region: null, country: null, parMl: null };
const add = (id: string, name: string, vintage: number | null = null) =>
  act((stores) =>
    stores.drinks.create(
      id,
      { ...blank, category: 'vin', colour: 'blanc', name, vintage, containerMl: 750, servings: [] },
      [],
    ),
  );
const receive = (drinkId: string, volumeMl: number, on = database) =>
  act(
    (stores) =>
      stores.stock.add({
        id: `${drinkId}-${volumeMl}`,
        drinkId,
        kind: 'receipt',
        at: '2026-11-18T10:00',
        volumeMl,
        note: null,
      }),
    on,
  );
const since = async (version: string | null) => {
  const { rows, ...rest } = await database.transaction((stores) => book.changesSince(stores, version));
  return { ...rest, rows: rows.map(({ id, onHandMl }) => [id, onHandMl]) };
};

describe('the book of drinks', () => {
  beforeEach(async () => {
    file = join(await temporaryFolder(), 'caisse-doree.sqlite');
    database = await open();
    let edition = 0;
    book = createDrinkBook(() => `edition-${(edition += 1)}`);
    await add('chablis-23', 'Chablis', 2023);
    await add('chablis-22', 'Chablis', 2022);
    await add('arbois', 'Arbois');
  });

  it('tells all of them first, by name and vintage, then what changed alone', async () => {
    const first = await since(null);
    expect(first).toMatchObject({ isWhole: true, gone: [] });
    expect(first.rows).toEqual([
      ['arbois', 0],
      ['chablis-22', 0],
      ['chablis-23', 0],
    ]);
    await receive('chablis-22', 750);
    const second = await since(first.version);
    expect(second).toMatchObject({ isWhole: false, gone: [], rows: [['chablis-22', 750]] });
    expect(await since(second.version)).toEqual({
      version: second.version,
      isWhole: false,
      gone: [],
      rows: [],
    });
  });

  it('tells two changes to one who missed the first of them', async () => {
    const { version } = await since(null);
    await receive('arbois', 750);
    await since(version);
    await receive('chablis-23', 1500);
    expect((await since(version)).rows.map(([id]) => id).sort()).toEqual(['arbois', 'chablis-23']);
  });

  it('puts a new name where it belongs, and says which sheet went', async () => {
    const { version } = await since(null);
    await act((stores) => stores.drinks.remove('arbois'));
    await act((stores) => stores.drinks.patch('chablis-22', { name: 'Vouvray' }));
    expect(await since(version)).toMatchObject({
      isWhole: false,
      gone: ['arbois'],
      rows: [['chablis-22', 0]],
    });
    const rows = await database.transaction((stores) => book.rows(stores));
    expect(rows.map(({ id }) => id)).toEqual(['chablis-23', 'chablis-22']);
    await add('arbois', 'Arbois');
    expect(await since(version)).toMatchObject({ gone: [] });
  });

  it.each(['edition-9/1', 'nothing of a version'])(
    'tells all to one who holds another: %s',
    async (version) => {
      await since(null);
      expect((await since(version)).isWhole).toBe(true);
    },
  );

  it('is written again whole after another program wrote to the data', async () => {
    const { version } = await since(null);
    const other = await open();
    await receive('arbois', 750, other);
    const seen = await since(version);
    expect(seen).toMatchObject({ isWhole: true });
    expect(seen.rows[0]).toEqual(['arbois', 750]);
  });
});
