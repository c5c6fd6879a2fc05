import Sqlite from 'better-sqlite3';
import { open, rename, rm } from 'node:fs/promises';

/** The copy is not a sound database: what it was made from is damaged. */
export class CopyDamaged extends Error {
  override readonly name = 'CopyDamaged';
  readonly code = 'COPY.DAMAGED';
}

const EVERY_PAGE = 0x7fffffff;

const isSound = (connection: Sqlite.Database): boolean =>
  connection.pragma('integrity_check(1)', { simple: true }) === 'ok';

const sync = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** One file that can be opened by itself: no log of changes beside it. */
const closeWhole = (file: string): void => {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    if (copy.pragma('journal_mode = DELETE', { simple: true }) !== 'delete' || !isSound(copy)) {
      throw new CopyDamaged(`The copy ${file} is damaged.`);
    }
  } finally {
    copy.close();
  }
};

/**
 * Copies a database that may be in use, at one moment, and checks every page of the copy before it takes its
 * name. Throws `CopyDamaged` where the copy is not sound; what stood under that name before then still does.
 */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  const part = `${to}.part`;
  await rm(part, { force: true });
  try {
    const source = new Sqlite(from, { readonly: true, fileMustExist: true });
    try {
      await source.backup(part, { progress: () => EVERY_PAGE });
    } finally {
      source.close();
    }
    closeWhole(part);
    await sync(part);
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
      throw new CopyDamaged(`${from} is damaged.`);
    }
    throw error;
  }
};
