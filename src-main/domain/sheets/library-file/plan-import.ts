import { doubtsOf, type Doubt, type DoubtContext } from '../doubts.ts';
import type { Drink, NewDrink, Serving } from '../drink.ts';
import { familyKey } from '../family.ts';
import { plainName } from '../reference/known-names.ts';
import { changedDrinkOf, newDrinkOf } from './complete-row.ts';
import { likenessKey } from './likeness.ts';
import type { RowProblem, RowValues } from './read-row.ts';
import type { WrittenServing } from './servings-text.ts';

export type RowAction = 'create' | 'update' | 'skip';

/** Another sheet, or an earlier line, that this line seems to say again. */
export type Twin = { by: 'words' | 'matcher'; drinkId: string; name: string } | { by: 'line'; line: number };

export type ChangedSheet = Omit<Drink, 'servings'> & { servings: (Serving | WrittenServing)[] };

export type PlannedRow = {
  line: number;
  state: 'new' | 'changed' | 'same' | 'doubtful' | 'error';
  /** What importing does with it, unless a person says otherwise. */
  action: RowAction;
  row: RowValues;
  /** The drink that the line is about, and how it would stand. */
  target: { before: Drink; after: ChangedSheet } | null;
  /** The sheet that the line would make. */
  created: (NewDrink & { archived: boolean }) | null;
  twin: Twin | null;
  doubts: Doubt[];
  problems: RowProblem[];
};

type PlannedBase = Omit<PlannedRow, 'state' | 'action' | 'problems'>;

export type KnownDrinks = {
  /** Servings that a link or a recipe cites: they stay. */
  cited: ReadonlySet<string>;
  byId: ReadonlyMap<string, Drink>;
  /** A drink that the words of a new sheet seem to name; null when none does. */
  guess: (drink: NewDrink) => { drinkId: string; name: string } | null;
};

const vintageKey = (drink: NewDrink | Drink): string => `${familyKey(drink)}|${drink.vintage ?? ''}`;

const nameKey = ({ name, vintage }: Pick<Drink, 'name' | 'vintage'>): string =>
  `${plainName(name)}|${vintage ?? ''}`;

const sameText = (a: string | null | undefined, b: string | null | undefined): boolean =>
  plainName(a ?? '') === plainName(b ?? '');

/** What both say is the same; what one of them leaves out parts nobody. */
const agree = ({ fields }: RowValues, drink: Drink): boolean => {
  const texts = ['producer', 'cuvee', 'appellation'] as const;
  const facts = ['colour', 'category', 'containerMl'] as const;
  return (
    texts.every((field) => !fields[field] || !drink[field] || sameText(fields[field], drink[field])) &&
    facts.every(
      (field) => (fields[field] ?? drink[field] ?? null) === (drink[field] ?? fields[field] ?? null),
    )
  );
};

/** What keeps a serving from going as the line asks. */
const servingProblems = (before: Drink, after: ChangedSheet, cited: ReadonlySet<string>): RowProblem[] => {
  const kept = new Set(after.servings.flatMap((serving) => ('id' in serving ? [serving.id] : [])));
  const problem = (code: RowProblem['code'], cell: string): RowProblem => ({
    code,
    field: 'servings',
    heading: '',
    cell,
  });
  const lost = before.servings.filter(({ id }) => !kept.has(id) && cited.has(id));
  return [
    ...lost.map(({ name }) => problem('servingCited', name)),
    ...(after.servings.length === 0 ? [problem('servingsNone', '')] : []),
  ];
};

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const changedFields = (before: Drink, after: ChangedSheet): (keyof Drink)[] =>
  (Object.keys(after) as (keyof Drink)[]).filter((field) => !isEqual(before[field], after[field]));

