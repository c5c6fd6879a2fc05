import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, syncFile } from './durable-files.ts';
import { labelFile } from './spool-names.ts';

export type SpoolLabel = { fileName: string; peer: string; tls: string | null };

/** A label outlives the process from here on, a power cut only after `syncLabel`. */
export const writeLabel = async (folder: string, id: string, label: SpoolLabel): Promise<void> => {
  const file = await createDurably(join(folder, labelFile(id)));
  try {
    await file.writeFile(JSON.stringify(label));
  } finally {
    await file.close();
  }
};

export const syncLabel = (folder: string, id: string): Promise<void> => syncFile(join(folder, labelFile(id)));

const isLabel = (value: unknown): value is SpoolLabel =>
  typeof value === 'object' &&
  value !== null &&
  'fileName' in value &&
  typeof value.fileName === 'string' &&
  'peer' in value &&
  typeof value.peer === 'string' &&
  'tls' in value &&
  (value.tls === null || typeof value.tls === 'string');

/** Null when it is missing or was cut while it was written. */
export const readLabel = async (folder: string, id: string): Promise<SpoolLabel | null> => {
  try {
    const label: unknown = JSON.parse(await readFile(join(folder, labelFile(id)), 'utf8'));
    return isLabel(label) ? label : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

export const removeLabel = (folder: string, id: string): Promise<void> =>
  rm(join(folder, labelFile(id)), { force: true });
