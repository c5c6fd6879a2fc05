import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { createClock, expectDone, startHistory } from './cellar-histories/history.ts';
import { randomFrom } from './cellar-histories/random.ts';
import { runHistory } from './cellar-histories/run-history.ts';
import { libraryText } from './cellar-histories/venue.ts';

const STEPS_OF_ONE = 150;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
  },
  strict: false,
});

const liveOne = async (seed: number, steps: number, base: string): Promise<void> => {
  const dataFolder = await mkdtemp(path.join(base, 'caisse-doree-cellar-'));
  const clock = createClock('2026-10-28T09:00:00Z');
  const bugs: unknown[] = [];
  const engine = await openEngine({
    dataFolder,
    actor: 'window',
    clock,
    announce: () => undefined,
    reportBug: (error) => bugs.push(error),
  });
  try {
    expectDone(await engine.importLibrary({ text: libraryText, fileName: 'library.json' }));
    await runHistory(startHistory(engine, clock, randomFrom(seed)), steps);
    if (bugs.length > 0) throw new Error('A bug was reported.', { cause: bugs[0] });
  } finally {
    await engine.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

const wanted = Number(values.steps);
const seed = Number(values.seed);
let done = 0;
for (let history = 0; done < wanted; history++) {
  const steps = Math.min(STEPS_OF_ONE, wanted - done);
  try {
    await liveOne(seed * 1_000_003 + history, steps, String(values.folder));
  } catch (error) {
    console.error(`Seed ${seed}, history ${history + 1}, after ${done} steps:`);
    throw error;
  }
  done += steps;
  if (done % (STEPS_OF_ONE * 20) === 0) console.log(`${done} steps`);
}
console.log(`${done} steps, the same on hand for every drink at every day`);
