import { In, type EntityManager } from 'typeorm';
import type { LinkStore } from '../../../application/ports/stores/index.ts';
import { LinkTable } from '../entities/index.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';
import { wholeTable } from './whole-table.ts';

const feeding = (
  among: string,
): string => `SELECT link.drink_id AS drinkId, COALESCE(item.label, link.item_key) AS label
  FROM link LEFT JOIN register_item AS item ON item.item_key = link.item_key
  WHERE link.broken_at IS NULL AND link.until_day IS NULL AND ${among}
  ORDER BY link.made_at`;
const feedingAll = feeding('1');
const feedingSome = feeding('link.drink_id IN (SELECT value FROM json_each(?))');

export const createLinkStore = (manager: EntityManager): LinkStore => ({
  add: async (link) => {
    await manager.insert(LinkTable, link);
  },
  get: (id) => manager.findOneBy(LinkTable, { id }),
  ofItem: (itemKey) => manager.find(LinkTable, { where: { itemKey }, order: { madeAt: 'ASC' } }),
  ofDrink: (drinkId) => manager.find(LinkTable, { where: { drinkId }, order: { madeAt: 'ASC' } }),
  live: () =>
    Promise.resolve(
      wholeTable(rawConnection(manager), LinkTable, 'made_at, rowid', { where: 'broken_at IS NULL' }),
    ),
  ofItems: (itemKeys) =>
    Promise.resolve(
      wholeTable(rawConnection(manager), LinkTable, 'made_at, rowid', {
        where: 'broken_at IS NULL AND item_key IN (SELECT value FROM json_each(:itemKeys))',
        itemKeys: JSON.stringify(itemKeys),
      }),
    ),
  feedingLabels: (drinkIds) => {
    const connection = rawConnection(manager);
    const rows = (
      drinkIds === null
        ? keptStatement(connection, feedingAll).all()
        : keptStatement(connection, feedingSome).all(JSON.stringify(drinkIds))
    ) as { drinkId: string; label: string }[];
    const labels = new Map<string, string[]>();
    for (const { drinkId, label } of rows) {
      const own = labels.get(drinkId);
      if (own === undefined) labels.set(drinkId, [label]);
      else own.push(label);
    }
    return Promise.resolve(labels);
  },
  citedServings: () =>
    Promise.resolve(
      new Set(
        rawConnection(manager)
          .prepare<[], string>('SELECT serving_id FROM link UNION SELECT serving_id FROM serving_recipe')
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
