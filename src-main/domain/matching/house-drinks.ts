import { fold } from './fold.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import { COLOUR_BY_WORD } from './lexicon.ts';
import type { LibraryDrink } from './types.ts';

// Past that many of a sort, "VERRE ROUGE" tells nothing.
const MOST_OF_A_SORT = 40;
const SAYS_WINE = new Set(['vin', 'vins', 'sec', 'maison']);
const SAYS_BEER = new Set(['biere', 'bieres', 'pression', 'press', 'tirage', 'maison']);
const BEER_SERVINGS = new Set(['demi', 'galopin', 'pinte', 'baron', 'formidable', 'girafe']);
const SMALLEST_KEG_CL = 500;

/** Says the sort once more where the label names no drink. */
export const isSortWord = (text: string): boolean => SAYS_WINE.has(text) || SAYS_BEER.has(text);

function sortOf({ category, colour, volumeCl, formats }: LibraryDrink): string | null {
  const isServedOpen = (formats ?? []).some((format) => format.cl !== null && format.cl !== volumeCl);
  if (!isServedOpen) return null;
  if (category === 'vin') return COLOUR_BY_WORD.get(fold(colour ?? '')) ?? null;
  return category === 'bière' && (volumeCl ?? 0) >= SMALLEST_KEG_CL ? category : null;
}

/** The colour of a wine, or beer, where the label names nothing else. */
function askedSort(reading: LabelReading): string | null {
  const words = reading.tokens.filter((token) => token.role === 'word' || token.role === 'neutral');
  const isColour = (token: ReadToken): boolean => token.colour !== null;
  const colour = words.find(isColour)?.colour ?? null;
  if (reading.servings.length > 0 && colour !== null) {
    return words.every((token) => isColour(token) || SAYS_WINE.has(token.text)) ? colour : null;
  }
  const isBeer =
    reading.servings.some(({ kind }) => kind !== null && BEER_SERVINGS.has(kind.id)) ||
    words.some(({ text }) => SAYS_BEER.has(text));
  return isBeer && words.every(({ text }) => SAYS_BEER.has(text)) ? 'bière' : null;
}

/** What is poured from open bottles and kegs, for the labels that name no drink: "PICHET ROSE", "DEMI PRESSION". */
export class HouseDrinks {
  private readonly bySort = new Map<string, Set<number>>();

  add(drink: LibraryDrink, slot: number): void {
    const sort = sortOf(drink);
    if (sort === null) return;
    const slots = this.bySort.get(sort) ?? new Set<number>();
    this.bySort.set(sort, slots.add(slot));
  }

  remove(drink: LibraryDrink, slot: number): void {
    this.bySort.get(sortOf(drink) ?? '')?.delete(slot);
  }

  find(reading: LabelReading): readonly number[] {
    const slots = this.bySort.get(askedSort(reading) ?? '');
    return slots === undefined || slots.size > MOST_OF_A_SORT ? [] : [...slots];
  }
}
