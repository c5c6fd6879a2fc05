import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineEvent } from '../../src-main/application/engine-api/index.ts';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { createMatcher } from '../../src-main/domain/matching/index.ts';
import { bigLibrary, DRINKS, fillVenue, items, ITEMS, NIGHTS, valueOf } from './wizard/big-venue.ts';
import { at, table, timed, type Timings } from './wizard/timings.ts';

const ANSWERS = 60;
const AHEAD = 8;

/** What an answer would cost if everything were worked out again: one rebuild, one pass over the labels. */
const measureReference = (): number => {
  const before = performance.now();
  const matcher = createMatcher(bigLibrary);
  const built = performance.now();
  for (const { label } of items.slice(0, ITEMS / 20)) matcher.match(label);
  return built - before + (performance.now() - built) * 20;
};

const open = (dataFolder: string, announce: (event: EngineEvent) => void = () => undefined) =>
  openEngine({
    dataFolder,
    actor: 'window',
    announce,
    reportBug: (error) => {
      throw error;
    },
  });

/** What the engine's answers take, one after the other. */
const measureEngine = async (dataFolder: string): Promise<void> => {
  let tell: () => void = () => undefined;
  const isCompared = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const engine = await open(dataFolder, () => tell());
  try {
    const timings: Timings = {};
    await timed(timings, 'first queue', () => engine.matchingQueue());
    const started = performance.now();
    await isCompared;
    const queue = valueOf(await engine.matchingQueue());
    const compared = performance.now() - started;

    const waiting = queue.toMatch.filter(({ best }) => best?.servingId != null).slice(0, ANSWERS);
    for (const [index, { itemKey, best }] of waiting.entries()) {
      if (best?.servingId == null) continue;
      const { drinkId, servingId } = best;
      await timed(timings, 'answer', () => engine.linkItem({ itemKey, drinkId, servingId, fromDay: null }));
      const next = waiting.slice(index + 1, index + 2).map((item) => item.itemKey);
      await timed(timings, 'next card', () => engine.itemCards({ itemKeys: next }));
      await timed(timings, 'queue', () => engine.matchingQueue());
    }
    const ahead = queue.toMatch.slice(-AHEAD).map(({ itemKey }) => itemKey);
    await timed(timings, `${AHEAD} cards`, () => engine.itemCards({ itemKeys: ahead }));
    await timed(timings, 'search', () => engine.findDrinks({ text: 'chateau margaux' }));

    console.log(`${DRINKS} drinks, ${ITEMS} labels to match, ${ITEMS * NIGHTS} sales; in the engine:`);
    table(timings);
    const answered = (timings.answer ?? []).map(
      (time, index) => time + (timings.queue?.[index] ?? 0) + (timings['next card']?.[index] ?? 0),
    );
    const reference = measureReference();
    const median = at(answered, 0.5);
    console.log(`All labels compared in ${(compared / 1000).toFixed(1)} s, between requests.`);
    console.log(
      `Answer, next card and queue: ${median.toFixed(1)} ms; worked out again whole: ${reference.toFixed(0)} ms, ${(reference / median).toFixed(0)} times as much.`,
    );
  } finally {
    await engine.close();
  }
};

/** In a program of its own: it drives the built application, as a person would. */
const measureWindow = (dataFolder: string): void => {
  const script = join(import.meta.dirname, 'wizard', 'in-window.ts');
  execFileSync(process.execPath, [script, dataFolder], { stdio: 'inherit' });
};

const dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-bench-'));
try {
  const engine = await open(dataFolder);
  await fillVenue(engine);
  await engine.close();
  measureWindow(dataFolder);
  await measureEngine(dataFolder);
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
