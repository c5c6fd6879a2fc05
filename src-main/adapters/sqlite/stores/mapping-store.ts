import { In, IsNull, type EntityManager } from 'typeorm';
import type { MappingStore, SavedMapping } from '../../../application/ports/stores/index.ts';
import { MappingTable } from '../entities/index.ts';
import type { MappingRow } from '../entities/mappings.ts';

const toSaved = ({ columns, isAlways, withdrawnAt: _, ...row }: MappingRow): SavedMapping => ({
  ...row,
  mapping: columns,
  isAlways: isAlways === 1,
});

export const createMappingStore = (manager: EntityManager): MappingStore => {
  const live = (): Promise<MappingRow[]> =>
    manager.find(MappingTable, { where: { withdrawnAt: IsNull() }, order: { name: 'ASC', version: 'ASC' } });
  return {
    add: async ({ mapping, isAlways, ...saved }) => {
      await manager.insert(MappingTable, {
        ...saved,
        columns: mapping,
        isAlways: isAlways ? 1 : 0,
        withdrawnAt: null,
      });
    },
    list: async () => [...new Map((await live()).map((row) => [row.id, toSaved(row)])).values()],
    get: async (id) => {
      const rows = (await live()).filter((row) => row.id === id);
      const row = rows.toSorted((a, b) => a.version - b.version).at(-1);
      return row === undefined ? null : toSaved(row);
    },
    lastVersion: async (id) => (await manager.maximum(MappingTable, 'version', { id })) ?? 0,
    withdraw: async (id, at, version) => {
      const rows = (await live()).filter(
        (row) => row.id === id && (version === undefined || row.version === version),
      );
      const versions = rows.map((row) => row.version);
      await manager.update(MappingTable, { id, version: In(versions) }, { withdrawnAt: at });
      return versions;
    },
    restore: async (id, versions) => {
      await manager.update(MappingTable, { id, version: In([...versions]) }, { withdrawnAt: null });
    },
  };
};
