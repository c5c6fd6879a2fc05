import { readAsideVenues, readKnownVenues } from '../fixtures/matching/venues.ts';
import { makeLibrary } from './matching/big-library.ts';
import type { Approach } from './matching/measures.ts';
import { measure } from './matching/measures.ts';
import { fuseDefault, fuseTuned, miniSearch, ours, trigrams } from './matching/rivals.ts';

const BIG = 100_000;
const APPROACHES = [fuseDefault, fuseTuned, miniSearch, trigrams, ours];

function show(title: string, venues: ReturnType<typeof readKnownVenues>): void {
  const labels = venues.reduce((sum, venue) => sum + venue.labels.length, 0);
  console.log(`\n${title} (${labels} labels, ${venues.map((venue) => venue.name).join(', ')})`);
  console.table(Object.fromEntries(APPROACHES.map((approach) => [approach.name, measure(approach, venues)])));
}

interface Timing {
  readonly drinks: number;
  readonly 'labels asked': number;
  readonly 'built in s': number;
  readonly 'mean ms': number;
  readonly 'p95 ms': number;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Processor time, so that a busy machine changes little; the slow rivals answer fewer labels. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timeAtScale(approach: Approach, size: number, sample: number): Timing {
  const library = makeLibrary(size);
  const labels = readKnownVenues().flatMap((venue) => venue.labels.map((label) => label.label));
  const step = Math.max(1, Math.floor(labels.length / sample));
  let match: ReturnType<Approach['build']> = () => [];
  const built = processorMs(() => {
    match = approach.build(library);
  });
  const asked = labels.filter((_, at) => at % step === 0);
  for (const label of asked.slice(0, Math.min(150, sample / 2))) match(label);
  const times = asked.map((label) => processorMs(() => match(label))).sort((a, b) => a - b);
  return {
    drinks: size,
    'labels asked': asked.length,
    'built in s': round(built / 1000, 2),
    'mean ms': round(times.reduce((sum, time) => sum + time, 0) / times.length, 1),
    'p95 ms': round(times[Math.floor(times.length * 0.95)] ?? 0, 1),
  };
}

const WIZARD = 20_000;
// The rivals walk through the whole library for each word: a few labels tell enough.
const SCALES: readonly (readonly [Approach, number, number])[] = [
  [ours, WIZARD, 400],
  [ours, BIG, 400],
  [miniSearch, BIG, 40],
  [trigrams, BIG, 5],
  [fuseDefault, BIG, 5],
  [fuseTuned, BIG, 3],
];

show('Labels the matcher was tuned on', readKnownVenues());
show('Labels kept aside', readAsideVenues());
console.log('\nTime at scale, in processor time');
for (const [approach, size, sample] of SCALES) {
  console.table({ [approach.name]: timeAtScale(approach, size, sample) });
}
