import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from '../../../src-main/boot/preferences.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const usual = {
  language: 'fr',
  theme: 'system',
  width: 1280,
  height: 800,
  isMaximised: false,
  watchedFolder: null,
  csvEncoding: 'utf-8',
  drinkList: null,
};
let path: string;

beforeEach(async () => {
  path = join(await temporaryFolder(), 'preferences.json');
});

describe('the preferences of this computer', () => {
  it('are the usual ones before any is chosen', async () => {
    expect((await openPreferences(path)).read()).toEqual(usual);
  });

  it('are there again after a restart, for this user alone', async () => {
    await (await openPreferences(path)).change({ language: 'en', theme: 'dark' });
    expect((await openPreferences(path)).read()).toEqual({ ...usual, language: 'en', theme: 'dark' });
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keep every one of many changes made at once', async () => {
    const preferences = await openPreferences(path);
    const widths = Array.from({ length: 20 }, (_, index) => 1100 + index);
    await Promise.all([
      ...widths.map((width) => preferences.change({ width })),
      preferences.change({ theme: 'dark' }),
    ]);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ ...usual, width: 1119, theme: 'dark' });
  });

  it.each([
    ['an empty file', '', usual],
    ['a cut file', '{"language":"en","the', usual],
    ['another shape', '[1, 2]', usual],
    ['one wrong part', '{"language":"en","theme":"pink","width":"wide"}', { ...usual, language: 'en' }],
  ])('start from %s', async (_, text, expected) => {
    await writeFile(path, text);
    expect((await openPreferences(path)).read()).toEqual(expected);
  });
});
