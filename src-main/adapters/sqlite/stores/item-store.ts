import { In, type EntityManager } from 'typeorm';
import type { ItemRecord, ItemStore } from '../../../application/ports/stores/index.ts';
import { CountedLineView, RegisterItemTable } from '../entities/index.ts';
import type { RegisterItemRow } from '../entities/items.ts';
import { inChunks } from './chunks.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';
import { wholeTable } from './whole-table.ts';

const toItem = (row: RegisterItemRow): ItemRecord => ({
  itemKey: row.itemKey,
  code: row.code,
  label: row.label,
  family: row.family,
  ignored: row.ignored === 1,
});

type LabelRow = { label: string; firstDay: string; lastDay: string };

/** The ends of the nights of each article: ten years of lines are not looked at. */
const labels = `SELECT label, MIN(first_day) AS firstDay, MAX(last_day) AS lastDay FROM (
    SELECT article.label, (SELECT MIN(business_day) FROM night_sale WHERE article_id = article.id) AS first_day,
      (SELECT MAX(business_day) FROM night_sale WHERE article_id = article.id) AS last_day
    FROM article WHERE article.item_key = ?
  ) WHERE first_day IS NOT NULL GROUP BY label ORDER BY MAX(last_day) DESC`;

export const createItemStore = (manager: EntityManager): ItemStore => ({
  get: async (itemKey) => {
    const row = await manager.findOneBy(RegisterItemTable, { itemKey });
    return row === null ? null : toItem(row);
  },
  list: () => Promise.resolve(wholeTable(rawConnection(manager), RegisterItemTable, 'item_key').map(toItem)),
  some: (itemKeys) =>
    Promise.resolve(
      wholeTable(rawConnection(manager), RegisterItemTable, 'item_key', {
        where: 'item_key IN (SELECT value FROM json_each(:itemKeys))',
        itemKeys: JSON.stringify(itemKeys),
      }).map(toItem),
    ),
  labelsOf: (itemKey) => {
    const connection = rawConnection(manager);
    return Promise.resolve(keptStatement(connection, labels).all(itemKey) as LabelRow[]);
  },
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
