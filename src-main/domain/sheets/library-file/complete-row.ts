import { NO_DETAILS, type Category, type Drink, type NewDrink, type Serving } from '../drink.ts';
import { plainName, type KnownNames } from '../reference/known-names.ts';
import type { RowProblem, RowProblemCode, RowValues } from './read-row.ts';
import type { SaidServing, WrittenServing } from './servings-text.ts';

const USUAL_ML: Partial<Record<Category, number>> = {
  vin: 750,
  champagne: 750,
  spiritueux: 700,
  apéritif: 700,
};
const MIXED: readonly Category[] = ['cocktail', 'chaud'];
const KEG_ML = 5000;
const GLASS_ML = 120;
const LITRE_ML = 1000;

const wholeOf = (containerMl: number): WrittenServing[] =>
  containerMl >= KEG_ML
    ? [
        { name: 'Demi', volumeMl: 250, priceCents: null },
        { name: 'Pinte', volumeMl: 500, priceCents: null },
      ]
    : [{ name: 'Bouteille', volumeMl: containerMl, priceCents: null }];

/** Prices given in columns of their own go to the whole container and to the glass. */
const extraServings = (
  { bottlePriceCents, glassPriceCents, glassMl }: RowValues['extras'],
  containerMl: number | null,
): WrittenServing[] => [
  ...(bottlePriceCents === undefined || containerMl === null
    ? []
    : [{ name: 'Bouteille', volumeMl: containerMl, priceCents: bottlePriceCents }]),
  ...(glassPriceCents === undefined
    ? []
    : [{ name: 'Verre', volumeMl: glassMl ?? GLASS_ML, priceCents: glassPriceCents }]),
];

const isNamed = (a: WrittenServing, b: WrittenServing): boolean => plainName(a.name) === plainName(b.name);

/**
 * A serving takes what the file says by its name and volume, or by its name where that is of one serving
 * only. Others are added; one goes only where the file says so.
 */
const mergeServings = <Known extends WrittenServing>(
  known: readonly Known[],
  said: readonly SaidServing[],
): (Known | WrittenServing)[] => {
  const merged: (Known | WrittenServing)[] = [...known];
  for (const { isRemoved, ...serving } of said) {
    const named = known.filter((other) => isNamed(other, serving));
    const isOnly = named.length === 1 && said.filter((other) => isNamed(other, serving)).length === 1;
    const before =
      named.find(({ volumeMl }) => volumeMl === serving.volumeMl) ?? (isOnly ? named[0] : undefined);
    if (isRemoved) {
      if (before !== undefined) merged.splice(merged.indexOf(before), 1);
    } else if (before === undefined) merged.push(serving);
    else {
      const { volumeMl, priceCents } = serving;
      merged[merged.indexOf(before)] = { ...before, volumeMl, priceCents: priceCents ?? before.priceCents };
    }
  }
  return merged;
};

/** A price in a column of its own goes to the serving of that volume, whatever its name. */
const withExtras = <Known extends WrittenServing>(
  servings: readonly Known[],
  extras: readonly WrittenServing[],
): (Known | WrittenServing)[] => {
  const priced: (Known | WrittenServing)[] = [...servings];
  for (const extra of extras) {
    const at = priced.findIndex(({ volumeMl }) => volumeMl === extra.volumeMl);
    const before = priced[at];
    if (before === undefined) priced.push(extra);
    else priced[at] = { ...before, priceCents: extra.priceCents };
  }
  return priced;
};

const parOf = ({ extras }: RowValues, containerMl: number | null): { parMl?: number } =>
  extras.parHundredths === undefined
    ? {}
    : { parMl: Math.round((extras.parHundredths * (containerMl ?? LITRE_ML)) / 100) };

const missing = (code: RowProblemCode, field: RowProblem['field']): RowProblem => ({
  code,
  field,
  heading: '',
  cell: '',
});

const guessCategory = ({ fields }: RowValues, names: KnownNames): Category | null => {
  if (fields.category !== undefined) return fields.category;
  const known = fields.appellation ? names.appellation(fields.appellation) : null;
  if (known?.kinds.includes('spiritueux')) return 'spiritueux';
  return known !== null || fields.colour !== undefined ? 'vin' : null;
};

/** A whole sheet out of a line, with what is usual where it says nothing; or what it lacks. */
export const newDrinkOf = (
  row: RowValues,
  names: KnownNames,
): { drink: NewDrink & { archived: boolean } } | { problems: RowProblem[] } => {
  const { fields } = row;
  const category = guessCategory(row, names);
  const containerMl = fields.containerMl ?? (category === null ? undefined : USUAL_ML[category]) ?? null;
  const there = (row.servings ?? []).flatMap(({ isRemoved, ...serving }) => (isRemoved ? [] : [serving]));
  const said = withExtras(there, extraServings(row.extras, containerMl));
  const problems = [
    ...(fields.name === undefined ? [missing('nameMissing', 'name')] : []),
    ...(category === null ? [missing('categoryMissing', 'category')] : []),
    ...(category !== null && containerMl === null && said.length === 0 && !MIXED.includes(category)
      ? [missing('containerMissing', 'container')]
      : []),
  ];
  if (problems.length > 0 || fields.name === undefined || category === null) return { problems };
  const usual =
    containerMl === null ? [{ name: 'Verre', volumeMl: GLASS_ML, priceCents: null }] : wholeOf(containerMl);
  return {
    drink: {
      ...NO_DETAILS,
      producer: null,
      appellation: null,
      region: null,
      country: null,
      colour: null,
      vintage: null,
      parMl: null,
      archived: false,
      ...fields,
      ...parOf(row, containerMl),
      name: fields.name,
      category,
      containerMl,
      servings: said.length > 0 ? said : usual,
    },
  };
};

/** The sheet as the line would leave it: what it does not say stays. New servings have no id yet. */
export const changedDrinkOf = (
  row: RowValues,
  drink: Drink,
): Omit<Drink, 'servings'> & { servings: (Serving | WrittenServing)[] } => {
  const containerMl = row.fields.containerMl ?? drink.containerMl;
  const named = mergeServings(drink.servings, row.servings ?? []);
  return {
    ...drink,
    ...row.fields,
    ...parOf(row, containerMl),
    servings: withExtras(named, extraServings(row.extras, containerMl)),
  };
};
