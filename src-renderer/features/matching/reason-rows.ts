import type { ItemCard, ProposalView, ReasonView } from '../../../src-preload/contract';

export type ReasonRow = {
  field: 'words' | 'colour' | 'vintage' | 'volume' | 'other';
  reasons: ReasonView[];
  /** What the label's characters stand for, each said once. */
  drink: string;
  verdict: ReasonView['verdict'];
  /** Words of the label that were explained, for the row of words. */
  explained: { count: number; of: number } | null;
};

const ROWS: { field: ReasonRow['field']; takes: ReasonView['field'][] }[] = [
  { field: 'words', takes: ['words', 'producer'] },
  { field: 'colour', takes: ['colour'] },
  { field: 'vintage', takes: ['vintage'] },
  { field: 'volume', takes: ['volume'] },
  { field: 'other', takes: ['other'] },
];

const FROM_WORST: ReasonView['verdict'][] = ['contradicts', 'unexplained', 'close', 'abbreviated', 'exact'];

const worst = (reasons: ReasonView[]): ReasonView['verdict'] =>
  FROM_WORST.find((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? 'exact';

const isExplained = (reason: ReasonView): boolean =>
  reason.verdict !== 'unexplained' && reason.verdict !== 'contradicts';

const countWords = (reasons: ReasonView[]): number =>
  reasons.reduce((sum, reason) => sum + reason.label.split(/\s+/).filter((word) => word !== '').length, 0);

/** The reasons of a proposal as the rows of its proof; the price is shown apart. */
export const reasonRows = (reasons: ReasonView[]): ReasonRow[] =>
  ROWS.flatMap(({ field, takes }) => {
    const mine = reasons.filter((reason) => takes.includes(reason.field));
    if (mine.length === 0) return [];
    const spoken = [...new Set(mine.map((reason) => reason.drink.trim()).filter((drink) => drink !== ''))];
    const explained =
      field === 'words' ? { count: countWords(mine.filter(isExplained)), of: countWords(mine) } : null;
    return [{ field, reasons: mine, drink: spoken.join(' '), verdict: worst(mine), explained }];
  });

export type PriceComparison = {
  registerCents: number;
  cardCents: number;
  verdict: 'equal' | 'close' | 'apart';
};

const CLOSE_PERCENT = 12;

/** The register's average price against the card's: null when one of them is unknown. */
export const comparePrices = (item: ItemCard, proposal: ProposalView): PriceComparison | null => {
  const registerCents = item.averagePriceCents;
  const cardCents = proposal.priceCents;
  if (registerCents === null || cardCents === null) return null;
  const gap = Math.abs(registerCents - cardCents);
  const isClose = gap * 100 <= Math.max(registerCents, cardCents) * CLOSE_PERCENT;
  return { registerCents, cardCents, verdict: gap === 0 ? 'equal' : isClose ? 'close' : 'apart' };
};

export type Difference =
  | { kind: 'vintage' | 'colour' | 'volume' | 'serving' | 'producer' | 'price' }
  | { kind: 'words'; count: number };

/** What sets another candidate apart from the label, in one short note; null when nothing does. */
export const differenceOf = (candidate: ProposalView, best: ProposalView): Difference | null => {
  if (candidate.drinkId === best.drinkId) return { kind: 'serving' };
  const contradicts = (field: ReasonView['field']) =>
    candidate.reasons.some((reason) => reason.field === field && reason.verdict === 'contradicts');
  if (contradicts('colour') || candidate.colour !== best.colour) return { kind: 'colour' };
  if (candidate.vintages.some((sheet) => sheet.drinkId === best.drinkId)) return { kind: 'vintage' };
  if (contradicts('vintage')) return { kind: 'vintage' };
  if (contradicts('volume')) return { kind: 'volume' };
  const missing = candidate.reasons.filter(
    (reason) => (reason.field === 'words' || reason.field === 'producer') && !isExplained(reason),
  );
  if (missing.length > 0) return { kind: 'words', count: countWords(missing) };
  if (candidate.producer !== best.producer) return { kind: 'producer' };
  return null;
};
