import type { Features } from './features.ts';

/** How well a drink answers the label; ranks the candidates against one another. */
export function strengthOf(features: Features): number {
  return (
    5 * shareOf(features) +
    0.9 * Math.min(features.explained, 3) -
    0.6 * features.unexplained +
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
    2 * features.sizeConflict -
    0.5 * features.unsaidSize -
    2.5 * features.foodWords -
    1.5 * features.otherAppellation -
    0.8 * features.contrast
  );
}

function shareOf({ explained, unexplained }: Features): number {
  return explained + unexplained === 0 ? 0 : explained / (explained + unexplained);
}

/**
 * Probability that a drink is right, given how far ahead of any other wine it stands. The weights come
 * from a logistic regression on labels of several venues, made harder by machine too,
 * with each right drink also taken away in turn; contradictions weigh more than they showed there.
 */
export function probabilityOf(features: Features, lead: number, hinted: number): number {
  const logit =
    -1.4 +
    1.25 * shareOf(features) +
    1.5 * Math.min(features.explained, 2.5) -
    2.7 * Math.min(features.unexplained, 3) -
    2.6 * features.heaviest +
    features.coverage -
    0.6 * Math.min(features.silent, 2) +
    0.15 * features.startsWithName +
    0.35 * features.colourAgrees -
    4.5 * features.colourConflict +
    0.8 * features.vintageAgrees -
    0.5 * features.vintageConflict -
    4.5 * features.ageConflict +
    0.95 * features.isSold -
    1.7 * features.isUnsold -
    1.5 * features.sizeConflict -
    2.2 * features.otherAppellation -
    0.9 * features.contrast +
    1.1 * Math.max(-1, Math.min(lead, 1.5)) +
    hinted;
  return 1 / (1 + Math.exp(-logit));
}
