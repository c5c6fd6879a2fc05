import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createExporters } from '../../../src-main/adapters/exports/index.ts';
import { createUnpacker } from '../../../src-main/adapters/journal-files/index.ts';
import { createReference } from '../../../src-main/adapters/reference/index.ts';
import { createSpool } from '../../../src-main/adapters/spool/index.ts';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { keepFile } from '../../../src-main/application/journal/keep-file.ts';
import type { Needs } from '../../../src-main/application/needs.ts';
import { takeInNight } from '../../../src-main/application/take-in-night.ts';
import { databaseFile, spoolFolder } from '../../../src-main/boot/data-places.ts';
import { temporaryFolder } from '../../builders/engine.ts';
import { printNight } from '../../builders/night.ts';

it.each([
  { code: 'EMFILE', again: ['imported'] },
  { code: 'EIO', again: ['imported'] },
  { code: 'SQLITE_FULL', again: ['imported'] },
  { code: 'ENOENT', again: [] },
])('a night that cannot be read because of $code is read again: $again', async ({ code, again }) => {
  const folder = await temporaryFolder();
  const database = await openDatabase(databaseFile(folder));
  const spool = await createSpool(spoolFolder(folder));
  const bugs: unknown[] = [];
  let failures = 1;
  const needs: Needs = {
    database,
    spool: {
      ...spool,
      read: (spoolFile) => {
        failures -= 1;
        return failures < 0
          ? spool.read(spoolFile)
          : Promise.reject(Object.assign(new Error('The disk says no'), { code }));
      },
    },
    unpacker: createUnpacker(),
    exporters: createExporters(),
    reference: createReference(),
    clock: { now: () => new Date() },
    newId: randomUUID,
    announce: () => undefined,
    reportBug: (error) => bugs.push(error),
    actor: 'window',
  };
  const bytes = printNight('2025-11-14', [{ label: 'VR CHABLIS' }]);
  await keepFile(needs, { fileName: 'night.csv', bytes, peer: '192.168.1.31' });
  await takeInNight(needs);
  expect(bugs).toHaveLength(1);
  expect((await takeInNight(needs)).map(({ status }) => status)).toEqual(again);
  await database.close();
});