/** Lines of a file against the library that stands: what each would do, and what is odd about it. */
export const planImport = (
  rows: readonly RowValues[],
  { byId, cited, guess }: KnownDrinks,
  context: DoubtContext,
): PlannedRow[] => {
  const byName = new Map<string, Drink[]>();
  const byWords = new Map<string, Drink>();
  const byBarcode = new Map<string, Drink | null>();
  for (const drink of byId.values()) {
    byName.set(nameKey(drink), [...(byName.get(nameKey(drink)) ?? []), drink]);
    byWords.set(likenessKey(drink), drink);
    const code = drink.barcode === null ? null : `${drink.barcode}|${drink.vintage ?? ''}`;
    if (code !== null) byBarcode.set(code, byBarcode.has(code) ? null : drink);
  }
  const linesOf = new Map<string, number>();

  const alikeOf = (row: RowValues, drink: NewDrink): Drink[] =>
    (byName.get(nameKey(drink)) ?? []).filter((other) => agree(row, other));

  const settledTarget = (row: RowValues, drink: NewDrink | null): Drink | null => {
    const named = row.id === null ? undefined : byId.get(row.id);
    if (named !== undefined || row.id !== null || drink === null) return named ?? null;
    const coded = drink.barcode ? byBarcode.get(`${drink.barcode}|${drink.vintage ?? ''}`) : null;
    if (coded) return coded;
    const alike = alikeOf(row, drink);
    const exact = alike.find((other) => vintageKey(other) === vintageKey(drink));
    const [only, ...others] = alike;
    const isOne = only !== undefined && others.length === 0 && sameText(only.producer, drink.producer);
    return exact ?? (isOne ? only : null);
  };

  const twinOf = (row: RowValues, drink: NewDrink): Twin | null => {
    if (row.id !== null) return null;
    const alike = alikeOf(row, drink)[0] ?? byWords.get(likenessKey(drink));
    if (alike !== undefined) return { by: 'words', drinkId: alike.id, name: alike.name };
    const guessed = guess(drink);
    return guessed === null ? null : { by: 'matcher', ...guessed };
  };

  const seenBefore = (row: RowValues, key: string): Twin | null => {
    const line = linesOf.get(key);
    if (line !== undefined) return { by: 'line', line };
    linesOf.set(key, row.line);
    return null;
  };

  /** A line about a sheet that is there. */
  const planChange = (base: PlannedBase, row: RowValues, before: Drink): PlannedRow => {
    const after = changedDrinkOf(row, before);
    const problems = servingProblems(before, after, cited);
    if (problems.length > 0) return { ...base, state: 'error', action: 'skip', problems };
    const again = seenBefore(row, `id ${before.id}`);
    const isSame = changedFields(before, after).length === 0;
    const doubts = isSame ? [] : doubtsOf(after, context);
    const state = again !== null ? 'doubtful' : isSame ? 'same' : 'changed';
    const action = again !== null || isSame ? 'skip' : 'update';
    return { ...base, state, action, target: { before, after }, twin: again, doubts, problems };
  };

  return rows.map((row): PlannedRow => {
    const base: PlannedBase = { line: row.line, row, target: null, created: null, twin: null, doubts: [] };
    const made = newDrinkOf(row, context.names);
    const drink = 'drink' in made ? made.drink : null;
    const before = settledTarget(row, drink);
    const problems = [...row.problems, ...(before === null && 'problems' in made ? made.problems : [])];
    if (problems.length > 0) return { ...base, state: 'error', action: 'skip', problems };

    if (before !== null) return planChange(base, row, before);
    if (drink === null) return { ...base, state: 'error', action: 'skip', problems };
    const key = row.id === null ? vintageKey(drink) : `id ${row.id}`;
    const twin = seenBefore(row, key) ?? twinOf(row, drink);
    const alike = twin === null || twin.by === 'line' ? undefined : byId.get(twin.drinkId);
    const target = alike === undefined ? null : { before: alike, after: changedDrinkOf(row, alike) };
    const isKept = target === null || servingProblems(target.before, target.after, cited).length === 0;
    return {
      ...base,
      state: twin === null ? 'new' : 'doubtful',
      action: twin === null ? 'create' : 'skip',
      target: isKept ? target : null,
      created: drink,
      twin,
      doubts: doubtsOf(drink, context),
      problems,
    };
  });
};
