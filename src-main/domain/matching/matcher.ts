import type { LabelReading } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import type { Candidate } from './library-index.ts';
import { LibraryIndex } from './library-index.ts';
import { explain } from './reasons.ts';
import { probabilityOf } from './scoring.ts';
import type { LibraryDrink, Matcher, Proposal } from './types.ts';

const MOST_PROPOSALS = 8;
const WORTH_PROPOSING = 0.01;
const NO_RIVAL_LEAD = 3;

/** How far a candidate stands ahead of the best other wine (its own vintages and sizes are no rivals). */
export function leadOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  const rival = candidates.find((other) => other.entry.wineKey !== candidate.entry.wineKey);
  return rival === undefined ? NO_RIVAL_LEAD : candidate.strength - rival.strength;
}

function toProposal(reading: LabelReading, candidate: Candidate, score: number): Proposal {
  const { entry, evidence } = candidate;
  return {
    id: entry.drink.id,
    score,
    kind: evidence.vintage === 'other' ? 'presque' : 'oui',
    vintage: evidence.vintage,
    labelVintage: evidence.labelVintage,
    volumeCl: evidence.served.volumeCl,
    serving: evidence.served.serving,
    reasons: explain(reading, entry, evidence),
  };
}

function propose(reading: LabelReading, candidates: readonly Candidate[]): Proposal[] {
  const proposals: Proposal[] = [];
  let ceiling = 1;
  for (const candidate of candidates.slice(0, MOST_PROPOSALS)) {
    const lead = leadOf(candidate, candidates);
    ceiling = Math.min(ceiling, probabilityOf(candidate.evidence.features, lead, candidate.hinted));
    if (ceiling < WORTH_PROPOSING) break;
    proposals.push(toProposal(reading, candidate, ceiling));
  }
  return proposals;
}

/** Matches till labels to the drinks of one venue; drinks come, change and go without a rebuild. */
export function createMatcher(library: readonly LibraryDrink[]): Matcher {
  const index = new LibraryIndex();
  for (const drink of library) index.add(drink);
  return {
    match(label, hints = {}) {
      const reading = readTokens(label);
      return propose(reading, index.rank(reading, hints));
    },
    add: (drink) => index.add(drink),
    change: (drink) => index.add(drink),
    remove: (id) => index.remove(id),
  };
}
