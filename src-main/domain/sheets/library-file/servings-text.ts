import type { Serving } from '../drink.ts';
import { readNumber, readVolume } from './read-cell.ts';

export type WrittenServing = Omit<Serving, 'id'>;
/** A serving as a file says it: to be there, or to go. */
export type SaidServing = WrittenServing & { isRemoved: boolean };

const digits = (value: number, decimals: number): string => {
  const text = String(value).padStart(decimals + 1, '0');
  const fraction = text.slice(-decimals).replace(/0+$/, '');
  return `${text.slice(0, -decimals)}${fraction === '' ? '' : `,${fraction}`}`;
};

const cents = (value: number): string => {
  const text = String(value).padStart(3, '0');
  return `${text.slice(0, -2)},${text.slice(-2)}`;
};

/** What parts servings is no part of a name. */
const escaped = (name: string): string =>
  name.replace(/[\\|;]|,(?=\s)|(?<= )\/(?= )/g, (sign) => `\\${sign}`);

/** `Verre 12 cl = 7,50 | Bouteille 75 cl = 39,00` */
export const writeServings = (servings: readonly WrittenServing[]): string =>
  servings
    .map(({ name, volumeMl, priceCents }) => {
      const price = priceCents === null ? '' : ` = ${cents(priceCents)}`;
      return `${escaped(name)} ${digits(volumeMl, 1)} cl${price}`;
    })
    .join(' | ');

const NUMBER = String.raw`\d[\d\u00a0\u202f ]*(?:[.,]\d+)?`;
const VOLUME = String.raw`^(.*\S)\s+(${NUMBER})\s*(cl|ml|l)?`;
const priced = new RegExp(String.raw`${VOLUME}\s*(?:[=:@]|à)\s*(${NUMBER})\s*(?:€|eur|euros?)?$`, 'i');
const unpriced = new RegExp(`${VOLUME}$`, 'i');

const REMOVED = /\s*\((?:retirer|remove)\)$/i;

const readOne = (part: string): SaidServing | null => {
  const said = part.replace(REMOVED, '');
  const [, name, amount, unit = 'cl', price] = priced.exec(said) ?? unpriced.exec(said) ?? [];
  if (name === undefined || amount === undefined) return null;
  const volumeMl = readVolume(`${amount} ${unit}`, []);
  const priceCents = price === undefined ? null : readNumber(price, 2);
  if (volumeMl === null || (price !== undefined && priceCents === null)) return null;
  const isRemoved = said !== part;
  return { isRemoved, name: name.replace(/\\([\\|;,/])/g, '$1'), volumeMl, priceCents };
};

/** Bars or lines part servings as they are written here; other lists use a comma or a stroke. */
const readParts = (cell: string, separator: RegExp): SaidServing[] | null => {
  const parts = cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const servings = parts.map(readOne);
  return servings.every((serving) => serving !== null) ? servings : null;
};

/** Null where a part says no name and volume. */
export const readServings = (cell: string): SaidServing[] | null =>
  (/(?<!\\)\||\n/.test(cell) ? null : readParts(cell, / \/ |(?<!\\),\s+(?=[^\d\s])|(?<!\\);/)) ??
  readParts(cell, /(?<!\\)\||\r?\n/);
