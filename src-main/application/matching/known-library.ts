import { fold } from '../../domain/matching/fold.ts';
import {
  createMatcher,
  type ConfirmedLabel,
  type LibraryDrink,
  type MatchHints,
  type Proposal,
} from '../../domain/matching/index.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { familyKey } from '../../domain/sheets/family.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';

/** The library in memory, ready to be matched and looked through. Archived drinks are known and never found. */
export type KnownLibrary = {
  get(id: string): Drink | undefined;
  readonly size: number;
  /** In no order. */
  list(): Drink[];
  match(label: string, hints: MatchHints): Proposal[];
  /** The vintages of one wine, itself included. */
  vintagesOf(drink: Drink): Drink[];
  /** Drinks whose own words hold all of these, in no order. */
  withWords(words: readonly string[]): Drink[];
  /** Takes the library as it now stands; returns the ids that came, changed or went. */
  replaceAll(drinks: readonly Drink[]): string[];
  /** Takes one sheet as it now stands, null when it is gone; false when nothing changed. */
  put(id: string, drink: Drink | null): boolean;
  /** False while drinks that were taken are not laid out for matching: the first question waits for them. */
  readonly isLaidOut: boolean;
  /** Lays out as many of them as this time allows. */
  layOutFor(milliseconds: number): void;
  learn(confirmed: ConfirmedLabel): void;
  forget(label: string): void;
};

const toLibraryDrink = (drink: Drink): LibraryDrink => ({
  id: drink.id,
  category: drink.category,
  name: nameOfDrink({ ...drink, vintage: null }),
  producer: drink.producer,
  appellation: drink.appellation,
  region: drink.region,
  country: drink.country,
  colour: drink.colour,
  vintage: drink.vintage,
  volumeCl: drink.containerMl === null ? null : drink.containerMl / 10,
  formats: drink.servings.map(({ name, volumeMl, priceCents }) => ({ name, cl: volumeMl / 10, priceCents })),
});

const textOf = ({ name, cuvee, producer, appellation, region, colour, vintage }: Drink): string =>
  fold([name, cuvee, producer, appellation, region, colour, vintage].join(' '));

type Entry = { drink: Drink; written: string | null; wine: string; text: string };

const LOOK_AT_CLOCK_EVERY = 16;

export const createKnownLibrary = (): KnownLibrary => {
  const entries = new Map<string, Entry>();
  /** Known, and not yet under the matcher: laying a large library out takes longer than reading it. */
  const waiting = new Map<string, Entry>();
  const wines = new Map<string, Set<string>>();
  const matcher = createMatcher([]);

  const archivedCount = (): number => {
    let count = 0;
    for (const { drink } of entries.values()) if (drink.archived) count += 1;
    return count;
  };
  const layOut = (id: string, entry: Entry): void => {
    const { drink } = entry;
    entry.wine = familyKey(drink);
    entry.text = textOf(drink);
    wines.set(entry.wine, (wines.get(entry.wine) ?? new Set()).add(id));
    if (!drink.archived) matcher.add(toLibraryDrink(drink));
    waiting.delete(id);
  };
  const layOutFor = (milliseconds: number): void => {
    const until = Date.now() + milliseconds;
    let done = 0;
    for (const [id, entry] of waiting) {
      layOut(id, entry);
      done += 1;
      if (done % LOOK_AT_CLOCK_EVERY === 0 && Date.now() >= until) return;
    }
  };
  const layOutAll = (): void => {
    for (const [id, entry] of waiting) layOut(id, entry);
  };
  const takeAway = (id: string, { wine }: Entry): void => {
    if (waiting.delete(id)) return;
    const ids = wines.get(wine);
    ids?.delete(id);
    if (ids?.size === 0) wines.delete(wine);
    matcher.remove(id);
  };

  const put = (id: string, drink: Drink | null): boolean => {
    const known = entries.get(id);
    if (drink === null) {
      if (known === undefined) return false;
      takeAway(id, known);
      entries.delete(id);
      return true;
    }
    const written = known === undefined ? null : JSON.stringify(drink);
    if (known !== undefined) {
      known.written ??= JSON.stringify(known.drink);
      if (known.written === written) return false;
      takeAway(id, known);
    }
    const entry = { drink, written, wine: '', text: '' };
    entries.set(id, entry);
    waiting.set(id, entry);
    return true;
  };

  return {
    get: (id) => entries.get(id)?.drink,
    get size() {
      return entries.size - archivedCount();
    },
    list: () => [...entries.values()].map(({ drink }) => drink),
    match: (label, hints) => {
      layOutAll();
      return matcher.match(label, hints);
    },
    vintagesOf: (drink) => {
      layOutAll();
      return [...(wines.get(familyKey(drink)) ?? [])]
        .flatMap((id) => entries.get(id)?.drink ?? [])
        .filter(({ archived }) => !archived)
        .sort((a, b) => (a.vintage ?? 0) - (b.vintage ?? 0));
    },
    withWords: (words) => {
      layOutAll();
      const found: Drink[] = [];
      for (const { text, drink } of entries.values()) {
        if (!drink.archived && words.every((word) => text.includes(word))) found.push(drink);
      }
      return found;
    },
    replaceAll: (drinks) => {
      const now = new Set(drinks.map(({ id }) => id));
      const gone = [...entries.keys()].filter((id) => !now.has(id));
      const changed = drinks.filter((drink) => put(drink.id, drink)).map(({ id }) => id);
      for (const id of gone) put(id, null);
      return [...gone, ...changed];
    },
    put,
    get isLaidOut() {
      return waiting.size === 0;
    },
    layOutFor,
    learn: (confirmed) => matcher.learn(confirmed),
    forget: (label) => matcher.forget(label),
  };
};
