import { chooseServing } from '../../domain/matching/choose-serving.ts';
import type { Proposal } from '../../domain/matching/index.ts';
import type { Drink, Serving } from '../../domain/sheets/drink.ts';
import type { BestView, Precedent, ProposalView } from '../views/matching.ts';
import { averagePriceOf, type KnownItem } from './known-items.ts';
import type { Matching } from './matching.ts';

const SURE = 0.95;
const RIVAL_DISTANCE = 0.2;
/** Read as « 0 % », a proposal says nothing. */
const WORTH_SHOWING = 0.01;

const shownProposals = (matching: Matching, item: KnownItem): Proposal[] =>
  matching.proposalsFor(item).filter(({ score }) => score >= WORTH_SHOWING);

type Served = { drink: Drink; serving: Serving | null; isSure: boolean };

/** The drink of a proposal and the serving that the label sells; a person's word comes first. */
const servedBy = (matching: Matching, item: KnownItem, proposal: Proposal): Served | null => {
  const drink = matching.library.get(proposal.id);
  if (drink === undefined) return null;
  const settled = drink.servings.find(({ id }) => id === proposal.confirmed?.servingId);
  if (settled !== undefined) return { drink, serving: settled, isSure: true };
  const chosen = chooseServing(drink, proposal, averagePriceOf(item.figures));
  return { drink, serving: chosen?.serving ?? null, isSure: chosen?.isSure ?? false };
};

const precedentOf = (matching: Matching, item: KnownItem, { confirmed }: Proposal): Precedent | null => {
  if (confirmed === null) return null;
  const twin = matching.items.twinOf(item);
  return { by: confirmed.by, code: twin?.record.code ?? null };
};

const bestOf = (
  matching: Matching,
  item: KnownItem,
  proposal: Proposal,
  { drink, serving }: Served,
): BestView => ({
  drinkId: drink.id,
  name: drink.name,
  producer: drink.producer,
  category: drink.category,
  colour: drink.colour,
  vintage: drink.vintage,
  servingId: serving?.id ?? null,
  servingName: serving?.name ?? null,
  servingMl: serving?.volumeMl ?? null,
  score: proposal.score,
  kind: proposal.kind,
  precedent: precedentOf(matching, item, proposal),
});

export type Shown = { best: BestView | null; obvious: boolean };

const firstShown = (matching: Matching, item: KnownItem): Shown => {
  const [first, rival] = shownProposals(matching, item);
  const served = first === undefined ? null : servedBy(matching, item, first);
  if (first === undefined || served === null) return { best: null, obvious: false };
  const obvious =
    first.kind === 'oui' &&
    served.isSure &&
    first.score >= SURE &&
    (rival === undefined || first.score - rival.score >= RIVAL_DISTANCE);
  return { best: bestOf(matching, item, first, served), obvious };
};

/** Kept for as long as the item and what is proposed to it are the same: a queue shows thousands. */
const known = new WeakMap<readonly Proposal[], { item: KnownItem; shown: Shown }>();

/** What a line of a list shows: the first proposal, and whether it can be accepted with others. */
export const bestProposal = (matching: Matching, item: KnownItem): Shown => {
  const proposals = matching.proposalsFor(item);
  const last = known.get(proposals);
  if (last?.item === item) return last.shown;
  const shown = firstShown(matching, item);
  // A precedent speaks of another item, which has its own life.
  if (shown.best?.precedent == null) known.set(proposals, { item, shown });
  return shown;
};

const twinServing = (drink: Drink, serving: Serving | null): string | null =>
  drink.servings.find(({ name, volumeMl }) => name === serving?.name && volumeMl === serving.volumeMl)?.id ??
  null;

/** Does the link's first day make a difference? Sales that a count settled, or days that a link had. */
type AsksWhen = (drinkId: string) => boolean;

export const proposalViews = (matching: Matching, item: KnownItem, asksWhen: AsksWhen): ProposalView[] =>
  shownProposals(matching, item).flatMap((proposal): ProposalView[] => {
    const served = servedBy(matching, item, proposal);
    if (served === null) return [];
    const { drink, serving } = served;
    const onHandOf = (id: string): number => matching.onHand.get(id) ?? 0;
    return [
      {
        ...bestOf(matching, item, proposal, served),
        region: drink.region,
        containerMl: drink.containerMl,
        servings: [...drink.servings],
        priceCents: serving?.priceCents ?? null,
        onHandMl: onHandOf(drink.id),
        asksWhen: asksWhen(drink.id),
        reasons: proposal.reasons.map(({ field, label, drink: word, verdict }) => ({
          field,
          label,
          drink: word,
          verdict,
        })),
        vintages: matching.library.vintagesOf(drink).map((other) => ({
          drinkId: other.id,
          vintage: other.vintage,
          onHandMl: onHandOf(other.id),
          servingId: twinServing(other, serving),
        })),
      },
    ];
  });
