import { In, Not, type EntityManager } from 'typeorm';
import type { Category, Colour, Drink, NewDrink } from '../../../domain/sheets/drink.ts';
import type { DrinkStore } from '../../../application/ports/stores/index.ts';
import { DrinkTable, ServingTable } from '../entities/index.ts';
import type { DrinkRecordRow, ServingRow } from '../entities/library.ts';
import { inChunks } from './chunks.ts';

const toDrink = (row: DrinkRecordRow, servings: readonly ServingRow[]): Drink => ({
  ...row,
  category: row.category as Category,
  colour: row.colour as Colour | null,
  servings: servings.map(({ id, name, volumeMl, priceCents }) => ({ id, name, volumeMl, priceCents })),
});

const toRow = (id: string, { servings: _, ...drink }: NewDrink): DrinkRecordRow => ({ id, ...drink });

export const createDrinkStore = (manager: EntityManager): DrinkStore => {
  const servingsOf = (drinkId: string) =>
    manager.find(ServingTable, { where: { drinkId }, order: { position: 'ASC' } });

  const insertServings = (rows: ServingRow[]) =>
    inChunks(rows, 1000, async (some) => {
      await manager.insert(ServingTable, some);
      return [];
    });

  return {
    create: async (id, drink, servingIds) => {
      await manager.insert(DrinkTable, toRow(id, drink));
      await insertServings(
        drink.servings.map((serving, position) => ({
          id: servingIds[position] ?? `${id}-${position}`,
          drinkId: id,
          position,
          ...serving,
        })),
      );
    },

    save: async (id, drink) => {
      await manager.upsert(DrinkTable, toRow(id, drink), ['id']);
      const known = new Map((await servingsOf(id)).map((row) => [row.name, row.id]));
      let next = known.size;
      for (const [position, serving] of drink.servings.entries()) {
        const servingId = known.get(serving.name) ?? `${id}/${next++}`;
        await manager.upsert(ServingTable, { id: servingId, drinkId: id, position, ...serving }, ['id']);
      }
    },

    change: async ({ id, servings, ...drink }) => {
      await manager.upsert(DrinkTable, { id, ...drink }, ['id']);
      const kept = servings.map((serving) => serving.id);
      await manager.delete(ServingTable, { drinkId: id, id: Not(In(kept)) });
      for (const [position, serving] of servings.entries()) {
        await manager.upsert(ServingTable, { drinkId: id, position, ...serving }, ['id']);
      }
    },

    get: async (id) => {
      const row = await manager.findOneBy(DrinkTable, { id });
      return row === null ? null : toDrink(row, await servingsOf(id));
    },

    list: async () => {
      const servings = new Map<string, ServingRow[]>();
      for (const row of await manager.find(ServingTable, { order: { position: 'ASC' } })) {
        const group = servings.get(row.drinkId);
        if (group) group.push(row);
        else servings.set(row.drinkId, [row]);
      }
      const rows = await manager.find(DrinkTable, { order: { name: 'ASC', vintage: 'ASC', id: 'ASC' } });
      return rows.map((row) => toDrink(row, servings.get(row.id) ?? []));
    },

    remove: async (id) => {
      await manager.delete(DrinkTable, { id });
    },
  };
};
