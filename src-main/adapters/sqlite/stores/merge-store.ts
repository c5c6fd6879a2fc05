import type { EntityManager } from 'typeorm';
import type { MergeStore, MovedSheet } from '../../../application/ports/stores/index.ts';

type Tied = { id: string; servingId: string };

export const createMergeStore = (manager: EntityManager): MergeStore => {
  const run = async (sql: string, values: readonly (string | number)[]): Promise<void> => {
    await manager.query(sql, [...values]);
  };
  const idsOf = async (table: string, drinkId: string): Promise<string[]> => {
    const rows = await manager.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE drink_id = ?`, [
      drinkId,
    ]);
    return rows.map(({ id }) => id);
  };
  const tiedOf = (table: 'link' | 'alias', drinkId: string) =>
    manager.query<Tied[]>(`SELECT id, serving_id AS servingId FROM ${table} WHERE drink_id = ?`, [drinkId]);
  const countIn = async (table: string, drinkId: string): Promise<number> => {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT COUNT(*) AS count FROM ${table} WHERE drink_id = ?`,
      [drinkId],
    );
    return row?.count ?? 0;
  };
  const inOrder = (one: string, other: string): [string, string] =>
    one < other ? [one, other] : [other, one];

  const moveServings = async (fromId: string, toId: string, ids: ReadonlySet<string>) => {
    const moved: MovedSheet['servings'] = [];
    const [last] = await manager.query<{ position: number }[]>(
      'SELECT COALESCE(MAX(position), -1) AS position FROM serving WHERE drink_id = ?',
      [toId],
    );
    let next = (last?.position ?? -1) + 1;
    const rows = await manager.query<{ id: string; position: number }[]>(
      'SELECT id, position FROM serving WHERE drink_id = ? ORDER BY position',
      [fromId],
    );
    for (const row of rows.filter(({ id }) => ids.has(id))) {
      await run('UPDATE serving SET drink_id = ?, position = ? WHERE id = ?', [toId, next++, row.id]);
      moved.push(row);
    }
    return moved;
  };

  return {
    move: async (fromId, toId, servingIds) => {
      const links = await tiedOf('link', fromId);
      const aliases = await tiedOf('alias', fromId);
      const parts = await manager.query<MovedSheet['parts']>(
        'SELECT serving_id AS servingId, from_day AS fromDay, position FROM serving_part WHERE drink_id = ?',
        [fromId],
      );
      const factIds = await idsOf('stock_fact', fromId);
      const countEntryIds = await idsOf('stock_count_entry', fromId);
      const alone = [...links, ...aliases].filter(({ servingId }) => !servingIds.has(servingId));
      const servings = await moveServings(fromId, toId, new Set(alone.map(({ servingId }) => servingId)));
      for (const [table, rows] of [
        ['link', links],
        ['alias', aliases],
      ] as const) {
        for (const { id, servingId } of rows) {
          const target = servingIds.get(servingId) ?? servingId;
          await run(`UPDATE ${table} SET drink_id = ?, serving_id = ? WHERE id = ?`, [toId, target, id]);
        }
      }
      for (const table of ['stock_fact', 'stock_count_entry', 'serving_part']) {
        await run(`UPDATE ${table} SET drink_id = ? WHERE drink_id = ?`, [toId, fromId]);
      }
      return { fromId, links, aliases, factIds, countEntryIds, parts, servings };
    },

    moveBack: async ({ fromId, links, aliases, factIds, countEntryIds, parts, servings }) => {
      for (const { id, position } of servings) {
        await run('UPDATE serving SET drink_id = ?, position = ? WHERE id = ?', [fromId, position, id]);
      }
      for (const { id, servingId } of links) {
        await run('UPDATE link SET drink_id = ?, serving_id = ? WHERE id = ?', [fromId, servingId, id]);
      }
      for (const { id, servingId } of aliases) {
        await run('UPDATE alias SET drink_id = ?, serving_id = ? WHERE id = ?', [fromId, servingId, id]);
      }
      for (const id of factIds) await run('UPDATE stock_fact SET drink_id = ? WHERE id = ?', [fromId, id]);
      for (const id of countEntryIds) {
        await run('UPDATE stock_count_entry SET drink_id = ? WHERE id = ?', [fromId, id]);
      }
      for (const { servingId, fromDay, position } of parts) {
        await run(
          'UPDATE serving_part SET drink_id = ? WHERE serving_id = ? AND from_day = ? AND position = ?',
          [fromId, servingId, fromDay, position],
        );
      }
    },

    countOf: async (drinkId) => ({
      links: await countIn('link', drinkId),
      aliases: await countIn('alias', drinkId),
      facts: await countIn('stock_fact', drinkId),
    }),

    distinct: () => manager.query<{ one: string; other: string }[]>('SELECT one, other FROM distinct_drinks'),

    setDistinct: async (one, other, isDistinct) => {
      await run(
        isDistinct
          ? 'INSERT OR IGNORE INTO distinct_drinks (one, other) VALUES (?, ?)'
          : 'DELETE FROM distinct_drinks WHERE one = ? AND other = ?',
        inOrder(one, other),
      );
    },
  };
};
