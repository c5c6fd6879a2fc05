import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const run = promisify(execFile);
const headless = fileURLToPath(new URL('../../../src-main/boot/headless.ts', import.meta.url));

type Told = { event: string; port?: number; file?: string; status?: string };

let data: string;

const parse = (text: string): object[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);

const caisse = async (...words: string[]): Promise<object[]> =>
  parse((await run(process.execPath, [headless, ...words, '--data', data])).stdout);

const failing = async (...words: string[]): Promise<{ code: number; lines: object[] }> => {
  try {
    await run(process.execPath, [headless, ...words, '--data', data]);
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, lines: parse(stdout) };
  }
  throw new Error('The command should have failed.');
};

const nightFile = async (name: string, day: string, quantity: number): Promise<string> => {
  const file = join(data, name);
  await writeFile(
    file,
    printNight(day, [{ code: '2041', label: 'VERRE CHABLIS', quantity, amount: '15,00' }]),
  );
  return file;
};

beforeEach(async () => {
  data = await temporaryFolder();
});

// Each command is a program of its own, and this computer may be slow.
describe('the command line', { timeout: 300_000 }, () => {
  it('receives goods, sends some back and counts, from a file or as words', async () => {
    const libraryFile = join(data, 'library.json');
    await writeFile(libraryFile, library);
    await caisse('library', 'import', libraryFile);
    const note = join(data, 'bon.csv');
    await writeFile(note, 'Boisson;Quantité;Prix\r\nchablis-22;2x6;120,00\r\nMorgon 2021;6;\r\n');
    const from = ['--supplier', 'Vins du Nord', '--note', 'BL-7', '--day', '2026-11-18', '--time', '09:00'];
    expect(await caisse('deliver', note, ...from)).toMatchObject([{ lines: 2 }]);
    expect(await failing('deliver', note, ...from)).toMatchObject({
      code: 1,
      lines: [{ error: { code: 'DELIVERY.EXISTS' } }],
    });
    await caisse('return', 'chablis-22=2@20', '--supplier', 'Vins du Nord', '--day', '2026-11-19');
    expect(await caisse('ledger', 'chablis-22')).toMatchObject([
      { kind: 'return', changeMl: -1500, costCents: 1000, valueCents: 10_000 },
      { kind: 'receipt', changeMl: 9000 },
    ]);
    expect(await caisse('count', 'chablis-22=9,4')).toMatchObject([
      { drink: 'chablis-22', countedMl: 7050, expectedMl: 7500 },
      { done: 'Inventaire de toute la cave validé, 1 boisson' },
    ]);
    expect(await caisse('stock')).toContainEqual({
      drink: 'chablis-22',
      name: 'Chablis 2022',
      onHandMl: 7050,
    });
    expect(await failing('count', 'chablis-22=neuf')).toMatchObject({
      lines: [{ error: { code: 'GOODS.BAD_LINE' } }],
    });
    const forms = JSON.stringify(await caisse('--help'));
    for (const command of ['deliver', 'return', 'count', 'restore']) expect(forms).toContain(`"${command} `);
    expect(await failing('deliver', 'inconnue=6', '--day', '2026-11-18')).toMatchObject({
      lines: [{ error: { code: 'GOODS.BAD_LINE' } }],
    });
  });

  it('imports, links, tells totals and stock, and breaks the link', async () => {
    const libraryFile = join(data, 'library.json');
    await writeFile(libraryFile, library);
    expect(await caisse('library', 'import', libraryFile)).toEqual([{ imported: 2 }]);
    const night = await nightFile('JV_20261120.csv', '2026-11-20', 2);
    expect(await caisse('import', night, night)).toEqual([
      { event: 'imported', file: 'JV_20261120.csv', status: 'imported', days: ['2026-11-20'] },
      { event: 'imported', file: 'JV_20261120.csv', status: 'duplicate', days: [] },
    ]);
    expect(await caisse('items')).toMatchObject([
      {
        code: '2041',
        label: 'VERRE CHABLIS',
        state: 'toMatch',
        proposals: [{ drink: 'chablis-22', serving: 'verre' }],
      },
    ]);
    await caisse('link', '2041', '--drink', 'chablis-22', '--serving', 'Verre');
    expect(await caisse('stock')).toContainEqual({
      drink: 'chablis-22',
      name: 'Chablis 2022',
      onHandMl: -240,
    });
    expect(await caisse('stock', '--at', '2026-11-19')).toContainEqual({
      drink: 'chablis-22',
      name: 'Chablis 2022',
      onHandMl: 0,
    });
    expect(await caisse('ledger', 'chablis-22')).toMatchObject([
      { kind: 'sales', changeMl: -240, runningMl: -240, origin: { kind: 'sales', day: '2026-11-20' } },
    ]);
    expect(await caisse('totals', '--from', '2026-11-20', '--to', '2026-11-20')).toEqual([
      { day: '2026-11-20', lines: 1, quantity: 2000, amountInclVat: 1500, journals: 1 },
    ]);
    expect(await caisse('totals', '--from', '2026-11-21')).toEqual([]);
    await caisse('unlink', '2041');
    expect(await caisse('stock')).toContainEqual({ drink: 'chablis-22', name: 'Chablis 2022', onHandMl: 0 });
  });

  it('replays all that it received into an empty store, decisions included', async () => {
    const night = await nightFile('JV_20261120.csv', '2026-11-20', 2);
    const corrected = await nightFile('JV_20261120_bis.csv', '2026-11-20', 3);
    const late = await nightFile('JV_20261121.csv', '2026-11-21', 1);
    await caisse('settings', '--cut-off', '04:00');
    await caisse('import', night, corrected);
    await caisse('settings', '--cut-off', '05:00');
    await caisse('import', late);
    expect(await caisse('journals', '--to', '2026-11-20')).toMatchObject([
      { file: 'JV_20261120.csv', status: 'replaced', days: ['2026-11-20'], lines: 1 },
      { file: 'JV_20261120_bis.csv', status: 'imported', correction: { stands: 'later' } },
    ]);
    const into = await temporaryFolder();
    expect(await caisse('replay', '--into', into)).toEqual([
      {
        day: '2026-11-20',
        kept: { lines: 1, quantity: 3000, amountInclVat: 1500 },
        replayed: { lines: 1, quantity: 3000, amountInclVat: 1500 },
        equal: true,
      },
      {
        day: '2026-11-21',
        kept: { lines: 1, quantity: 1000, amountInclVat: 1500 },
        replayed: { lines: 1, quantity: 1000, amountInclVat: 1500 },
        equal: true,
      },
      { event: 'replayed', files: 3, days: 2, equal: true },
    ]);
    expect(await failing('replay', '--into', into)).toMatchObject({
      code: 1,
      lines: [{ error: { code: 'REPLAY.NOT_EMPTY' } }],
    });
  });

  it.each([
    ['an unknown command', ['fly'], 'USAGE'],
    ['an unknown option', ['totals', '--colour', 'red'], 'USAGE'],
    ['a day that is none', ['totals', '--from', '20/11/2026'], 'USAGE'],
    ['a file that is not there', ['import', 'nowhere.csv'], 'FILE.UNREADABLE'],
    ['an item that was never sold', ['unlink', '9999'], 'ITEM.UNKNOWN'],
  ])('says what is wrong with %s', async (_, words, code) => {
    expect(await failing(...words)).toMatchObject({ code: 1, lines: [{ error: { code } }] });
  });

  it('copies the data, and puts a copy back', async () => {
    await caisse('import', await nightFile('JV_20261119.csv', '2026-11-19', 2));
    const [made] = (await caisse('backup')) as [{ file: string }];
    await caisse('import', await nightFile('JV_20261120.csv', '2026-11-20', 3));
    expect(await caisse('restore', join(data, 'backups', made.file))).toMatchObject([
      { event: 'restored', readAgain: ['JV_20261120.csv'] },
    ]);
    expect(await caisse('totals')).toHaveLength(2);
    const refused = await failing('restore', join(data, 'caisse-doree.sqlite-none'));
    expect(refused.lines).toMatchObject([{ error: { code: 'BACKUP.NOT_A_COPY' } }]);
  });

  it('serves: listens, receives, reads, and ends when asked', async () => {
    const night = await nightFile('JV_20261121.csv', '2026-11-21', 1);
    const serving = spawn(process.execPath, [
      headless,
      'serve',
      ...['--data', data, '--host', '127.0.0.1', '--port', String(await freePort())],
      ...['--passive', '42200-42220', '--user', 'till', '--password', 'secret-of-the-till'],
    ]);
    onTestFinished(() => void serving.kill('SIGKILL'));
    const told: Told[] = [];
    for await (const line of createInterface(serving.stdout)) {
      const event = JSON.parse(line) as Told;
      told.push(event);
      if (event.event === 'listening') {
        const url = `ftp://127.0.0.1:${String(event.port)}/sales/`;
        await run('curl', ['-sS', '-k', '--ssl-reqd', '-u', 'till:secret-of-the-till', '-T', night, url]);
      }
      if (event.event === 'imported') break;
    }
    expect(told).toMatchObject([
      { event: 'listening' },
      { event: 'received', file: 'JV_20261121.csv' },
      { event: 'imported', file: 'JV_20261121.csv', status: 'imported', days: ['2026-11-21'] },
    ]);
    const ended = once(serving, 'exit');
    serving.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('says that the port is taken and ends', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    expect(
      await failing('serve', '--host', '127.0.0.1', '--port', String(port), '--user', 'a', '--password', 'b'),
    ).toMatchObject({ code: 1, lines: [{ error: { code: 'PORT_TAKEN' } }] });
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
