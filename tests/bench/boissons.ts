import { _electron, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronExecutable } from '../../scripts/setup/electron-path.mjs';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { CATEGORIES, COLOURS } from '../../src-main/domain/sheets/drink.ts';
import { printNight } from '../builders/night.ts';
import { makeLibrary } from './matching/big-library.ts';

const DRINKS = 20_000;
const ACTS = 100_000;
const NIGHTS = 30;
const TIMES = 15;
const LIMIT_MS = 100;

const root = fileURLToPath(new URL('../..', import.meta.url));

const makeVenue = async (dataFolder: string): Promise<void> => {
  const engine = await openEngine({
    dataFolder,
    actor: 'window',
    announce: () => undefined,
    reportBug: (error) => {
      throw error;
    },
  });
  const text = JSON.stringify(
    makeLibrary(DRINKS).map((drink) => ({
      ...drink,
      category: CATEGORIES.find((known) => known === drink.category) ?? 'vin',
      colour: COLOURS.find((known) => known === drink.colour) ?? null,
      formats: (drink.formats ?? []).map(({ name, cl }) => ({ name: name ?? 'verre', cl: cl ?? 12 })),
    })),
  );
  const imported = await engine.importLibrary({ text, fileName: 'library.json' });
  if (!imported.ok) throw new Error(imported.error.message);
  const drinks = await engine.listDrinks();
  const first = drinks.ok ? drinks.value[0] : undefined;
  const serving = first?.servings[0];
  if (first === undefined || serving === undefined) throw new Error('The library is empty.');
  for (let night = 0; night < NIGHTS; night += 1) {
    const day = new Date(Date.UTC(2026, 9, 1 + night)).toISOString().slice(0, 10);
    const lines = Array.from({ length: 20 }, (_, at) => ({
      code: '2041',
      label: 'VERRE DE LA MAISON',
      z: String(100 + night),
      ticket: String(at + 1).padStart(6, '0'),
      amount: '7,50',
    }));
    await engine.keepFile({ fileName: `JV_${day}.csv`, bytes: printNight(day, lines), peer: 'bench' });
  }
  await engine.takeIn();
  await engine.linkItem({ itemKey: 'code:2041', drinkId: first.id, servingId: serving.id, fromDay: null });
  await engine.close();
};

/** As many acts as ten years of work leave, written beside the application. */
const writeActs = async (dataFolder: string): Promise<void> => {
  const { default: Sqlite } = await import('better-sqlite3');
  const { databaseFile } = await import('../../src-main/boot/data-places.ts');
  const database = new Sqlite(databaseFile(dataFolder));
  const insert = database.prepare(
    'INSERT INTO act (id, at, origin, verb, summary, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    for (let at = 0; at < ACTS; at += 1) {
      const moment = new Date(Date.UTC(2016, 0, 1) + at * 3_000_000).toISOString();
      insert.run(
        `bench-${at}`,
        moment,
        'window',
        'stock:recorded',
        `Réception de « Château n° ${at} »`,
        null,
        '{}',
      );
    }
  })();
  database.close();
};

/** From the key to the picture that shows it: the second frame after the event was handled. */
const timeKey = (page: Page, key: string): Promise<number> =>
  page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const target = document.activeElement ?? document.body;
        const started = performance.now();
        if (target instanceof HTMLInputElement && pressed.length === 1) {
          target.value += pressed;
          target.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
          );
        }
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
      }),
    key,
  );

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

const dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-bench-'));
const measured: Record<string, number[]> = {};
try {
  await makeVenue(dataFolder);
  await writeActs(dataFolder);
  const { executablePath, args } = electronExecutable();
  const app = await _electron.launch({
    executablePath,
    args: [...args, root, '--data', dataFolder, '--host', '127.0.0.1', '--port', '0'],
    env: { ...process.env, LANG: 'fr_FR.UTF-8' },
  });
  const page = await app.firstWindow();
  await page.getByRole('navigation').getByRole('link', { name: 'Boissons' }).click();
  await page.getByRole('row').nth(10).waitFor();

  const grid = page.getByRole('grid');
  await grid.focus();
  measured['arrow down'] = [];
  for (let time = 0; time < TIMES; time += 1) measured['arrow down'].push(await timeKey(page, 'ArrowDown'));
  measured['page down'] = [];
  for (let time = 0; time < TIMES; time += 1) measured['page down'].push(await timeKey(page, 'PageDown'));
  measured['end and home'] = [];
  for (const key of ['End', 'Home', 'End', 'Home']) measured['end and home'].push(await timeKey(page, key));

  measured['a letter of the search'] = [];
  for (const words of ['chablis 22 verre', 'ch margaux', 'st-jo rge']) {
    await page.getByRole('searchbox').or(page.locator('.search input')).first().fill('');
    await page.getByRole('searchbox').or(page.locator('.search input')).first().focus();
    for (const letter of words) measured['a letter of the search'].push(await timeKey(page, letter));
  }
  await page.locator('.search input').first().fill('');

  measured['sorting by a column'] = [];
  for (let time = 0; time < 6; time += 1) {
    measured['sorting by a column'].push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const head = document.querySelectorAll<HTMLElement>('[role="columnheader"] button')[1];
            const started = performance.now();
            head?.click();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
          }),
      ),
    );
  }

  const asked = async (name: string, question: () => Promise<number>): Promise<void> => {
    measured[name] = [];
    for (let time = 0; time < 6; time += 1) measured[name].push(await question());
  };
  const act = (text: string) =>
    page.evaluate(async (words) => {
      const started = performance.now();
      const wish = { text: words, kinds: [], origins: [], from: null, until: null, subject: null };
      await window.caisse.ask('act:list', { wish, before: null, limit: 100 });
      return performance.now() - started;
    }, text);
  await asked('a page of the audit log', () => act(''));
  await asked('a rare word in the audit log', () => act('chateau 77'));
  await app.close();

  console.log(`${DRINKS} drinks, ${ACTS} acts, in the real window`);
  console.table(
    Object.fromEntries(
      Object.entries(measured).map(([name, times]) => [
        name,
        {
          'median ms': Number(share(times, 0.5).toFixed(1)),
          '95 % ms': Number(share(times, 0.95).toFixed(1)),
          [`under ${LIMIT_MS}`]: share(times, 0.95) < LIMIT_MS,
        },
      ]),
    ),
  );
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
