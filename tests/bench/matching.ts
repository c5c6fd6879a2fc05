import { createMatcher } from '../../src-main/domain/matching/index.ts';
import { readAsideVenues, readKnownVenues } from '../fixtures/matching/venues.ts';
import { makeLibrary } from './matching/big-library.ts';
import { measure } from './matching/measures.ts';
import { fuseDefault, fuseTuned, miniSearch, ours, trigrams } from './matching/rivals.ts';

const BIG = 100_000;
const APPROACHES = [fuseDefault, fuseTuned, miniSearch, trigrams, ours];

function show(title: string, venues: ReturnType<typeof readKnownVenues>): void {
  const labels = venues.reduce((sum, venue) => sum + venue.labels.length, 0);
  console.log(`\n${title} (${labels} labels, ${venues.map((venue) => venue.name).join(', ')})`);
  console.table(Object.fromEntries(APPROACHES.map((approach) => [approach.name, measure(approach, venues)])));
}

function timeAtScale(): void {
  const library = makeLibrary(BIG);
  const labels = readKnownVenues().flatMap((venue) => venue.labels.map((label) => label.label));
  const started = performance.now();
  const matcher = createMatcher(library);
  const built = performance.now() - started;
  for (const label of labels.slice(0, 50)) matcher.match(label);
  const times = labels
    .map((label) => {
      const before = performance.now();
      matcher.match(label);
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  console.log(
    `\n${BIG} drinks: built in ${(built / 1000).toFixed(2)} s, a label in ${mean.toFixed(1)} ms (95 % under ${p95.toFixed(1)} ms)`,
  );
}

show('Labels the matcher was tuned on', readKnownVenues());
show('Labels kept aside', readAsideVenues());
timeAtScale();
