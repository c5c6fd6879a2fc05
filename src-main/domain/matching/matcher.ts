import type { LabelReading } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import type { Candidate } from './library-index.ts';
import { LibraryIndex } from './library-index.ts';
import { explain } from './reasons.ts';
import { probabilityOf } from './scoring.ts';
import type { LibraryDrink, Matcher, Proposal } from './types.ts';

const MOST_PROPOSALS = 8;
const WORTH_PROPOSING = 0.02;
const NO_RIVAL_LEAD = 3;

/** How far a candidate stands ahead of the best other wine (its own vintages and sizes are no rivals). */
export function leadOf(candidate: Candidate, candidates: readonly Candidate[]): number {
  const rival = candidates.find((other) => other.entry.wineKey !== candidate.entry.wineKey);
  return rival === undefined ? NO_RIVAL_LEAD : candidate.strength - rival.strength;
}

function toProposal(reading: LabelReading, candidate: Candidate, lead: number): Proposal {
  const { entry, evidence } = candidate;
  return {
    id: entry.drink.id,
    score: probabilityOf(evidence.features, candidate.strength, lead),
    kind: evidence.vintage === 'other' ? 'presque' : 'oui',
    vintage: evidence.vintage,
    labelVintage: evidence.labelVintage,
    volumeCl: evidence.served.volumeCl,
    serving: evidence.served.serving,
    reasons: explain(reading, entry, evidence),
  };
}

export function createMatcher(library: readonly LibraryDrink[]): Matcher {
  const index = new LibraryIndex();
  for (const drink of library) index.add(drink);
  return {
    match(label, hints = {}) {
      const reading = readTokens(label);
      const candidates = index.rank(reading, hints);
      return candidates
        .slice(0, MOST_PROPOSALS)
        .map((candidate) => toProposal(reading, candidate, leadOf(candidate, candidates)))
        .filter((proposal) => proposal.score >= WORTH_PROPOSING);
    },
    add: (drink) => index.add(drink),
    change: (drink) => index.add(drink),
    remove: (id) => index.remove(id),
  };
}
