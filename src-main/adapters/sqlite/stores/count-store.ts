import type { EntityManager } from 'typeorm';
import type { CountStore } from '../../../application/ports/stores/index.ts';
import { CountEntryTable, StockCountTable } from '../entities/index.ts';

export const createCountStore = (manager: EntityManager): CountStore => ({
  add: async (count) => {
    await manager.insert(StockCountTable, count);
  },
  get: (id) => manager.findOneBy(StockCountTable, { id }),
  list: () => manager.find(StockCountTable, { order: { startedAt: 'DESC', id: 'ASC' } }),
  setStatus: async (id, status, settledAt) => {
    await manager.update(StockCountTable, { id }, { status, settledAt });
  },
  remove: async (id) => {
    await manager.delete(StockCountTable, { id });
  },
  entries: async (countId) =>
    (await manager.find(CountEntryTable, { where: { countId }, order: { place: 'ASC' } })).map(
      ({ place: _, ...entry }) => entry,
    ),
  addEntry: async (entry) => {
    await manager.insert(CountEntryTable, entry);
  },
  removeEntry: async (entryId) => {
    await manager.delete(CountEntryTable, { id: entryId });
  },
});
