import type { EntityManager } from 'typeorm';
import type { Picture, PictureStore } from '../../../application/ports/stores/index.ts';
import { PictureTable } from '../entities/index.ts';

export const createPictureStore = (manager: EntityManager): PictureStore => ({
  add: async ({ id, type, bytes }) => {
    await manager.insert(PictureTable, { id, type, bytes: Buffer.from(bytes) });
  },
  get: async (id) => {
    const row = await manager.findOneBy(PictureTable, { id });
    return row === null ? null : { id, type: row.type as Picture['type'], bytes: new Uint8Array(row.bytes) };
  },
});
