import type { DrinkRow } from '../../src-preload/contract';
import { foldText } from '../format/fold-text';

/** What people type for short, and the words that it stands for. */
const SHORT_FORMS: Record<string, readonly string[]> = {
  st: ['saint'],
  ste: ['sainte'],
  ch: ['chateau'],
  cht: ['chateau'],
  chx: ['chateaux'],
  dom: ['domaine'],
  vr: ['verre'],
  btl: ['bouteille'],
  bt: ['bouteille'],
  bte: ['bouteille'],
  pich: ['pichet'],
  mag: ['magnum'],
  cdr: ['cotes', 'rhone'],
  bdx: ['bordeaux'],
  bgn: ['bourgogne'],
  beauj: ['beaujolais'],
  chab: ['chablis'],
  champ: ['champagne'],
  cremt: ['cremant'],
  rge: ['rouge'],
  rg: ['rouge'],
  blc: ['blanc'],
  bl: ['blanc'],
  rs: ['rose'],
  sb: ['sauvignon'],
  pn: ['pinot', 'noir'],
  gd: ['grand'],
  vv: ['vieilles', 'vignes'],
};

const MAGNUM_ML = 1500;
const BREAKS = /[^\p{L}\p{N}]+/u;

const written = new WeakMap<DrinkRow, string>();

/** Everything that a drink may be looked for by, each word after a space. */
const textOf = (drink: DrinkRow): string => {
  const known = written.get(drink);
  if (known !== undefined) return known;
  const { vintage, containerMl } = drink;
  const parts = [
    drink.name,
    drink.cuvee,
    drink.producer,
    drink.appellation,
    drink.region,
    drink.country,
    drink.category,
    drink.colour,
    ...drink.grapes,
    drink.supplier,
    drink.bin,
    drink.barcode,
    vintage,
    vintage === null ? null : String(vintage).slice(2),
    containerMl === null ? null : `${containerMl / 10}cl ${containerMl / 10}`,
    containerMl === MAGNUM_ML ? 'magnum' : null,
    ...drink.servings.map(({ name, volumeMl }) => `${name} ${volumeMl / 10}cl`),
    ...drink.registerLabels,
  ];
  const text = ` ${foldText(parts.filter((part) => part !== null).join(' '))
    .split(BREAKS)
    .join(' ')}`;
  written.set(drink, text);
  return text;
};

/** A word is found where one begins like it; a long one inside another too, a figure never. */
const finderOf = (word: string): ((text: string) => boolean) => {
  const beginning = ` ${word}`;
  const isAnywhere = word.length > 2 && !/\d/.test(word);
  return (text) => text.includes(beginning) || (isAnywhere && text.includes(word));
};

const finderWithShortForm = (word: string): ((text: string) => boolean) => {
  const finds = finderOf(word);
  const whole = SHORT_FORMS[word]?.map(finderOf);
  return whole === undefined ? finds : (text) => finds(text) || whole.every((findsPart) => findsPart(text));
};

/** Whether a drink is the one that is being typed: every word of it, in any order, short forms too. */
export const searchFor = (typed: string): ((drink: DrinkRow) => boolean) => {
  const finders = foldText(typed).split(BREAKS).filter(Boolean).map(finderWithShortForm);
  return (drink) => {
    const text = textOf(drink);
    return finders.every((finds) => finds(text));
  };
};

/** Whether the name of a drink begins with what is typed. */
export const beginsWith = (typed: string): ((drink: DrinkRow) => boolean) => {
  const beginning = ` ${foldText(typed).split(BREAKS).filter(Boolean).join(' ')}`;
  return (drink) => textOf(drink).startsWith(beginning);
};

const A_FEW = 400;

/** Writes down what each drink is looked for by while nothing else is to be done: the first letter waits for none. */
export const prepareSearch = (drinks: readonly DrinkRow[]): (() => void) => {
  let next = 0;
  let handle = 0;
  const write = (): void => {
    for (const drink of drinks.slice(next, next + A_FEW)) textOf(drink);
    next += A_FEW;
    handle = next < drinks.length ? requestIdleCallback(write) : 0;
  };
  handle = requestIdleCallback(write);
  return () => cancelIdleCallback(handle);
};
