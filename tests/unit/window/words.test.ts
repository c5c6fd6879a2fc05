import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentences as reasons } from '../../../src-main/domain/journal/problems';
import { i18n } from '../../../src-renderer/i18n';

const renderer = fileURLToPath(new URL('../../../src-renderer', import.meta.url));
/** What boot refuses it tells in the window's language; these two know nothing of it. */
const engineFolders = ['domain', 'application'].map((folder) =>
  fileURLToPath(new URL(`../../../src-main/${folder}`, import.meta.url)),
);
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(vue|ts)$/.test(file) && !file.endsWith('messages.ts'),
);

type Words = { [key: string]: string | Words };
const leaves = (words: Words, at = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : leaves(value, `${at}${key}.`),
  );
const messages = i18n.global.messages.value as Record<'fr' | 'en', Words>;
const known = new Map(leaves(messages.fr));

const usedKeys = files.flatMap((file) => {
  const text = readFileSync(path.join(renderer, file), 'utf8');
  return [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => `${file}: ${match[1]}`);
});

describe('the words of the window', () => {
  it('exist for everything a screen says', () => {
    expect(usedKeys.length).toBeGreaterThan(100);
    expect(usedKeys.filter((used) => !known.has(used.slice(used.indexOf(': ') + 2)))).toEqual([]);
  });

  it('are the same in both languages', () => {
    const isNoProblem = (key: string): boolean => !key.startsWith('problems.');
    expect(
      leaves(messages.en)
        .map(([key]) => key)
        .filter(isNoProblem)
        .sort(),
    ).toEqual([...known.keys()].filter(isNoProblem).sort());
  });

  it('tell in English each refusal that the engine tells in French', () => {
    const told = new Set(leaves(messages.en).map(([key]) => key));
    const refusals = engineFolders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
      )
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bfail\(\s*'([A-Z_.]+)'/g)])
      .map((match) => match[1] ?? '');
    expect(new Set(refusals).size).toBeGreaterThan(60);
    expect(refusals.filter((code) => !told.has(`problems.${code}`))).toEqual([]);
  });

  it('tell in English each reason to set a journal aside', () => {
    const told = new Set(leaves(messages.en).map(([key]) => key));
    expect(Object.keys(reasons).length).toBeGreaterThan(10);
    expect(Object.keys(reasons).filter((code) => !told.has(`problems.reading.${code}`))).toEqual([]);
  });

  it('tell in English each thing that the reader wonders at', () => {
    const told = new Set(leaves(messages.en).map(([key]) => key));
    const notices = readFileSync(path.join(engineFolders[0] ?? '', 'journal/notices.ts'), 'utf8');
    const codes = [...notices.matchAll(/case '([a-z-]+)':/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !told.has(`problems.notice.${code}`))).toEqual([]);
  });

  it('have the typographic apostrophe and no exclamation mark', () => {
    expect([...known].filter(([, text]) => /\p{L}'\p{L}|!/u.test(text))).toEqual([]);
  });

  it('keep French punctuation on the line of its word', () => {
    expect([...known].filter(([, text]) => /(?<! \|) [:;?»%€](?!\S)|« /u.test(text))).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
    const english = new Map(leaves(messages.en));
    expect([...known].filter(([key, text]) => valuesOf(text) !== valuesOf(english.get(key) ?? ''))).toEqual(
      [],
    );
  });
});
