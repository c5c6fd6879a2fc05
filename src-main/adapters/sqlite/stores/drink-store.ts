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
import { keptStatement } from './kept-statement.ts';
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
const byVintage = 'vintage, id';

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

  /** Drinks that SQL names, with their servings. */
  const read = (where: string, parameters: Record<string, string> = {}, order = inList): Drink[] =>
    together(
      wholeTable(connection, DrinkTable, order, { where, ...parameters }),
      wholeTable(connection, ServingTable, 'position', {
        where: `drink_id IN (SELECT id FROM drink WHERE ${where})`,
        ...parameters,
      }),
    );
  const find = (id: string): Promise<Drink | null> => Promise.resolve(read('id = :id', { id })[0] ?? null);

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

    family: (wine) => Promise.resolve(read('family_key = :key', { key: familyKey(wine) }, byVintage)),
    families: (ids) =>
      Promise.resolve(
        read(
          'family_key IN (SELECT own.family_key FROM drink AS own WHERE own.id IN (SELECT value FROM json_each(:ids)))',
          { ids: JSON.stringify(ids) },
          byVintage,
        ),
      ),

    list: () =>
      Promise.resolve(
        together(
          wholeTable(connection, DrinkTable, inList),
          wholeTable(connection, ServingTable, 'position'),
        ),
      ),
    names: () =>
      Promise.resolve(
        keptStatement(
          connection,
          `SELECT id, name, cuvee, vintage FROM drink ORDER BY ${inList}`,
        ).all() as Awaited<ReturnType<DrinkStore['names']>>,
      ),
    archived: () => Promise.resolve(read('archived = 1')),
    some: (ids) =>
      Promise.resolve(read('id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(ids) })),

    remove: async (id) => {
      await manager.delete(DrinkTable, { id });
    },
  };
};
