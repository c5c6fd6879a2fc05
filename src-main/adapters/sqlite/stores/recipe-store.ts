import type { EntityManager } from 'typeorm';
import type { RecipeStore } from '../../../application/ports/stores/index.ts';
import { ServingPartTable, ServingRecipeTable } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';

const EVER = '0000-00-00';
const NEVER = '9999-99-99';

const soldBefore = `SELECT 1 FROM link
  CROSS JOIN article ON article.item_key = link.item_key
  CROSS JOIN night_sale AS sold ON sold.article_id = article.id AND sold.business_day < :day
    AND sold.business_day BETWEEN COALESCE(link.from_day, '${EVER}') AND COALESCE(link.until_day, '${NEVER}')
  WHERE link.serving_id = :servingId AND link.broken_at IS NULL LIMIT 1`;

export const createRecipeStore = (manager: EntityManager): RecipeStore => {
  const connection = rawConnection(manager);
  return {
    ofServing: async (servingId) => {
      const recipes = await manager.find(ServingRecipeTable, {
        where: { servingId },
        order: { fromDay: 'ASC' },
      });
      const parts = await manager.find(ServingPartTable, {
        where: { servingId },
        order: { position: 'ASC' },
      });
      return recipes.map(({ fromDay, untilDay, lossPerMille }) => ({
        fromDay: fromDay === EVER ? null : fromDay,
        untilDay: untilDay === NEVER ? null : untilDay,
        lossPerMille,
        parts: parts
          .filter((part) => part.fromDay === fromDay)
          .map(({ drinkId, volumeMl }) => ({ drinkId, volumeMl })),
      }));
    },
    drinkOf: (servingId) =>
      Promise.resolve(
        connection
          .prepare<[string], string>('SELECT drink_id FROM serving WHERE id = ?')
          .pluck()
          .get(servingId) ?? null,
      ),
    put: async (servingId, recipes) => {
      await manager.delete(ServingRecipeTable, { servingId });
      for (const { lossPerMille, parts, ...days } of recipes) {
        const fromDay = days.fromDay ?? EVER;
        await manager.insert(ServingRecipeTable, {
          ...{ servingId, fromDay, untilDay: days.untilDay ?? NEVER, lossPerMille },
        });
        for (const [position, part] of parts.entries()) {
          await manager.insert(ServingPartTable, { servingId, fromDay, position, ...part });
        }
      }
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
    isSoldBefore: (servingId, day) =>
      Promise.resolve(connection.prepare<[object]>(soldBefore).get({ servingId, day }) !== undefined),
  };
};
