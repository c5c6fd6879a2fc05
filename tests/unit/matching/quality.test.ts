import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../bench/matching/measures.ts';
import { measure, run } from '../../bench/matching/measures.ts';
import { ours } from '../../bench/matching/rivals.ts';
import { readAsideVenues, readKnownVenues } from '../../fixtures/matching/venues.ts';

describe('the matcher on labels typed by hand', () => {
  it.each([
    [
      'the labels it was tuned on',
      readKnownVenues(),
      { first: 99.2, hard: 97.5, five: 99.5, auc: 0.995, coverage: 99, error: 0.016 },
    ],
    [
      'labels kept aside',
      readAsideVenues(),
      { first: 98.8, hard: 97.5, five: 99.5, auc: 0.99, coverage: 97.5, error: 0.025 },
    ],
  ])(
    'holds its figures on %s',
    (_, venues, least) => {
      const measures = measure(ours, venues);
      expect(measures['R@1 %']).toBeGreaterThanOrEqual(least.first);
      expect(measures['hard R@1 %']).toBeGreaterThanOrEqual(least.hard);
      expect(measures['R@5 %']).toBeGreaterThanOrEqual(least.five);
      expect(measures.AUC).toBeGreaterThanOrEqual(least.auc);
      expect(measures['coverage %']).toBeGreaterThanOrEqual(least.coverage);
      expect(measures['kind %']).toBeGreaterThanOrEqual(99);
      expect(measures['volume %']).toBeGreaterThanOrEqual(98.5);
      expect(measures['calibration error']).toBeLessThanOrEqual(least.error);
    },
    120_000,
  );

  it('has enough labels on each side, a fifth at least without an answer', () => {
    for (const venues of [readKnownVenues(), readAsideVenues()]) {
      const labels = venues.flatMap((venue) => venue.labels);
      const unanswered = labels.filter((label) => label.accept.length === 0);
      expect(labels.length).toBeGreaterThanOrEqual(1_000);
      expect(unanswered.length / labels.length).toBeGreaterThanOrEqual(0.2);
    }
  });
});

describe('the score as a probability, on labels kept aside', () => {
  const outcomes = run(ours, readAsideVenues());
  const rightShare = (some: readonly Outcome[]): number =>
    some.filter((outcome) => outcome.isRight).length / some.length;
  const meanScore = (some: readonly Outcome[]): number =>
    some.reduce((sum, outcome) => sum + outcome.score, 0) / some.length;

  it.each([
    [0, 0.1, 0.05],
    [0.1, 0.5, 0.25],
    [0.5, 0.8, 0.25],
    [0.8, 0.95, 0.12],
    [0.95, 1.01, 0.03],
  ])('is right about as often as it says between %d and %d', (from, to, tolerance) => {
    const bin = outcomes.filter(({ score }) => score >= from && score < to);
    expect(bin.length).toBeGreaterThan(10);
    expect(Math.abs(rightShare(bin) - meanScore(bin))).toBeLessThanOrEqual(tolerance);
  });

  it('is seldom sure of a label that has no answer', () => {
    const unanswered = outcomes.filter((outcome) => !outcome.hasAnswer);
    const sure = unanswered.filter(({ score }) => score >= 0.95);
    expect(sure.length / unanswered.length).toBeLessThanOrEqual(0.02);
  });
});
