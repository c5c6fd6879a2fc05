import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { CATEGORIES, COLOURS } from '../../src-main/domain/sheets/drink.ts';
import { printNight } from '../builders/night.ts';
import { makeLibrary } from './matching/big-library.ts';

const DRINKS = 20_000;
const ACTS = 100_000;
const NIGHTS = 30;

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

const dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-bench-'));
try {
  await makeVenue(dataFolder);
  await writeActs(dataFolder);
  const script = join(import.meta.dirname, 'boissons', 'in-window.ts');
  execFileSync(process.execPath, [script, dataFolder], { stdio: 'inherit' });
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
