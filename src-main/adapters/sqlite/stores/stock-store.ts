import type { EntityManager } from 'typeorm';
import { depletedMl } from '../../../domain/stock/volumes.ts';
import type { StockFact } from '../../../domain/stock/ledger.ts';
import type { StockStore } from '../../../application/ports/stores/index.ts';
import { LinkedSaleView, StockFactTable } from '../entities/index.ts';

export const createStockStore = (manager: EntityManager): StockStore => ({
  add: async (fact) => {
    await manager.insert(StockFactTable, fact);
  },
  remove: async (id) => {
    await manager.delete(StockFactTable, { id });
  },
  facts: async (drinkId) => {
    const rows = await manager
      .createQueryBuilder(StockFactTable, 'fact')
      .where('fact.drinkId = :drinkId', { drinkId })
      .orderBy('fact.at')
      .addOrderBy('fact.rowid')
      .getMany();
    return rows.map((row) => ({ ...row, kind: row.kind as StockFact['kind'] }));
  },
  lastCountAt: async (drinkId) => {
    const row = await manager.findOne(StockFactTable, {
      where: { drinkId, kind: 'count' },
      order: { at: 'DESC' },
    });
    return row?.at ?? null;
  },

  onHand: async (at) => {
    const facts = manager
      .createQueryBuilder(StockFactTable, 'fact')
      .orderBy('fact.at')
      .addOrderBy('fact.rowid');
    if (at !== null) facts.where('fact.at <= :endOfDay', at);
    const levels = new Map<string, number>();
    const countedAt = new Map<string, string>();
    for (const fact of await facts.getMany()) {
      if (fact.kind === 'count') {
        levels.set(fact.drinkId, fact.volumeMl);
        countedAt.set(fact.drinkId, fact.at);
      } else {
        const change = fact.kind === 'receipt' ? fact.volumeMl : -fact.volumeMl;
        levels.set(fact.drinkId, (levels.get(fact.drinkId) ?? 0) + change);
      }
    }

    const lastCounts = manager
      .createQueryBuilder(StockFactTable, 'fact')
      .select('fact.drinkId', 'drink_id')
      .addSelect('MAX(fact.at)', 'at')
      .where("fact.kind = 'count'")
      .groupBy('fact.drinkId');
    if (at !== null) lastCounts.andWhere('fact.at <= :endOfDay', at);
    const sales = manager
      .createQueryBuilder(LinkedSaleView, 'sale')
      .leftJoin(`(${lastCounts.getQuery()})`, 'counted', 'counted.drink_id = sale.drinkId')
      .select('sale.drinkId', 'drinkId')
      .addSelect('SUM(sale.thousandthsOfMl)', 'depleted')
      .where('(counted.at IS NULL OR sale.moment > counted.at)')
      .groupBy('sale.drinkId')
      .setParameters(lastCounts.getParameters());
    if (at !== null) sales.andWhere('sale.businessDay <= :day', at);
    for (const { drinkId, depleted } of await sales.getRawMany<{ drinkId: string; depleted: number }>()) {
      levels.set(drinkId, (levels.get(drinkId) ?? 0) - depletedMl(depleted));
    }
    return levels;
  },
});
