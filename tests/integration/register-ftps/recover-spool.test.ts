import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoverSpool, type RecoveredSpool } from '../../../src-main/adapters/register-ftps/index.ts';
import type { Receipt } from '../../../src-main/application/ports/inbox.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let spoolFolder: string;
let recorded: Receipt[];

beforeEach(async () => {
  spoolFolder = await mkdtemp(join(tmpdir(), 'register-spool-'));
  recorded = [];
});
afterEach(() => rm(spoolFolder, { recursive: true, force: true }));

const put = (name: string, text: string): Promise<void> => writeFile(join(spoolFolder, name), text);
const label = (fileName: string): string =>
  JSON.stringify({ fileName, peer: '192.168.1.20', tls: 'TLSv1.3' });
const recover = (): Promise<RecoveredSpool> =>
  recoverSpool({
    spoolFolder,
    knownSpoolFiles: new Set(recorded.map(({ spoolFile }) => spoolFile)),
    record: (receipt) => {
      recorded.push(receipt);
      return Promise.resolve();
    },
  });

describe('after a crash', () => {
  it.each([
    { when: 'during the upload', name: 'night.csv', file: (id: string) => `${id}.part`, state: 'aborted' },
    {
      when: 'between the disk and the receipt',
      name: 'night.csv',
      file: (id: string) => `${sha256('sold')}-${id}.in`,
      state: 'received',
    },
    {
      when: 'before a temporary file had its receipt',
      name: 'night.tmp',
      file: (id: string) => `${sha256('sold')}-${id}.in`,
      state: 'waiting',
    },
    {
      when: 'before a doubtful file had its receipt',
      name: 'night.csv',
      file: (id: string) => `${sha256('sold')}-${id}.suspect`,
      state: 'suspect',
    },
    {
      when: 'and bytes that changed on the disk',
      name: 'night.csv',
      file: (id: string) => `${sha256('something else')}-${id}.in`,
      state: 'suspect',
    },
  ])('$when, the file is recorded as $state under its own name', async ({ name, file, state }) => {
    const id = randomUUID();
    await put(`${id}.label`, label(name));
    await put(file(id), 'sold');

    await recover();

    expect(recorded).toMatchObject([
      {
        id,
        fileName: name,
        state,
        size: 4,
        sha256: sha256('sold'),
        spoolFile: file(id),
        source: { way: 'ftps', peer: '192.168.1.20', tls: 'TLSv1.3' },
      },
    ]);
    expect(await readdir(spoolFolder)).toEqual([file(id)]);
  });

  it('recovers once however often it runs', async () => {
    const id = randomUUID();
    await put(`${id}.label`, label('night.csv'));
    await put(`${sha256('sold')}-${id}.in`, 'sold');
    await recover();
    const before = await readdir(spoolFolder);
    expect((await recover()).recovered).toEqual([]);
    expect(recorded).toHaveLength(1);
    expect(await readdir(spoolFolder)).toEqual(before);
  });

  it.each(['', '{"fileName"', '{"fileName":1}'])('shows a file whose label was cut to %j', async (cut) => {
    const id = randomUUID();
    await put(`${id}.label`, cut);
    await put(`${id}.part`, 'sold');
    await recover();
    expect(recorded).toMatchObject([{ fileName: `${id}.part`, state: 'aborted' }]);
  });

  it('keeps the label of a file that could not be recorded', async () => {
    const id = randomUUID();
    await put(`${id}.label`, label('night.csv'));
    await put(`${sha256('sold')}-${id}.in`, 'sold');
    const failing = recoverSpool({
      spoolFolder,
      knownSpoolFiles: new Set(),
      record: () => Promise.reject(new Error('The database is gone')),
    });
    await expect(failing).rejects.toThrow('The database is gone');
    await recover();
    expect(recorded).toMatchObject([{ fileName: 'night.csv', state: 'received' }]);
  });

  it('goes on behind a file that the disk does not give back, and keeps its label', async () => {
    const [lost, found] = [randomUUID(), randomUUID()];
    await mkdir(join(spoolFolder, `${sha256('lost')}-${lost}.in`));
    await put(`${lost}.label`, label('lost.csv'));
    await put(`${sha256('sold')}-${found}.in`, 'sold');
    await put(`${found}.label`, label('night.csv'));
    const { unreadable } = await recover();
    expect(unreadable).toEqual([`${sha256('lost')}-${lost}.in`]);
    expect(recorded).toMatchObject([{ id: found, fileName: 'night.csv', state: 'received' }]);
    expect(await readdir(spoolFolder)).toContain(`${lost}.label`);
  });

  it('names the recorded files whose bytes are gone, and leaves strangers alone', async () => {
    await put('notes.txt', 'not ours');
    const spoolFile = `${sha256('sold')}-${randomUUID()}.in`;
    const { recovered, missing } = await recoverSpool({
      spoolFolder,
      knownSpoolFiles: new Set([spoolFile]),
      record: () => Promise.reject(new Error('Nothing to record')),
    });
    expect({ recovered, missing }).toEqual({ recovered: [], missing: [spoolFile] });
    expect(await readdir(spoolFolder)).toEqual(['notes.txt']);
  });
});
