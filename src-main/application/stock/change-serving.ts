import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { findLink, unknownLink } from '../links/relabelled-link.ts';
import { learnAliases, planAlias, reversalOf, type PlannedAlias } from '../matching/aliases.ts';
import type { Needs } from '../needs.ts';
import type { Link, Reversal, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { StockChange } from '../views/cellar/index.ts';
import { lookAtChanges } from './set-recipe.ts';

type Wish = { linkId: string; servingId: string };

type Moved = {
  link: Link;
  label: string;
  drink: string;
  serving: string;
  learnt: PlannedAlias[];
  reversal: Reversal;
};

const changeIt = async (
  needs: Needs,
  stores: Stores,
  { linkId, servingId }: Wish,
): Promise<Outcome<Moved>> => {
  const found = await findLink(stores, linkId);
  if (found === null) return unknownLink();
  const { link, item, drink } = found;
  const serving = drink.servings.find(({ id }) => id === servingId);
  if (serving === undefined) {
    return fail(
      'SERVING.UNKNOWN',
      `« ${nameOfDrink(drink)} » n’a pas ce format de vente. Rien n’a été changé.`,
    );
  }
  const now = needs.clock.now().toISOString();
  const moved: Link = { ...link, id: needs.newId(), servingId, madeAt: now };
  await stores.links.setBroken([link.id], now);
  await stores.links.add(moved);
  const planned = await planAlias(needs, stores, { item, drinkId: drink.id, servingId });
  const learnt = planned === null ? [] : [planned];
  return succeed({
    link,
    label: item.label,
    drink: nameOfDrink(drink),
    serving: serving.name,
    learnt,
    reversal: { removeLinks: [moved.id], mendLinks: [link.id], ...reversalOf(learnt) },
  });
};

export const changeServingConsequence = (needs: Needs, wish: Wish): Promise<Outcome<StockChange[]>> =>
  lookAtChanges(needs, (stores) => changeIt(needs, stores, wish));

/** The register sells another serving of the same drink: the link says so, on the days on which it stood. */
export const changeServing = (needs: Needs, wish: Wish): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const changed = await changeIt(needs, stores, wish);
    if (!changed.ok) return changed;
    const { link, label, drink, serving, learnt, reversal } = changed.value;
    const act = await writeAct(needs, stores, {
      verb: 'link:served',
      summary: `« ${label} » vend « ${drink} », ${serving}`,
      subjects: [link.itemKey, link.drinkId],
      before: link,
      after: { label, drink, serving },
      reversal,
    });
    await learnAliases(stores, learnt, act.id);
    return succeed({ act });
  });
