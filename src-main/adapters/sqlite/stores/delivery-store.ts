import { IsNull, type EntityManager } from 'typeorm';
import type { DeliveryStore, DeliverySums, LastReceipt } from '../../../application/ports/stores/index.ts';
import { DeliveryTable, StockFactTable } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';
import { toFact } from './stock-store.ts';

const sums = `SELECT delivery.id, delivery.kind, delivery.supplier, delivery.note_number AS noteNumber, delivery.day, delivery.at, delivery.note,
    delivery.recorded_at AS recordedAt, delivery.cancelled_at AS cancelledAt, COUNT(fact.id) AS lineCount,
    COALESCE(SUM(fact.value_cents), 0) AS valueCents, COUNT(fact.id) - COUNT(fact.value_cents) AS unpricedCount
  FROM delivery LEFT JOIN stock_fact AS fact ON fact.delivery_id = delivery.id
  WHERE delivery.day BETWEEN :fromDay AND :untilDay
    AND (:drinkId IS NULL OR delivery.id IN (SELECT delivery_id FROM stock_fact WHERE drink_id = :drinkId))
  GROUP BY delivery.id ORDER BY delivery.at DESC, delivery.recorded_at DESC`;

const lastReceipts = `SELECT id, drinkId, at, volumeMl, valueCents, perCase, cases, bottles, supplier FROM (
    SELECT fact.id, fact.drink_id AS drinkId, fact.at, fact.volume_ml AS volumeMl, fact.value_cents AS valueCents,
      fact.per_case AS perCase, fact.cases, fact.bottles, delivery.supplier,
      ROW_NUMBER() OVER (PARTITION BY fact.drink_id ORDER BY fact.at DESC, fact.recorded_at DESC, fact.place DESC) AS age
    FROM stock_fact AS fact LEFT JOIN delivery ON delivery.id = fact.delivery_id
    WHERE fact.kind = 'receipt' AND fact.cancelled_at IS NULL
      AND (:ids IS NULL OR fact.drink_id IN (SELECT value FROM json_each(:ids)))
  ) WHERE age = 1`;

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
      Promise.resolve(
        connection
          .prepare<[object], LastReceipt>(lastReceipts)
          .all({ ids: drinkIds === null ? null : JSON.stringify(drinkIds) }),
      ),
  };
};
