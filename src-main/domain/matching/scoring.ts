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
    0.8 * features.contrast -
    0.8 * features.startOfAppellation -
    1.5 * features.besideHouse -
    features.otherProduct -
    features.sortOnly -
    0.6 * features.houseOnly
  );
}

function shareOf({ explained, unexplained }: Features): number {
  return explained + unexplained === 0 ? 0 : explained / (explained + unexplained);
}

/**
 * Probability that the label means a drink of this strength at all, whoever else might answer. The weights
 * come from a logistic regression on labels of several venues: as typed, with slips made by machine, and with
 * each right drink taken away in turn, so that its neighbours show what a wrong answer looks like.
 * Another size or appellation weighs more than the few cases of the fit showed.
 */
function likelihoodOf(features: Features, hinted: number): number {
  const logit =
    -0.5 +
    1.9 * shareOf(features) +
    1.1 * Math.min(features.explained, 2.5) -
    2.9 * Math.min(features.unexplained, 3) -
    2.6 * features.heaviest +
    features.coverage -
    1.2 * Math.min(features.silent, 2) +
    0.6 * features.startsWithName +
    0.6 * features.colourAgrees -
    5.5 * features.colourConflict -
    1.1 * features.unsaidColour +
    1.3 * features.vintageAgrees -
    1.6 * features.vintageConflict -
    4.6 * features.ageConflict +
    0.9 * features.isSold -
    3 * features.isUnsold -
    2.8 * features.sizeConflict -
    0.5 * features.unsaidSize -
    features.foodWords -
    3.3 * features.otherAppellation -
    features.startOfAppellation -
    1.5 * features.besideHouse -
    1.4 * features.otherProduct -
    2.2 * features.sortOnly -
    1.4 * features.houseOnly -
    1.7 * features.contrast +
    hinted;
  return 1 / (1 + Math.exp(-logit));
}

// Fitted with the weights: a rival one third behind in strength is three times less likely.
const RIVALRY = 3;

/** Probability that a drink is right: that the label means it, shared with the other wines it may mean. */
export function probabilityOf(features: Features, leads: readonly number[], hinted: number): number {
  const rivals = leads.reduce((sum, lead) => sum + Math.exp(Math.min(-RIVALRY * lead, 50)), 0);
  return likelihoodOf(features, hinted) / (1 + rivals);
}
