import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createExporters } from '../adapters/exports/index.ts';
import { createUnpacker } from '../adapters/journal-files/index.ts';
import { createReference } from '../adapters/reference/index.ts';
import { openDatabase } from '../adapters/sqlite/index.ts';
import { createSpool } from '../adapters/spool/index.ts';
import { createEngine } from '../application/create-engine.ts';
import type { EngineApi, EngineEvent } from '../application/engine-api/index.ts';
import type { Needs } from '../application/needs.ts';
import { makeBackup } from './backups/backup-jobs.ts';
import { databaseFile, spoolFolder } from './data-places.ts';

/** The engine on a data folder, in the thread that calls: the worker's, or a plain Node program's. */
export const openEngine = async (options: {
  dataFolder: string;
  actor: Needs['actor'];
  clock?: Needs['clock'];
  announce: (event: EngineEvent) => void;
  reportBug: (error: unknown, doing: string) => void;
}): Promise<EngineApi> => {
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  return createEngine({
    database: await openDatabase(databaseFile(options.dataFolder), async () => {
      await makeBackup({ dataFolder: options.dataFolder, cause: 'update', outside: null });
    }),
    spool: await createSpool(spoolFolder(options.dataFolder)),
    unpacker: createUnpacker(),
    reference: createReference(),
    exporters: createExporters(),
    clock: options.clock ?? { now: () => new Date() },
    newId: randomUUID,
    announce: options.announce,
    reportBug: options.reportBug,
    actor: options.actor,
  });
};
