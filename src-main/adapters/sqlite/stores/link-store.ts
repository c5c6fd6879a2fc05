import { In, IsNull, type EntityManager } from 'typeorm';
import type { LinkStore } from '../../../application/ports/stores/index.ts';
import { LinkTable } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';

export const createLinkStore = (manager: EntityManager): LinkStore => ({
  add: async (link) => {
    await manager.insert(LinkTable, link);
  },
  get: (id) => manager.findOneBy(LinkTable, { id }),
  ofItem: (itemKey) => manager.find(LinkTable, { where: { itemKey }, order: { madeAt: 'ASC' } }),
  ofDrink: (drinkId) => manager.find(LinkTable, { where: { drinkId }, order: { madeAt: 'ASC' } }),
  live: () => manager.find(LinkTable, { where: { brokenAt: IsNull() }, order: { madeAt: 'ASC' } }),
  citedServings: () =>
    Promise.resolve(
      new Set(
        rawConnection(manager)
          .prepare<[], string>(
            'SELECT serving_id FROM link UNION SELECT serving_id FROM serving_recipe',
          )
          .pluck()
          .all(),
      ),
    ),
  setBroken: async (ids, brokenAt) => {
    await manager.update(LinkTable, { id: In([...ids]) }, { brokenAt });
  },
  setUntil: async (id, untilDay) => {
    await manager.update(LinkTable, { id }, { untilDay });
  },
  setDays: async (id, { fromDay, untilDay }) => {
    await manager.update(LinkTable, { id }, { fromDay, untilDay });
  },
  setLabel: async (id, label) => {
    await manager.update(LinkTable, { id }, { label });
  },
  remove: async (ids) => {
    await manager.delete(LinkTable, { id: In([...ids]) });
  },
});
