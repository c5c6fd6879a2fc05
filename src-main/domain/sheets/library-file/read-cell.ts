import { scaled, type Decimal } from '../../journal/numbers.ts';
import { CATEGORIES, COLOURS, type Category, type Colour } from '../drink.ts';
import { plainName } from '../reference/known-names.ts';
import type { ContainerSize } from '../reference/types.ts';

/** A mark that could part thousands does, where it parts three digits that the scale has no room for. */
const decimalOf = (cell: string, decimals: number): Decimal => {
  const marks = cell.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const other = last === ',' ? '.' : ',';
  const isRepeated = marks.filter((mark) => mark === last).length > 1;
  const isThousands = marks.length === 1 && decimals < 3 && /(?:^|\D)[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(cell);
  if (last === undefined) return ',';
  return isRepeated || isThousands ? other : (last as Decimal);
};

/** French or English: `1 234,50`, `1,234.50`, `12.4 €`. An integer of `decimals` places, or null. */
export const readNumber = (cell: string, decimals: number): number | null => {
  const value = scaled(cell.trim(), decimalOf(cell, decimals), decimals);
  return value === null || value < 0 || !Number.isSafeInteger(value) ? null : value;
};

const PER_UNIT: Readonly<Record<string, number>> = { ml: 1, cl: 10, dl: 100, l: 1000 };
const LARGEST_ML = 100_000_000;

/** `75`, `37,5 cl`, `0,75 l`, `750 ml`, `magnum`: millilitres; a number alone is in centilitres. */
export const readVolume = (cell: string, sizes: readonly ContainerSize[]): number | null => {
  const found = /^([\d\s\u00a0\u202f.,]+?)\s*(ml|cl|dl|l|litres?|liters?)?\.?$/i.exec(cell.trim());
  if (found === null) {
    const name = plainName(cell);
    const named = sizes.filter((size) =>
      [size.name, ...size.aliases].some((word) => plainName(word) === name),
    );
    const [first, ...others] = new Set(named.map(({ ml }) => ml));
    return others.length === 0 ? (first ?? null) : null;
  }
  const unit = (found[2] ?? 'cl').toLowerCase().replace(/^lit(?:re|er)s?$/, 'l');
  const thousandths = readNumber(found[1] ?? '', 3);
  const ml = thousandths === null ? null : Math.round((thousandths * (PER_UNIT[unit] ?? 1)) / 1000);
  return ml === null || ml > LARGEST_ML ? null : ml;
};

/** Hundredths of a percent. A workbook's 0,2 formatted as a rate arrives as `20%`. */
export const readRate = (cell: string): number | null => {
  const rate = readNumber(cell, 2);
  return rate === null || rate > 10_000 ? null : rate;
};

const NO_VINTAGE = /^(?:nm|sa|nv|bsa|s\.?m\.?|sans(?: mill[ée]sime)?|-|–|0)$/i;
const FIRST = 1850;
const LAST = 2099;

/** `undefined` for what is no year; null for a drink without vintage. */
export const readVintage = (cell: string, thisYear: number): number | null | undefined => {
  const text = cell.trim();
  if (NO_VINTAGE.test(text)) return null;
  const digits = /^(\d{4}|\d{2})(?:[.,]0+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  const full = digits.length === 4 ? year : year + (2000 + year > thisYear + 1 ? 1900 : 2000);
  return full >= FIRST && full <= LAST ? full : undefined;
};

/** Beginnings of the words that lists use, the more particular first. */
const categoryWords: readonly [RegExp, Category][] = [
  [/champ|efferv|bulle|sparkl|cremant|prosecco/, 'champagne'],
  [/cocktail|mocktail/, 'cocktail'],
  [/biere|beer|ale\b|lager|press|tirage/, 'bière'],
  [/cidre|cider|poire/, 'cidre'],
  [/aper|vermouth|pastis|anis|porto|muscat/, 'apéritif'],
  [
    /spirit|alcool|digest|whisk|rhum|rum|gin|vodka|cognac|armagnac|calva|liqueur|eau de vie|eaux de vie|tequila/,
    'spiritueux',
  ],
  [/chaud|hot|cafe|coffee|the\b|tea|infusion/, 'chaud'],
  [/soft|soda|jus|juice|sirop|limonade/, 'soft'],
  [/eau|water/, 'eau'],
  [/vin|wine|rouge|blanc|rose|red|white/, 'vin'],
];

export const readCategory = (cell: string): Category | null => {
  const name = plainName(cell);
  const exact = CATEGORIES.find((category) => plainName(category) === name);
  return exact ?? categoryWords.find(([word]) => word.test(name))?.[1] ?? null;
};

const colourWords: readonly [RegExp, Colour][] = [
  [/^(?:r|rg|rge|rouges?|red)$/, 'rouge'],
  [/^(?:b|bl|blc|blancs?|white)$/, 'blanc'],
  [/^(?:rs|roses?|pink)$/, 'rosé'],
];

export const readColour = (cell: string): Colour | null => {
  const name = plainName(cell);
  return (
    COLOURS.find((colour) => plainName(colour) === name) ??
    colourWords.find(([word]) => word.test(name))?.[1] ??
    null
  );
};

const YES = /^(?:oui|o|yes|y|vrai|true|1|x|archivee?|archived)$/;
const NO = /^(?:non|n|no|faux|false|0)$/;

export const readYesNo = (cell: string): boolean | null => {
  const name = plainName(cell);
  if (YES.test(name)) return true;
  return NO.test(name) ? false : null;
};

/** What keeps a spreadsheet from calculating a cell is no part of it. */
export const withoutGuard = (cell: string): string =>
  /^'(?:[=+\-@\t\r]|0\d|\d{12}|\d+[eE.,/-]\d)/.test(cell) ? cell.slice(1) : cell;
