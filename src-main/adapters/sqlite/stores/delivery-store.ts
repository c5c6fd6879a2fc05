import { IsNull, type EntityManager } from 'typeorm';
import type { DeliveryStore, DeliverySums, LastReceipt } from '../../../application/ports/stores/index.ts';
import { DeliveryTable, StockFactTable } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';
import { toFact } from './stock-store.ts';

const sums = `SELECT delivery.id, delivery.kind, delivery.supplier, delivery.note_number AS noteNumber, delivery.day, delivery.at, delivery.note,
    delivery.recorded_at AS recordedAt, delivery.cancelled_at AS cancelledAt, COUNT(fact.delivery_id) AS lineCount,
    COALESCE(SUM(fact.value_cents), 0) AS valueCents, COUNT(fact.delivery_id) - COUNT(fact.value_cents) AS unpricedCount
  FROM delivery LEFT JOIN stock_fact AS fact ON fact.delivery_id = delivery.id
  WHERE delivery.day BETWEEN :fromDay AND :untilDay
    AND (:drinkId IS NULL OR delivery.id IN (SELECT delivery_id FROM stock_fact WHERE drink_id = :drinkId))
  GROUP BY delivery.id ORDER BY delivery.at DESC, delivery.recorded_at DESC`;

/** Along the index, from the last fact of a drink back: ten years of receipts are not read for one. */
const lastReceipts = `SELECT fact.id, fact.drink_id AS drinkId, fact.at, fact.volume_ml AS volumeMl,
    fact.value_cents AS valueCents, fact.per_case AS perCase, fact.cases, fact.bottles, delivery.supplier
  FROM json_each(?) AS wanted
  CROSS JOIN stock_fact AS fact ON fact.place = (
    SELECT place FROM stock_fact AS receipt
    WHERE receipt.drink_id = wanted.value AND receipt.kind = 'receipt' AND receipt.cancelled_at IS NULL
    ORDER BY receipt.at DESC, receipt.recorded_at DESC, receipt.place DESC LIMIT 1
  )
  LEFT JOIN delivery ON delivery.id = fact.delivery_id`;

export const createDeliveryStore = (manager: EntityManager): DeliveryStore => {
  const connection = rawConnection(manager);
  return {
    add: async (delivery) => {
      await manager.insert(DeliveryTable, delivery);
    },
    get: (id) => manager.findOneBy(DeliveryTable, { id }),
    list: ({ fromDay = '', untilDay = '9999', drinkId = null }) =>
      Promise.resolve(connection.prepare<[object], DeliverySums>(sums).all({ fromDay, untilDay, drinkId })),
    linesOf: async (id) =>
      (await manager.find(StockFactTable, { where: { deliveryId: id }, order: { place: 'ASC' } })).map(
        toFact,
      ),
    find: async ({ kind, supplier, noteNumber }) =>
      (await manager.findOneBy(DeliveryTable, {
        kind,
        supplier: supplier ?? IsNull(),
        noteNumber,
        cancelledAt: IsNull(),
      })) ?? null,
    setCancelled: async (id, at) => {
      await manager.update(DeliveryTable, { id }, { cancelledAt: at });
      await manager.update(StockFactTable, { deliveryId: id }, { cancelledAt: at });
    },
    remove: async (id) => {
      await manager.delete(StockFactTable, { deliveryId: id });
      await manager.delete(DeliveryTable, { id });
    },
    lastReceipts: (drinkIds) =>
      Promise.resolve(connection.prepare<[string], LastReceipt>(lastReceipts).all(JSON.stringify(drinkIds))),
  };
};
