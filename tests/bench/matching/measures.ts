import type { LibraryDrink } from '../../../src-main/domain/matching/index.ts';
import type { Venue } from '../../fixtures/matching/venues.ts';

export interface Answer {
  readonly id: string;
  readonly score: number;
  readonly kind?: string;
  readonly volumeCl?: number | null;
}

export interface Approach {
  readonly name: string;
  readonly build: (library: readonly LibraryDrink[]) => (label: string) => readonly Answer[];
}

export interface Measures {
  readonly 'R@1 %': number;
  readonly 'hard R@1 %': number;
  readonly 'R@5 %': number;
  readonly AUC: number;
  readonly 'coverage %': number;
  readonly 'kind %': number;
  readonly 'volume %': number;
  readonly 'calibration error': number;
}

export interface Outcome {
  readonly hasAnswer: boolean;
  readonly isHard: boolean;
  readonly isRight: boolean;
  readonly isInFive: boolean;
  readonly score: number;
  readonly isKindRight: boolean;
  readonly isVolumeRight: boolean;
}

/** What an approach answers to every label of the venues. */
export function run(approach: Approach, venues: readonly Venue[]): Outcome[] {
  return venues.flatMap((venue) => {
    const match = approach.build(venue.library);
    return venue.labels.map((label): Outcome => {
      const answers = match(label.label);
      const top = answers[0];
      return {
        hasAnswer: label.accept.length > 0,
        isHard: label.isHard === true,
        isRight: top !== undefined && label.accept.includes(top.id),
        isInFive: answers.slice(0, 5).some((answer) => label.accept.includes(answer.id)),
        score: top?.score ?? 0,
        isKindRight: top?.kind === label.kind,
        isVolumeRight: (top?.volumeCl ?? null) === label.volumeCl,
      };
    });
  });
}

/** Chance that a label with an answer scores above one without. */
function separate(outcomes: readonly Outcome[]): number {
  const withAnswer = outcomes.filter((outcome) => outcome.hasAnswer);
  const without = outcomes.filter((outcome) => !outcome.hasAnswer);
  let won = 0;
  for (const a of withAnswer)
    for (const b of without) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / (withAnswer.length * without.length);
}

/** Largest share of the answerable labels filled in above one threshold, 95 % of all that is filled in being right. */
function cover(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => b.score - a.score);
  const answerable = outcomes.filter((outcome) => outcome.hasAnswer).length;
  let right = 0;
  let best = 0;
  sorted.forEach((outcome, index) => {
    if (outcome.isRight) right += 1;
    const isThreshold = sorted[index + 1]?.score !== outcome.score;
    if (isThreshold && right / (index + 1) >= 0.95) best = Math.max(best, right);
  });
  return best / answerable;
}

const share = (some: readonly unknown[], all: readonly unknown[]): number =>
  all.length === 0 ? 0 : Math.round((some.length / all.length) * 10_000) / 100;

/** The measures of the development set, plus how far the scores are from the truth (Brier). */
export function measure(approach: Approach, venues: readonly Venue[]): Measures {
  const outcomes = run(approach, venues);
  const answerable = outcomes.filter((outcome) => outcome.hasAnswer);
  const right = answerable.filter((outcome) => outcome.isRight);
  const hard = answerable.filter((outcome) => outcome.isHard);
  const error =
    outcomes.reduce((sum, one) => sum + (one.score - (one.isRight ? 1 : 0)) ** 2, 0) / outcomes.length;
  return {
    'R@1 %': share(right, answerable),
    'hard R@1 %': share(
      hard.filter((outcome) => outcome.isRight),
      hard,
    ),
    'R@5 %': share(
      answerable.filter((outcome) => outcome.isInFive),
      answerable,
    ),
    AUC: Math.round(separate(outcomes) * 10_000) / 10_000,
    'coverage %': Math.round(cover(outcomes) * 1000) / 10,
    'kind %': share(
      right.filter((outcome) => outcome.isKindRight),
      right,
    ),
    'volume %': share(
      right.filter((outcome) => outcome.isVolumeRight),
      right,
    ),
    'calibration error': Math.round(error * 10_000) / 10_000,
  };
}
