import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { labelKey } from '../../domain/sales/label-change.ts';
import { isOpenPrice } from '../../domain/sales/sale-line.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Alias, ItemRecord, Reversal, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { AliasView } from '../views/matching.ts';
import type { Matching } from './matching.ts';

export type PlannedAlias = { alias: Omit<Alias, 'actId'>; replaced: Alias | null };

type Confirmed = { item: ItemRecord; drinkId: string; servingId: string };

/** What confirming a link teaches: null when it is known already, or says nothing (an open price). */
export const planAlias = async (
  needs: Needs,
  stores: Stores,
  { item, drinkId, servingId }: Confirmed,
): Promise<PlannedAlias | null> => {
  const key = labelKey(item.label);
  if (key === '' || isOpenPrice(item.code)) return null;
  const known = await stores.aliases.find(key);
  if (known?.drinkId === drinkId && known.servingId === servingId) return null;
  const learntAt = needs.clock.now().toISOString();
  const alias = { id: needs.newId(), label: item.label, labelKey: key, drinkId, servingId, learntAt };
  return { alias, replaced: known };
};

export const reversalOf = (planned: readonly PlannedAlias[]): Reversal =>
  planned.length === 0
    ? {}
    : {
        removeAliases: planned.map(({ alias }) => alias.id),
        restoreAliases: planned.flatMap(({ replaced }) => replaced ?? []),
      };

/** Writes what was planned, after the act that it comes from. */
export const learnAliases = async (
  stores: Stores,
  planned: readonly PlannedAlias[],
  actId: string,
): Promise<void> => {
  const byKey = new Map(planned.map((each) => [each.alias.labelKey, each]));
  await stores.aliases.remove(planned.flatMap(({ replaced }) => replaced?.id ?? []));
  for (const { alias } of byKey.values()) await stores.aliases.add({ ...alias, actId });
};

/** Takes back what an act taught or forgot; a label confirmed anew since keeps its newer meaning. */
export const relearn = async (
  stores: Stores,
  { removeAliases = [], restoreAliases = [] }: Reversal,
): Promise<void> => {
  await stores.aliases.remove(removeAliases);
  for (const alias of restoreAliases) {
    const isFree = (await stores.aliases.find(alias.labelKey)) === null;
    const drink = isFree ? await stores.drinks.get(alias.drinkId) : null;
    if (drink?.servings.some(({ id }) => id === alias.servingId)) await stores.aliases.add(alias);
  }
};

export const listAliases = (needs: Needs, matching: Matching): Promise<Outcome<AliasView[]>> =>
  needs.database.transaction(async (stores) => {
    await matching.catchUp(stores);
    const aliases = await stores.aliases.list();
    const confirmations = await stores.acts.verbsOf(aliases.map(({ actId }) => actId));
    const views: AliasView[] = [];
    for (const alias of aliases) {
      const drink = matching.library.get(alias.drinkId);
      const serving = drink?.servings.find(({ id }) => id === alias.servingId);
      const act = confirmations.get(alias.actId);
      if (drink === undefined || serving === undefined || act === undefined) continue;
      views.push({
        id: alias.id,
        label: alias.label,
        drinkId: drink.id,
        name: drink.name,
        category: drink.category,
        colour: drink.colour,
        vintage: drink.vintage,
        servingName: serving.name,
        servingMl: serving.volumeMl,
        learntAt: alias.learntAt,
        verb: act.verb,
        from: act.from,
      });
    }
    return succeed(views);
  });

/** The label is no longer known; only confirming it anew teaches it again. */
export const forgetAlias = (needs: Needs, { aliasId }: { aliasId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const alias = await stores.aliases.get(aliasId);
    const drink = alias === null ? null : await stores.drinks.get(alias.drinkId);
    if (alias === null || drink === null) return fail('ALIAS.UNKNOWN', 'Ce libellé est déjà oublié.');
    await stores.aliases.remove([aliasId]);
    const act = await writeAct(needs, stores, {
      verb: 'alias:forgotten',
      summary: `Libellé « ${alias.label} » oublié`,
      subjects: [drink.id],
      before: { ...alias, drink: nameOfDrink(drink) },
      reversal: { restoreAliases: [alias] },
    });
    return succeed({ act });
  });
