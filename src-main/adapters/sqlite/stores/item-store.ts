import { In, type EntityManager } from 'typeorm';
import type { ItemRecord, ItemStore } from '../../../application/ports/stores/index.ts';
import { CountedLineView, RegisterItemTable } from '../entities/index.ts';
import type { RegisterItemRow } from '../entities/items.ts';
import { inChunks } from './chunks.ts';

const toItem = (row: RegisterItemRow): ItemRecord => ({
  itemKey: row.itemKey,
  code: row.code,
  label: row.label,
  family: row.family,
  ignored: row.ignored === 1,
});

export const createItemStore = (manager: EntityManager): ItemStore => ({
  get: async (itemKey) => {
    const row = await manager.findOneBy(RegisterItemTable, { itemKey });
    return row === null ? null : toItem(row);
  },
  list: async () => (await manager.find(RegisterItemTable, { order: { itemKey: 'ASC' } })).map(toItem),
  labelsOf: (itemKey) =>
    manager
      .createQueryBuilder(CountedLineView, 'line')
      .select('line.label', 'label')
      .addSelect('MIN(line.businessDay)', 'firstDay')
      .addSelect('MAX(line.businessDay)', 'lastDay')
      .where('line.itemKey = :itemKey', { itemKey })
      .groupBy('line.label')
      .orderBy('MAX(line.businessDay)', 'DESC')
      .getRawMany<{ label: string; firstDay: string; lastDay: string }>(),
  soldSince: async (itemKey, fromDay, afterMoment) => {
    const query = manager
      .createQueryBuilder(CountedLineView, 'line')
      .select('COUNT(*)', 'salesCount')
      .addSelect("COALESCE(SUM(CASE line.kind WHEN 'discount' THEN 0 ELSE line.quantity END), 0)", 'quantity')
      .addSelect('COALESCE(SUM(line.amountInclVat), SUM(line.amountExclVat), 0)', 'amountCents')
      .where('line.itemKey = :itemKey', { itemKey });
    if (fromDay !== null) query.andWhere('line.businessDay >= :fromDay', { fromDay });
    if (afterMoment !== null) query.andWhere('line.moment > :afterMoment', { afterMoment });
    const found = await query.getRawOne<{ salesCount: number; quantity: number; amountCents: number }>();
    return found ?? { salesCount: 0, quantity: 0, amountCents: 0 };
  },
  setIgnored: async (itemKeys, ignored) => {
    await inChunks(itemKeys, 500, async (some) => {
      await manager.update(RegisterItemTable, { itemKey: In(some) }, { ignored: ignored ? 1 : 0 });
      return [];
    });
  },
});
