import { In, Not, type EntityManager } from 'typeorm';
import {
  NO_DETAILS,
  type Category,
  type Colour,
  type Drink,
  type NewDrink,
} from '../../../domain/sheets/drink.ts';
import { familyKey } from '../../../domain/sheets/family.ts';
import type { DrinkStore } from '../../../application/ports/stores/index.ts';
import { DrinkTable, ServingTable } from '../entities/index.ts';
import type { DrinkRecordRow, ServingRow } from '../entities/library.ts';
import { inChunks } from './chunks.ts';
import { rawConnection } from './raw-connection.ts';
import { wholeTable } from './whole-table.ts';

const toDrink = ({ familyKey: _, ...row }: DrinkRecordRow, servings: readonly ServingRow[]): Drink => ({
  ...row,
  archived: row.archived === 1,
  category: row.category as Category,
  colour: row.colour as Colour | null,
  servings: servings.map(({ id, name, volumeMl, priceCents }) => ({ id, name, volumeMl, priceCents })),
});

const toRow = ({ servings: _, archived, ...drink }: Drink): DrinkRecordRow => ({
  ...drink,
  archived: archived ? 1 : 0,
  familyKey: familyKey(drink),
});

const newRow = (id: string, drink: NewDrink): DrinkRecordRow =>
  toRow({ ...NO_DETAILS, ...drink, id, archived: false, servings: [] });

const inList = 'name, vintage, id';

const together = (rows: readonly DrinkRecordRow[], servings: readonly ServingRow[]): Drink[] => {
  const own = new Map<string, ServingRow[]>();
  for (const row of servings) {
    const group = own.get(row.drinkId);
    if (group) group.push(row);
    else own.set(row.drinkId, [row]);
  }
  return rows.map((row) => toDrink(row, own.get(row.id) ?? []));
};

export const createDrinkStore = (manager: EntityManager): DrinkStore => {
  const connection = rawConnection(manager);
  const servingsOf = (drinkId: string) =>
    manager.find(ServingTable, { where: { drinkId }, order: { position: 'ASC' } });

  const insertServings = (rows: ServingRow[]) =>
    inChunks(rows, 1000, async (some) => {
      await manager.insert(ServingTable, some);
      return [];
    });

  const withServings = async (rows: readonly DrinkRecordRow[]): Promise<Drink[]> => {
    const drinks: Drink[] = [];
    for (const row of rows) drinks.push(toDrink(row, await servingsOf(row.id)));
    return drinks;
  };
  const find = async (id: string): Promise<Drink | null> => {
    const row = await manager.findOneBy(DrinkTable, { id });
    return row === null ? null : toDrink(row, await servingsOf(id));
  };

  return {
    create: async (id, drink, servingIds) => {
      await manager.insert(DrinkTable, newRow(id, drink));
      await insertServings(
        drink.servings.map((serving, position) => ({
          id: servingIds[position] ?? `${id}-${position}`,
          drinkId: id,
          position,
          ...serving,
        })),
      );
    },

    createSeveral: async (drinks) => {
      await inChunks(drinks, 500, async (some) => {
        await manager.insert(DrinkTable, some.map(toRow));
        return [];
      });
      await insertServings(
        drinks.flatMap(({ id: drinkId, servings }) =>
          servings.map((serving, position) => ({ ...serving, drinkId, position })),
        ),
      );
    },

    save: async (id, drink) => {
      const before = await find(id);
      const row = before === null ? newRow(id, drink) : toRow({ ...before, ...drink, servings: [] });
      await manager.upsert(DrinkTable, row, ['id']);
      const known = new Map((await servingsOf(id)).map((row) => [row.name, row.id]));
      let next = known.size;
      for (const [position, serving] of drink.servings.entries()) {
        const servingId = known.get(serving.name) ?? `${id}/${next++}`;
        await manager.upsert(ServingTable, { id: servingId, drinkId: id, position, ...serving }, ['id']);
      }
    },

    change: async (drink) => {
      const { id, servings } = drink;
      await manager.upsert(DrinkTable, toRow(drink), ['id']);
      const kept = servings.map((serving) => serving.id);
      await manager.delete(ServingTable, { drinkId: id, id: Not(In(kept)) });
      for (const [position, serving] of servings.entries()) {
        await manager.upsert(ServingTable, { drinkId: id, position, ...serving }, ['id']);
      }
    },

    patch: async (id, fields) => {
      const before = await find(id);
      if (before === null) return;
      const { grapes, ...row } = toRow({ ...before, ...fields });
      await manager.update(DrinkTable, { id }, { ...row, grapes: [...grapes] });
    },

    get: find,

    family: async (wine) =>
      withServings(
        await manager.find(DrinkTable, {
          where: { familyKey: familyKey(wine) },
          order: { vintage: 'ASC', id: 'ASC' },
        }),
      ),

    list: () =>
      Promise.resolve(
        together(
          wholeTable(connection, DrinkTable, inList),
          wholeTable(connection, ServingTable, 'position'),
        ),
      ),
    archived: () =>
      Promise.resolve(
        together(
          wholeTable(connection, DrinkTable, inList, { where: 'archived = 1' }),
          wholeTable(connection, ServingTable, 'position', {
            where: 'drink_id IN (SELECT id FROM drink WHERE archived = 1)',
          }),
        ),
      ),
    some: (ids) => {
      const among = (column: string) => ({
        where: `${column} IN (SELECT value FROM json_each(:ids))`,
        ids: JSON.stringify(ids),
      });
      return Promise.resolve(
        together(
          wholeTable(connection, DrinkTable, inList, among('id')),
          wholeTable(connection, ServingTable, 'position', among('drink_id')),
        ),
      );
    },

    remove: async (id) => {
      await manager.delete(DrinkTable, { id });
    },
  };
};
