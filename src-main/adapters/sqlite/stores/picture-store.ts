import type { EntityManager } from 'typeorm';
import type { Picture, PictureStore } from '../../../application/ports/stores/index.ts';
import { PictureTable } from '../entities/index.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';

/** Lengths first: they are read without the bytes. */
const same =
  'SELECT id FROM picture WHERE length(bytes) = length(:bytes) AND bytes = :bytes ORDER BY rowid LIMIT 1';

export const createPictureStore = (manager: EntityManager): PictureStore => ({
  add: async ({ id, type, bytes }) => {
    await manager.insert(PictureTable, { id, type, bytes: Buffer.from(bytes) });
  },
  get: async (id) => {
    const row = await manager.findOneBy(PictureTable, { id });
    return row === null ? null : { id, type: row.type as Picture['type'], bytes: new Uint8Array(row.bytes) };
  },
  idOfSame: (bytes) => {
    const id = keptStatement(rawConnection(manager), same)
      .pluck()
      .get({ bytes: Buffer.from(bytes) });
    return Promise.resolve(typeof id === 'string' ? id : null);
  },
});
