import { settlesSales, type RecordedFact } from '../../domain/stock/facts.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { CountedDrink, Stores } from '../ports/stores/index.ts';
import type { RebaseCause } from '../views/cellar/index.ts';
import { isHomeIn } from './count-scope.ts';

type Scope = readonly string[] | null;

const isIn = (scope: Scope, bin: string | null): boolean => scope === null || scope.includes(bin ?? '');

/** What a movement changes in the place; a count sets it, and is told without a figure of its own. */
const changeOf = ({ kind, volumeMl, bin, toBin }: RecordedFact, scope: Scope): number => {
  if (kind === 'count') return 0;
  const left = isIn(scope, bin) ? volumeMl : 0;
  if (kind === 'receipt') return left;
  return (kind === 'transfer' && isIn(scope, toBin) ? volumeMl : 0) - left;
};

/** Why what should have been there, as it is known now, is not what was known when the drink was counted. */
export const causesOf = async (
  stores: Stores,
  entry: CountedDrink,
  scope: Scope,
  theoreticalMl: number,
): Promise<RebaseCause[]> => {
  const { drinkId, at, recordedAt } = entry;
  const facts = (await stores.stock.facts(drinkId)).filter(
    (fact) => fact.at < at || (fact.at === at && fact.recordedAt < recordedAt),
  );
  const countedAt = facts.filter(settlesSales).at(-1)?.at ?? '';
  const causes: RebaseCause[] = [];
  for (const fact of facts.filter((each) => each.recordedAt > recordedAt && each.at >= countedAt)) {
    const { id, kind } = fact;
    const volumeMl = changeOf(fact, scope);
    if (volumeMl !== 0) causes.push({ kind: 'movement', factId: id, movement: kind, at: fact.at, volumeMl });
  }
  if (isHomeIn(scope)) {
    const window = { drinkId, after: countedAt, until: at, untilDay: null };
    for (const { journalId, day, millionthsOfMl } of await stores.depletion.readSince(window, recordedAt)) {
      causes.push({ kind: 'night', journalId, day, volumeMl: -millilitresOf(millionthsOfMl) });
    }
  }
  const told = causes.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
  const rest = theoreticalMl - entry.frozenMl - told;
  return rest === 0 ? causes : [...causes, { kind: 'other', volumeMl: rest }];
};
