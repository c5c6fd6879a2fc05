import { editDistance, fold } from '../../matching/fold.ts';
import type { Appellation, Grape, Reference, Region } from './types.ts';

export const plainName = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** `AOC Chablis 1er Cru` speaks of Chablis: a status or a mention is no part of the name. */
const withoutMentions = (text: string): string =>
  plainName(text)
    .replace(/^(?:aoc|aop|igp|appellation|vin de pays(?: de| du| des| d)?) /, '')
    .replace(/ (?:1er|premier) cru$/, '')
    .replace(/ (?:aoc|aop|igp|controlee)$/, '');

type Named = { name: string; aliases: readonly string[] };

/** Rows by their names and aliases, where these are of one row only; a name goes before an alias. */
const byName = <Row extends Named>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, Row> => {
  const found = new Map<string, Row | null>();
  for (const row of rows) {
    for (const alias of namesOf(row).map(plainName)) {
      const other = found.get(alias);
      if (other === undefined) found.set(alias, row);
      else if (other !== row) found.set(alias, null);
    }
  }
  const names = new Set<string>();
  for (const row of rows) {
    const name = plainName(row.name);
    found.set(name, names.has(name) ? null : row);
    names.add(name);
  }
  const settled = new Map<string, Row>();
  for (const [name, row] of found) if (row !== null) settled.set(name, row);
  return settled;
};

/** What a name typed by a person says for certain; an alias that two rows share says nothing. */
export type KnownNames = {
  appellation(text: string): Appellation | null;
  /** The appellation that a slip of a letter or two away would be; null when there is none, or more than one. */
  nearAppellation(text: string): Appellation | null;
  region(text: string): Region | null;
  grape(text: string): Grape | null;
};

const SHORTEST_MISSPELT = 6;

const slipsIn = (text: string): number => (text.length >= 9 ? 2 : 1);

export const createKnownNames = ({ appellations, regions, grapes }: Reference): KnownNames => {
  const ofAppellation = byName(appellations, ({ aliases }) => aliases);
  const ofRegion = byName(regions, ({ aliases }) => aliases);
  const ofGrape = byName(grapes, ({ aliases, synonyms }) => [...synonyms, ...aliases]);
  const near = new Map<string, Appellation | null>();

  const appellation = (text: string): Appellation | null =>
    ofAppellation.get(plainName(text)) ?? ofAppellation.get(withoutMentions(text)) ?? null;

  const findNear = (name: string): Appellation | null => {
    if (name.length < SHORTEST_MISSPELT) return null;
    const limit = slipsIn(name);
    const found = new Set<Appellation>();
    for (const row of appellations) {
      if (editDistance(name, plainName(row.name), limit) <= limit) found.add(row);
    }
    const [only, ...others] = found;
    return others.length === 0 ? (only ?? null) : null;
  };

  return {
    appellation,
    nearAppellation: (text) => {
      const name = withoutMentions(text);
      const known = near.get(name);
      if (known !== undefined) return known;
      const found = appellation(text) === null ? findNear(name) : null;
      near.set(name, found);
      return found;
    },
    region: (text) => ofRegion.get(plainName(text)) ?? null,
    grape: (text) => ofGrape.get(plainName(text)) ?? null,
  };
};
