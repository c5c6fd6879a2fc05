import 'reflect-metadata';
import Sqlite from 'better-sqlite3';
import { open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DataSource } from 'typeorm';
import { beforeEach, describe, expect, it } from 'vitest';
import { listCopies } from '../../../src-main/adapters/backup-folder/index.ts';
import { copyDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import { FirstNight1764000000001 } from '../../../src-main/adapters/sqlite/migrations/0001-first-night.ts';
import { connectEngine } from '../../../src-main/adapters/engine-link/index.ts';
import { backupJobs } from '../../../src-main/boot/backups/backup-jobs.ts';
import { openOrPutBack } from '../../../src-main/boot/backups/start-backups.ts';
import { nameCopy, readCopyName } from '../../../src-main/domain/backups/copy-name.ts';
import { backupFolder, databaseFile, spoolFolder } from '../../../src-main/boot/data-places.ts';
import { openTestEngine, receive, temporaryFolder, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const chablis = { itemKey: 'code:2041', drinkId: 'chablis-22', servingId: 'chablis-22/0', fromDay: null };

let dataFolder: string;
let engine: TestEngine;

const receiveNight = (day: string, quantity: number, z: string) =>
  receive(
    engine,
    `JV_${day.replaceAll('-', '')}.csv`,
    printNight(day, [{ code: '2041', label: 'VERRE CHABLIS', quantity, amount: `${quantity * 7},50`, z }]),
  );

const backUp = async (outside: string | null = null): Promise<string> => {
  const { fileName, outsideProblem } = await backupJobs.makeBackup({ dataFolder, cause: 'asked', outside });
  expect(outsideProblem).toBeNull();
  return join(backupFolder(dataFolder), fileName);
};

const openAgain = async (): Promise<void> => {
  engine = await openTestEngine(dataFolder);
  await engine.takeIn();
};

const putBack = async (file: string): Promise<void> => {
  await engine.close();
  await backupJobs.putBack({ dataFolder, file });
  await openAgain();
};

const nights = async () => (await engine.totals({})).map(({ day, quantity }) => [day, quantity]);
const onHand = async () => (await engine.stockAt({})).find(({ drink }) => drink === 'chablis-22')?.onHandMl;

/** Spoils pages in the middle of the file, as a failing disk does. */
const spoil = async (file: string): Promise<void> => {
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  const from = Math.floor(size / 3);
  await handle.write(new Uint8Array(Math.floor(size / 3)).fill(0xa5), 0, Math.floor(size / 3), from);
  await handle.close();
};

beforeEach(async () => {
  dataFolder = await temporaryFolder();
  engine = await openTestEngine(dataFolder);
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  await receiveNight('2026-11-19', 3, '100');
});

describe('a copy of the data', () => {
  it('is made while the engine writes, in one sound file, and says what it holds', async () => {
    const [file] = await Promise.all([backUp(), receiveNight('2026-11-20', 2, '101')]);
    const [copy] = await backupJobs.describeCopies({ dataFolder });
    expect(copy).toMatchObject({ fileName: basename(file), cause: 'asked' });
    expect(copy?.content?.nights).toBeGreaterThanOrEqual(1);
    const connection = new Sqlite(file, { readonly: true });
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    connection.close();
    expect(await readdir(backupFolder(dataFolder))).toEqual([basename(file)]);
  });

  it('says what putting it back takes away', async () => {
    const file = await backUp();
    valueOf(await engine.linkItem(chablis));
    await receiveNight('2026-11-20', 2, '101');
    expect(await backupJobs.weighPutBack({ dataFolder, file })).toMatchObject({
      copy: { content: { nights: 1, lastNight: '2026-11-19' } },
      actsTakenBack: 1,
    });
  });

  it('is not made of a damaged database, and leaves no half of one', async () => {
    await engine.close();
    await spoil(databaseFile(dataFolder));
    await expect(backUp()).rejects.toMatchObject({ code: 'COPY.DAMAGED' });
    expect(await readdir(backupFolder(dataFolder))).toEqual([]);
  });
});

describe('putting a copy back', () => {
  it('takes back what people did since, and counts what was received since once', async () => {
    const file = await backUp();
    const before = await onHand();
    valueOf(await engine.linkItem(chablis));
    await receiveNight('2026-11-20', 2, '101');
    await putBack(file);
    expect(await nights()).toEqual([
      ['2026-11-19', 3000],
      ['2026-11-20', 2000],
    ]);
    expect(await onHand()).toBe(before);
    expect((await engine.listJournals()).ok).toBe(true);
    expect(await engine.takeIn()).toEqual([]);
  });

  it('keeps what stood there, which can be put back in turn', async () => {
    const file = await backUp();
    valueOf(await engine.linkItem(chablis));
    const linked = await onHand();
    await putBack(file);
    expect(await onHand()).not.toBe(linked);
    const aside = (await backupJobs.describeCopies({ dataFolder })).find(({ cause }) => cause === 'restore');
    await putBack(join(backupFolder(dataFolder), aside?.fileName ?? ''));
    expect(await onHand()).toBe(linked);
  });

  it('can be stopped before its end and done again', async () => {
    const file = await backUp();
    await receiveNight('2026-11-20', 2, '101');
    await engine.close();
    await copyDatabase(file, `${databaseFile(dataFolder)}.restored`);
    await backupJobs.putBack({ dataFolder, file });
    await openAgain();
    expect((await nights()).length).toBe(2);
  });

  it('changes nothing when the copy is damaged', async () => {
    const file = await backUp();
    valueOf(await engine.linkItem(chablis));
    const linked = await onHand();
    await spoil(file);
    await engine.close();
    await expect(backupJobs.putBack({ dataFolder, file })).rejects.toMatchObject({ code: 'COPY.DAMAGED' });
    await openAgain();
    expect(await onHand()).toBe(linked);
  });

  it.each([
    ['another database', (file: string) => void new Sqlite(file).exec('CREATE TABLE t (a)').close()],
    ['no database at all', (file: string) => writeFile(file, 'Rapport du mois')],
  ])('refuses %s', async (_what, write) => {
    const file = join(dataFolder, 'other.sqlite');
    await write(file);
    expect(await backupJobs.weighPutBack({ dataFolder, file })).toBeNull();
  });
});

describe('a damaged database', () => {
  it.each([
    ['in its pages', spoil],
    ['from its first byte', (file: string) => writeFile(file, new Uint8Array(8192).fill(0x42))],
  ])(
    'damaged %s, is told and left as it is; the latest copy and the spool bring all nights back',
    async (_w, harm) => {
      const file = await backUp();
      await receiveNight('2026-11-20', 2, '101');
      await engine.close();
      await harm(databaseFile(dataFolder));
      const harmed = await readFile(databaseFile(dataFolder));
      await expect(openTestEngine(dataFolder)).rejects.toMatchObject({ code: 'DATABASE.DAMAGED' });
      expect(await readFile(databaseFile(dataFolder))).toEqual(harmed);
      await backupJobs.putBack({ dataFolder, file });
      await openAgain();
      expect((await nights())[0]).toEqual(['2026-11-19', 3000]);
      expect((await readdir(backupFolder(dataFolder))).some((name) => name.endsWith('.damaged'))).toBe(true);
    },
  );

  it('whose log of changes was cut loses no sound page', async () => {
    await engine.close();
    await writeFile(`${databaseFile(dataFolder)}-wal`, new Uint8Array(1000).fill(7));
    await openAgain();
    expect(await nights()).toEqual([['2026-11-19', 3000]]);
  });
});

describe('a start on damaged data', () => {
  const script = new URL('../../../src-main/boot/backups.ts', import.meta.url);
  const open = () =>
    connectEngine({
      script: new URL('../../../src-main/boot/engine.ts', import.meta.url),
      dataFolder,
      onBug: () => undefined,
    });

  it('proposes the latest copy, not what somebody left by a restoration, and opens on it', async () => {
    const file = await backUp();
    const unlinked = await onHand();
    valueOf(await engine.linkItem(chablis));
    await putBack(file);
    await engine.close();
    const [aside] = (await readdir(backupFolder(dataFolder))).filter((name) =>
      name.endsWith('-restore.sqlite'),
    );
    const later = nameCopy(new Date(Date.now() + 60_000), 'restore');
    await rename(join(backupFolder(dataFolder), aside ?? ''), join(backupFolder(dataFolder), later));
    await spoil(databaseFile(dataFolder));
    const asked: string[] = [];
    const isWanted = (madeAt: string): Promise<boolean> => Promise.resolve(asked.push(madeAt) > 0);
    const opened = await openOrPutBack({ open, script, dataFolder, isWanted });
    expect(asked).toEqual([readCopyName(basename(file))?.madeAt]);
    const stock = await opened.stockAt({});
    expect(stock.find(({ drink }) => drink === 'chablis-22')?.onHandMl).toBe(unlinked);
    await opened.close();
  });

  it('changes nothing when nobody wants it', async () => {
    await backUp();
    await engine.close();
    await spoil(databaseFile(dataFolder));
    const isWanted = (): Promise<boolean> => Promise.resolve(false);
    await expect(openOrPutBack({ open, script, dataFolder, isWanted })).rejects.toMatchObject({
      code: 'DATABASE.DAMAGED',
    });
    expect(await listCopies(backupFolder(dataFolder))).toHaveLength(1);
  });
});

describe('an update', () => {
  it('of the data’s shape begins with a copy of them', async () => {
    const old = await temporaryFolder();
    const source = new DataSource({
      type: 'better-sqlite3',
      database: databaseFile(old),
      migrations: [FirstNight1764000000001],
    });
    await source.initialize();
    await source.runMigrations();
    await source.destroy();
    await openTestEngine(old);
    expect((await listCopies(backupFolder(old))).map(({ cause }) => cause)).toEqual(['update']);
  });

  it('copies nothing where there is nothing yet', async () => {
    expect(await listCopies(backupFolder(dataFolder))).toEqual([]);
  });
});

describe('a folder on another disk', () => {
  it('gets each copy and the files received, and serves a new computer', async () => {
    const outside = await temporaryFolder();
    valueOf(await engine.linkItem(chablis));
    const file = await backUp(outside);
    const stock = await onHand();
    const received = await readdir(spoolFolder(dataFolder));
    expect(await readdir(join(outside, 'received'))).toEqual(received);

    await engine.close();
    dataFolder = await temporaryFolder();
    await openAgain();
    await putBack(join(outside, basename(file)));
    expect(await nights()).toEqual([['2026-11-19', 3000]]);
    expect(await onHand()).toBe(stock);
    expect(await readdir(spoolFolder(dataFolder))).toEqual(received);
  });

  it('that is gone keeps no copy from being made here, and is told', async () => {
    const outside = join(await temporaryFolder(), 'plain-file');
    await writeFile(outside, 'not a folder');
    const made = await backupJobs.makeBackup({ dataFolder, cause: 'daily', outside });
    expect(made.outsideProblem).toBe('NOT_WRITTEN');
    expect((await backupJobs.describeCopies({ dataFolder })).map(({ fileName }) => fileName)).toEqual([
      made.fileName,
    ]);
  });
});
