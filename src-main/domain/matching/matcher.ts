import type { Settled } from './confirmed-labels.ts';
import { ConfirmedLabels } from './confirmed-labels.ts';
import type { LabelReading } from './label-reading.ts';
import type { Candidate } from './library-index.ts';
import { LibraryIndex } from './library-index.ts';
import { explain } from './reasons.ts';
import { probabilityOf } from './scoring.ts';
import type { Confirmation, LibraryDrink, Matcher, MatchHints, Proposal } from './types.ts';

const MOST_PROPOSALS = 8;
// The right one may come after one that says a word more and is another drink.
const WORTH_PROPOSING = 0.0001;
// A person said so: surer than any reading of the words.
const SETTLED_SCORE = 0.99;
const SETTLED_POINTS = 4;

/** The best of each wine: a wine's own vintages and sizes are no rivals of one another. */
function bestOfEachWine(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ entry }) => {
    if (seen.has(entry.wineKey)) return false;
    seen.add(entry.wineKey);
    return true;
  });
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
    confirmed: null,
    reasons: explain(reading, entry, evidence),
  };
}

function propose(reading: LabelReading, candidates: readonly Candidate[]): Proposal[] {
  const proposals: Proposal[] = [];
  const wines = bestOfEachWine(candidates);
  let ceiling = 1;
  for (const candidate of candidates.slice(0, MOST_PROPOSALS)) {
    const leads = wines
      .filter(({ entry }) => entry.wineKey !== candidate.entry.wineKey)
      .map((rival) => candidate.strength - rival.strength);
    ceiling = Math.min(ceiling, probabilityOf(candidate.evidence.features, leads, candidate.hinted));
    if (ceiling < WORTH_PROPOSING) break;
    proposals.push(toProposal(reading, candidate, ceiling));
  }
  return proposals;
}

/** Words settled earlier lead to the same wine, in whatever vintage and size this label says. */
function favourAlike(candidates: readonly Candidate[], ids: readonly string[]): Candidate[] {
  const wines = new Set(
    candidates.flatMap(({ entry }) => (ids.includes(entry.drink.id) ? [entry.wineKey] : [])),
  );
  return candidates
    .map((candidate) =>
      wines.has(candidate.entry.wineKey)
        ? {
            ...candidate,
            hinted: candidate.hinted + SETTLED_POINTS,
            strength: candidate.strength + SETTLED_POINTS,
          }
        : candidate,
    )
    .sort((a, b) => b.strength - a.strength);
}

interface Precedent extends Settled {
  readonly by: Confirmation['by'];
}

/** Puts the settled drink first; the others keep what the words are worth. */
function putFirst(proposals: readonly Proposal[], own: Proposal, { by, servingId }: Precedent): Proposal[] {
  const first: Proposal = {
    ...own,
    score: Math.max(own.score, SETTLED_SCORE),
    kind: 'oui',
    confirmed: { by, servingId },
  };
  return [first, ...proposals.filter(({ id }) => id !== own.id)].slice(0, MOST_PROPOSALS);
}

/** Matches till labels to the drinks of one venue; drinks come, change and go without a rebuild. */
export function createMatcher(library: readonly LibraryDrink[]): Matcher {
  const index = new LibraryIndex();
  const settledLabels = new ConfirmedLabels();
  for (const drink of library) index.add(drink);

  function findPrecedent(label: string, { earlier }: MatchHints): Precedent | null {
    const settled = settledLabels.find(label);
    if (settled !== null) return { ...settled, by: 'label' };
    if (earlier === undefined) return null;
    return { drinkId: earlier.drinkId, servingId: earlier.servingId ?? null, by: 'earlier-code' };
  }

  return {
    match(label, hints = {}) {
      const reading = index.read(label);
      const precedent = findPrecedent(label, hints);
      const alike = settledLabels.findAlike(reading).map(({ drinkId }) => drinkId);
      const settled = precedent === null ? alike : [precedent.drinkId];
      const ranked = index.rank(reading, hints, settled);
      if (precedent === null) {
        if (alike.length === 0) return propose(reading, ranked);
        return propose(reading, favourAlike(ranked, alike)).map((proposal) =>
          alike.includes(proposal.id)
            ? { ...proposal, confirmed: { by: 'words', servingId: null } }
            : proposal,
        );
      }
      const own = ranked.find(({ entry }) => entry.drink.id === precedent.drinkId);
      const proposals = propose(reading, ranked);
      return own === undefined ? proposals : putFirst(proposals, toProposal(reading, own, 0), precedent);
    },
    add: (drink) => index.add(drink),
    change: (drink) => index.add(drink),
    remove: (id) => index.remove(id),
    learn: (confirmed) => settledLabels.learn(confirmed),
    forget: (label) => settledLabels.forget(label),
  };
}
