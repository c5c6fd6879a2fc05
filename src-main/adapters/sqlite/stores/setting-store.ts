import type { EntityManager } from 'typeorm';
import type { SettingStore } from '../../../application/ports/stores/index.ts';
import { SettingTable } from '../entities/index.ts';

export const createSettingStore = (manager: EntityManager): SettingStore => ({
  read: async (key) => (await manager.findOneBy(SettingTable, { key }))?.value ?? null,
  write: async (key, value) => {
    await manager.upsert(SettingTable, { key, value }, ['key']);
  },
  remove: async (key) => {
    await manager.delete(SettingTable, { key });
  },
});
