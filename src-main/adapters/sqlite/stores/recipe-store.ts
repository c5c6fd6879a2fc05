import type { EntityManager } from 'typeorm';
import type { Recipe, RecipeStore } from '../../../application/ports/stores/index.ts';
import { ServingPartTable } from '../entities/index.ts';
import type { ServingPartRow } from '../entities/cellar.ts';
import { rawConnection } from './raw-connection.ts';

const toParts = (rows: readonly ServingPartRow[]): Recipe['parts'] =>
  rows.map(({ drinkId, volumeMl }) => ({ drinkId, volumeMl }));

export const createRecipeStore = (manager: EntityManager): RecipeStore => {
  const connection = rawConnection(manager);
  const get = async (servingId: string): Promise<Recipe> => ({
    lossPerMille:
      connection
        .prepare<[string], number>('SELECT loss_per_mille FROM serving WHERE id = ?')
        .pluck()
        .get(servingId) ?? 0,
    parts: toParts(
      await manager.find(ServingPartTable, { where: { servingId }, order: { position: 'ASC' } }),
    ),
  });
  return {
    get,
    drinkOf: (servingId) =>
      Promise.resolve(
        connection
          .prepare<[string], string>('SELECT drink_id FROM serving WHERE id = ?')
          .pluck()
          .get(servingId) ?? null,
      ),
    put: async (servingId, { lossPerMille, parts }) => {
      connection.prepare('UPDATE serving SET loss_per_mille = ? WHERE id = ?').run(lossPerMille, servingId);
      await manager.delete(ServingPartTable, { servingId });
      for (const [position, part] of parts.entries()) {
        await manager.insert(ServingPartTable, { servingId, position, ...part });
      }
    },
    ofDrink: async (drinkId) => {
      const recipes = new Map<string, Recipe>();
      const servings = connection
        .prepare<[string], string>('SELECT id FROM serving WHERE drink_id = ? ORDER BY position')
        .pluck()
        .all(drinkId);
      for (const servingId of servings) recipes.set(servingId, await get(servingId));
      return recipes;
    },
    servingsWith: (drinkId) =>
      Promise.resolve(
        connection
          .prepare<[string], { servingId: string; drinkId: string }>(
            `SELECT DISTINCT part.serving_id AS servingId, serving.drink_id AS drinkId
             FROM serving_part AS part JOIN serving ON serving.id = part.serving_id WHERE part.drink_id = ?`,
          )
          .all(drinkId),
      ),
  };
};
