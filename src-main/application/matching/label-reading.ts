import { fold } from '../../domain/matching/fold.ts';
import { readLabel } from '../../domain/matching/index.ts';
import { CATEGORIES, COLOURS, type Category } from '../../domain/sheets/drink.ts';
import type { LabelReading } from '../views/matching.ts';

const WINE_BOTTLE_ML = 750;
const SPIRIT_BOTTLE_ML = 700;
const SMALLEST_BOTTLE_ML = 200;
const WHOLE = ['bouteille', 'magnum', 'canette', 'cannette'];
const SOLD_WHOLE: readonly Category[] = ['bière', 'cidre', 'soft', 'eau'];

const among = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((each) => each === value) ?? null;

/** What the drink comes in: the volume of a bottle that is sold whole, else the usual bottle of its kind. */
const containerOf = (category: Category, serving: string | null, servingMl: number | null): number | null => {
  const isNamedWhole = serving !== null && WHOLE.includes(fold(serving));
  if (isNamedWhole && servingMl !== null) return servingMl;
  if (category === 'vin' || category === 'champagne') return WINE_BOTTLE_ML;
  if (category === 'spiritueux' || category === 'apéritif') return SPIRIT_BOTTLE_ML;
  const isBottle = serving === null && servingMl !== null && servingMl >= SMALLEST_BOTTLE_ML;
  return isBottle && SOLD_WHOLE.includes(category) ? servingMl : null;
};

const read = (label: string): LabelReading => {
  const said = readLabel(label);
  const category = among(CATEGORIES, said.category) ?? 'vin';
  const servingMl = said.volumeCl === null ? null : Math.round(said.volumeCl * 10);
  return {
    name: said.suggestedName ?? label,
    category,
    colour: among(COLOURS, said.colour),
    vintage: said.vintage,
    region: said.region,
    appellation: said.appellation,
    containerMl: containerOf(category, said.serving, servingMl),
    servingName: said.serving,
    servingMl,
  };
};

const MOST_KEPT = 2_000;
const kept = new Map<string, LabelReading>();

/** What the label says by itself: it prefills a new sheet. The same card is asked for again and again. */
export const readingOf = (label: string): LabelReading => {
  const known = kept.get(label);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const reading = read(label);
  kept.set(label, reading);
  return reading;
};
