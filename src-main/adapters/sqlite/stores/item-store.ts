import { In, type EntityManager } from 'typeorm';
import { itemKeyOf } from '../../../domain/sales/sale-line.ts';
import type { ItemRecord, ItemStore } from '../../../application/ports/stores.ts';
import { RegisterItemTable } from '../entities/index.ts';
import type { RegisterItemRow } from '../entities/rows.ts';
import { inChunks } from './chunks.ts';

const toItem = (row: RegisterItemRow): ItemRecord => ({
  itemKey: row.itemKey,
  code: row.code,
  label: row.label,
  family: row.family,
  ignored: row.ignored === 1,
});

export const createItemStore = (manager: EntityManager): ItemStore => ({
  learn: async (lines) => {
    const latest = new Map<string, RegisterItemRow>();
    for (const line of lines) {
      const itemKey = itemKeyOf(line);
      const seen = latest.get(itemKey);
      if (seen !== undefined && seen.labelDay > line.businessDay) continue;
      latest.set(itemKey, {
        itemKey,
        code: line.code ?? null,
        label: line.label,
        family: line.family ?? seen?.family ?? null,
        labelDay: line.businessDay,
        ignored: 0,
      });
    }
    const known = await inChunks([...latest.keys()], 500, (some) =>
      manager.findBy(RegisterItemTable, { itemKey: In(some) }),
    );
    for (const row of known) {
      const now = latest.get(row.itemKey);
      if (now === undefined) continue;
      latest.delete(row.itemKey);
      if (now.labelDay < row.labelDay) continue;
      const family = now.family ?? row.family;
      if (now.label === row.label && family === row.family && now.labelDay === row.labelDay) continue;
      await manager.update(
        RegisterItemTable,
        { itemKey: row.itemKey },
        { label: now.label, family, labelDay: now.labelDay },
      );
    }
    await inChunks([...latest.values()], 1000, async (some) => {
      await manager.insert(RegisterItemTable, some);
      return [];
    });
  },
  get: async (itemKey) => {
    const row = await manager.findOneBy(RegisterItemTable, { itemKey });
    return row === null ? null : toItem(row);
  },
  list: async () => (await manager.find(RegisterItemTable, { order: { itemKey: 'ASC' } })).map(toItem),
  setIgnored: async (itemKeys, ignored) => {
    await inChunks(itemKeys, 500, async (some) => {
      await manager.update(RegisterItemTable, { itemKey: In(some) }, { ignored: ignored ? 1 : 0 });
      return [];
    });
  },
});
