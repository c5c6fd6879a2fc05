import type { Features } from './features.ts';

/** How well a drink answers the label, in log-odds-like points; ranks the candidates. */
export function strengthOf(features: Features): number {
  const { explained, unexplained } = features;
  const share = explained + unexplained === 0 ? 0 : explained / (explained + unexplained);
  return (
    5 * share +
    0.9 * Math.min(explained, 3) -
    0.6 * unexplained +
    1.2 * features.coverage -
    0.35 * Math.min(features.silent, 2) +
    0.25 * features.startsWithName +
    0.5 * features.colourAgrees -
    3.2 * features.colourConflict -
    0.35 * features.unsaidColour +
    0.8 * features.vintageAgrees -
    0.6 * features.vintageConflict -
    0.4 * features.unsaidVintage -
    2.5 * features.ageConflict +
    0.35 * features.isSold -
    0.9 * features.isUnsold -
    0.5 * features.unsaidSize -
    2.5 * features.foodWords -
    1.5 * features.otherAppellation -
    0.8 * features.contrast
  );
}

/** Probability that a drink is right, given how far ahead of any other wine it stands. */
export function probabilityOf(features: Features, strength: number, lead: number): number {
  const logit = 1.6 * (strength - 4.6) + 0.8 * Math.min(lead, 1.5) - 0.4 - features.contrast;
  return 1 / (1 + Math.exp(-logit));
}
