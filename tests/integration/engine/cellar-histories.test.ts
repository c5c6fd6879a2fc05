import { expect, it } from 'vitest';
import { createClock, startHistory } from '../../bench/cellar-histories/history.ts';
import { randomFrom } from '../../bench/cellar-histories/random.ts';
import { runHistory } from '../../bench/cellar-histories/run-history.ts';
import { libraryText } from '../../bench/cellar-histories/venue.ts';
import { openTestEngine, valueOf } from '../../builders/engine.ts';

it('has the same on hand as a plain cellar, for every drink at every day of a random history', async () => {
  const clock = createClock('2026-10-28T09:00:00Z');
  const engine = await openTestEngine(undefined, clock.now);
  valueOf(await engine.importLibrary({ text: libraryText, fileName: 'library.json' }));
  await runHistory(startHistory(engine, clock, randomFrom(20_261_124)), 120);
  expect(engine.bugs).toEqual([]);
}, 120_000);
