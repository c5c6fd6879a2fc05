import { In, type EntityManager } from 'typeorm';
import type { AliasStore } from '../../../application/ports/stores/index.ts';
import { AliasTable } from '../entities/index.ts';
import { inChunks } from './chunks.ts';

export const createAliasStore = (manager: EntityManager): AliasStore => ({
  list: () => manager.find(AliasTable, { order: { learntAt: 'DESC', id: 'ASC' } }),
  get: (id) => manager.findOneBy(AliasTable, { id }),
  find: (labelKey) => manager.findOneBy(AliasTable, { labelKey }),
  add: async (alias) => {
    await manager.insert(AliasTable, alias);
  },
  remove: async (ids) => {
    await inChunks(ids, 500, async (some) => {
      await manager.delete(AliasTable, { id: In(some) });
      return [];
    });
  },
});
