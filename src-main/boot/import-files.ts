import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reply, TakenFile } from '../../src-preload/contract/index.ts';
import { readText } from '../adapters/system/index.ts';
import type { EngineApi } from '../application/engine-api/index.ts';
import { succeed } from '../domain/kernel/outcome.ts';
import type { Words } from './words.ts';

export type ImportNeeds = {
  engine: EngineApi;
  words: () => Words;
  /** Paths chosen in the system's dialog; none when it was closed. */
  chooseFiles(options: { name: string; extensions: string[]; several: boolean }): Promise<string[]>;
};

const LARGEST_BYTES = 128 * 1024 * 1024;

/** Null when the file is gone, locked, or far too large for what it should be. */
export const readWhole = async <T>(path: string, read: (path: string) => Promise<T>): Promise<T | null> => {
  try {
    const { size } = await stat(path);
    return size > LARGEST_BYTES ? null : await read(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
};

type Imported = { taken: number; files: TakenFile[]; notRead: string[] };

/** Each file is taken in whole before the next; one that cannot be read does not stop the others. */
export const importFiles = async (needs: ImportNeeds): Promise<Reply<Imported | null>> => {
  const { engine, words } = needs;
  const paths = await needs.chooseFiles({
    name: words().journalFiles,
    extensions: ['csv', 'txt', 'tsv', 'asc', 'zip', 'xlsx'],
    several: true,
  });
  if (paths.length === 0) return succeed(null);
  const files: TakenFile[] = [];
  const notRead: string[] = [];
  for (const path of paths) {
    const fileName = basename(path);
    const bytes = await readWhole(path, (file) => readFile(file));
    if (bytes === null) notRead.push(fileName);
    else files.push(...(await engine.takeFile({ fileName, bytes, peer: 'import' })));
  }
  return succeed({ taken: paths.length - notRead.length, files, notRead });
};

/** Null when the file is gone, locked, or far too large for what it should be. */
export const readSmallText = (path: string): Promise<string | null> => readWhole(path, readText);
