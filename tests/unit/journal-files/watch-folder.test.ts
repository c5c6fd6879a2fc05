import { appendFile, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderLook } from '../../../src-main/adapters/journal-files/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const openFolder = async () => {
  const folder = join(await temporaryFolder(), 'nuits');
  await mkdir(folder);
  const known = new Set<string>();
  const taken: string[] = [];
  const look = createFolderLook(folder, {
    isKnown: (sha256) => Promise.resolve(known.has(sha256)),
    take: ({ fileName, bytes, sha256 }) => {
      known.add(sha256);
      taken.push(`${fileName} ${bytes.length}`);
      return Promise.resolve();
    },
  });
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  return { folder, taken, look, write };
};

describe('a watched folder', () => {
  it('gives a file once, after two looks that find it the same, and leaves it where it is', async () => {
    const { folder, taken, look, write } = await openFolder();
    await write('JV_20261120.csv', 'Date;Heure');
    await look();
    expect(taken).toEqual([]);
    await look();
    await look();
    expect(taken).toEqual(['JV_20261120.csv 10']);
    expect(await readdir(folder)).toEqual(['JV_20261120.csv']);
  });

  it('waits for a file that still grows', async () => {
    const { folder, taken, look, write } = await openFolder();
    await write('JV.csv', 'one');
    await look();
    await appendFile(join(folder, 'JV.csv'), ' two');
    await look();
    expect(taken).toEqual([]);
    await look();
    expect(taken).toEqual(['JV.csv 7']);
  });

  it('takes a file when it has got its final name', async () => {
    const { folder, taken, look, write } = await openFolder();
    await write('JV.csv.part', 'whole');
    await look();
    await look();
    await rename(join(folder, 'JV.csv.part'), join(folder, 'JV.csv'));
    await look();
    await look();
    expect(taken).toEqual(['JV.csv 5']);
  });

  it('knows bytes that it gave before, under any name or date', async () => {
    const { folder, taken, look, write } = await openFolder();
    await write('JV.csv', 'one');
    await write('copie.csv', 'one');
    await look();
    await look();
    await utimes(join(folder, 'JV.csv'), new Date(), new Date(Date.now() + 60_000));
    await look();
    await look();
    expect(taken).toHaveLength(1);
  });

  it('takes what is written anew in its place', async () => {
    const { taken, look, write } = await openFolder();
    await write('JV.csv', 'one');
    await look();
    await look();
    await write('JV.csv', 'another');
    await look();
    await look();
    expect(taken).toEqual(['JV.csv 3', 'JV.csv 7']);
  });

  it.each(['photo.jpg', 'notes.pdf', '.hidden.csv', '~$ventes.xlsx'])('leaves %s alone', async (name) => {
    const { taken, look, write } = await openFolder();
    await write(name, 'one');
    await look();
    await look();
    expect(taken).toEqual([]);
  });

  it('says that it cannot be read, and goes on once it is back', async () => {
    const { folder, taken, look, write } = await openFolder();
    expect(await look()).toBe(true);
    await rm(folder, { recursive: true });
    expect(await look()).toBe(false);
    await mkdir(folder);
    await write('JV.csv', 'one');
    expect(await look()).toBe(true);
    await look();
    expect(taken).toEqual(['JV.csv 3']);
  });
});
