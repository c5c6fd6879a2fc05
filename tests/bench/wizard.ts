import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { CATEGORIES, COLOURS } from '../../src-main/domain/sheets/drink.ts';
import { createMatcher } from '../../src-main/domain/matching/index.ts';
import { readKnownVenues } from '../fixtures/matching/venues.ts';
import { printNight } from '../builders/night.ts';
import { makeLibrary } from './matching/big-library.ts';

const DRINKS = 20_000;
const ITEMS = 2_000;
const NIGHTS = 10;
const ANSWERS = 60;
const AHEAD = 8;

type Timings = Record<string, number[]>;

const library = makeLibrary(DRINKS);
const labels = readKnownVenues().flatMap((venue) => venue.labels.map(({ label }) => label));
const items = Array.from({ length: ITEMS }, (_, at) => ({
  code: String(10_000 + at),
  label: at < labels.length ? (labels[at] ?? '') : `${labels[at % labels.length] ?? ''} ${at}`,
}));

const libraryText = JSON.stringify(
  library.map((drink) => ({
    ...drink,
    category: CATEGORIES.find((known) => known === drink.category) ?? 'vin',
    colour: COLOURS.find((known) => known === drink.colour) ?? null,
    formats: (drink.formats ?? []).map(({ name, cl }) => ({ name: name ?? 'verre', cl: cl ?? 12 })),
  })),
);

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};
const timed = async <T>(into: Timings, name: string, work: () => Promise<T>): Promise<T> => {
  const before = performance.now();
  const result = await work();
  (into[name] ??= []).push(performance.now() - before);
  return result;
};
const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** What an answer would cost if everything were worked out again: one rebuild, one pass over the labels. */
const measureReference = (): number => {
  const before = performance.now();
  const matcher = createMatcher(library);
  for (const { label } of items.slice(0, ITEMS / 20)) matcher.match(label);
  const sample = performance.now();
  const built = performance.now();
  createMatcher(library);
  const build = performance.now() - built;
  return build + (sample - before - build) * 20;
};

const dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-bench-'));
const engine = await openEngine({
  dataFolder,
  actor: 'window',
  announce: () => undefined,
  reportBug: (error) => {
    throw error;
  },
});
try {
  valueOf(await engine.importLibrary({ text: libraryText, fileName: 'library.json' }));
  for (let night = 0; night < NIGHTS; night += 1) {
    const day = `2026-10-${String(night + 1).padStart(2, '0')}`;
    const lines = items.map((item, index) => ({
      ...item,
      z: String(100 + night),
      ticket: String(index + 1).padStart(6, '0'),
      amount: '7,50',
    }));
    await engine.keepFile({ fileName: `JV_${night}.csv`, bytes: printNight(day, lines), peer: 'bench' });
  }
  await engine.takeIn();

  const timings: Timings = {};
  await timed(timings, 'first queue', () => engine.matchingQueue());
  const started = performance.now();
  let queue = valueOf(await engine.matchingQueue());
  while (queue.comparing > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    queue = valueOf(await engine.matchingQueue());
  }
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

  console.log(`${DRINKS} drinks, ${ITEMS} labels to match, ${ITEMS * NIGHTS} sales`);
  console.table(
    Object.fromEntries(
      Object.entries(timings).map(([name, times]) => [
        name,
        { 'median ms': Number(at(times, 0.5).toFixed(1)), '95 % ms': Number(at(times, 0.95).toFixed(1)) },
      ]),
    ),
  );
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
  await rm(dataFolder, { recursive: true, force: true });
}
