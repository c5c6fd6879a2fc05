import { In, type EntityManager } from 'typeorm';
import type { ClosedDayStore } from '../../../application/ports/stores/index.ts';
import { ClosedDayTable } from '../entities/index.ts';

export const createClosedDayStore = (manager: EntityManager): ClosedDayStore => ({
  declare: async (days, declaredAt) => {
    for (const day of days) await manager.upsert(ClosedDayTable, { day, declaredAt }, ['day']);
  },
  remove: async (days) => {
    await manager.delete(ClosedDayTable, { day: In([...days]) });
  },
  list: async () => (await manager.find(ClosedDayTable, { order: { day: 'ASC' } })).map(({ day }) => day),
});
