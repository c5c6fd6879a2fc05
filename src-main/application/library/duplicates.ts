import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { findDuplicates, pairKey, type DuplicatePair } from '../../domain/sheets/duplicates.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Matching } from '../matching/matching.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readOnHand } from '../stock/on-hand-of.ts';
import { inTransaction } from '../transaction.ts';
import type { DuplicateSide, DuplicateView } from '../views/duplicates.ts';

const SURE = 0.97;
/** Asking the matcher costs a millisecond: a larger library is compared by its words alone. */
const MOST_ASKED = 500;
const MOST_SHOWN = 200;

const sideOf = async (stores: Stores, drink: Drink): Promise<DuplicateSide> => {
  const { id, name, cuvee, producer, appellation, vintage, category, colour, containerMl, supplier } = drink;
  const { links, facts } = await stores.merges.countOf(id);
  return {
    ...{ id, name, cuvee, producer, appellation, vintage, category, colour, containerMl, supplier },
    ...{ onHandMl: await readOnHand(stores, id), links, facts },
  };
};

/** Pairs that only the matcher sees: one label would be read as either sheet. */
const byMatcher = (
  { library }: Matching,
  drinks: readonly Drink[],
  isKnown: (key: string) => boolean,
): DuplicatePair[] => {
  if (drinks.length > MOST_ASKED) return [];
  const found = new Map<string, DuplicatePair>();
  const byId = new Map(drinks.map((drink) => [drink.id, drink]));
  for (const one of drinks) {
    const label = [nameOfDrink({ ...one, vintage: null }), one.producer, one.vintage]
      .filter(Boolean)
      .join(' ');
    for (const { id, score, kind } of library.match(label, {})) {
      const other = byId.get(id);
      const key = pairKey(one.id, id);
      if (other === undefined || id === one.id || score < SURE || kind !== 'oui') continue;
      const isOther =
        other.vintage !== one.vintage ||
        other.containerMl !== one.containerMl ||
        other.colour !== one.colour ||
        (other.producer !== null && one.producer !== null);
      if (!isOther && !isKnown(key) && !found.has(key)) found.set(key, { one, other, reason: 'matcher' });
    }
  }
  return [...found.values()];
};

/** Sheets that seem to say one drink; those that a person said are two are left out. */
export const listDuplicates = (needs: Needs, matching: Matching): Promise<Outcome<DuplicateView[]>> =>
  needs.database.transaction(async (stores) => {
    await matching.catchUp(stores);
    const drinks = (await stores.drinks.list()).filter(({ archived }) => !archived);
    const distinct = new Set((await stores.merges.distinct()).map(({ one, other }) => pairKey(one, other)));
    const pairs = findDuplicates(drinks, (key) => distinct.has(key));
    const known = new Set([...distinct, ...pairs.map(({ one, other }) => pairKey(one.id, other.id))]);
    const all = [...pairs, ...byMatcher(matching, drinks, (key) => known.has(key))];
    const views: DuplicateView[] = [];
    for (const { one, other, reason } of all.slice(0, MOST_SHOWN)) {
      const sides = [await sideOf(stores, one), await sideOf(stores, other)].sort(
        (a, b) => b.links - a.links || b.facts - a.facts,
      );
      const [keep, left] = sides;
      if (keep !== undefined && left !== undefined) views.push({ keep, other: left, reason });
    }
    return succeed(views);
  });

/** Two drinks, however alike: the pair is not shown again. */
export const setDistinct = (
  needs: Needs,
  { one, other }: { one: string; other: string },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const first = await stores.drinks.get(one);
    const second = await stores.drinks.get(other);
    if (first === null || second === null || one === other) {
      return fail('DRINK.UNKNOWN', 'Cette boisson n’existe plus.');
    }
    await stores.merges.setDistinct(one, other, true);
    const act = await writeAct(needs, stores, {
      verb: 'drink:toldApart',
      summary: `« ${nameOfDrink(first)} » et « ${nameOfDrink(second)} » sont deux boissons`,
      subjects: [one, other],
      after: { name: nameOfDrink(first), other: nameOfDrink(second) },
      reversal: { setDistinct: { one, other, isDistinct: false } },
    });
    return succeed({ act });
  });
