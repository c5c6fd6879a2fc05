import Fuse from 'fuse.js';
import type { DrinkRow, ItemView, JournalRow } from '../../src-preload/contract';
import { foldText } from '../format/fold-text';
import type { DayRange } from '../format/periods';
import { readPeriod } from '../format/read-period';
import { beginsWith, searchFor } from '../stores/search-words';

export type Found =
  | { kind: 'sales'; key: string; path: string; period: DayRange }
  | { kind: 'drink'; key: string; path: string; drink: DrinkRow }
  | { kind: 'item'; key: string; path: string; item: ItemView }
  | { kind: 'journal'; key: string; path: string; journal: JournalRow }
  | { kind: 'page'; key: string; path: string; title: string };

export type Page = { path: string; title: string };
type Library = {
  drinks: readonly DrinkRow[];
  items: readonly ItemView[];
  journals: readonly JournalRow[];
  pages?: readonly Page[];
  /** `YYYY-MM-DD`: a day without its year is the last one. */
  today: string;
};

const MOST_OF_A_KIND = 6;
const options = { threshold: 0.34, ignoreLocation: true, ignoreDiacritics: true, minMatchCharLength: 1 };

const pathOfItem = (item: ItemView): string =>
  item.state === 'toMatch' ? `/synchroniser?item=${encodeURIComponent(item.itemKey)}` : '/synchroniser';

const salesOf = (words: string, today: string): Found[] => {
  const period = readPeriod(words, today);
  if (period === null) return [];
  return [{ kind: 'sales', key: 'sales', path: `/ventes?de=${period.from}&a=${period.to}`, period }];
};

/** Those that begin with what was typed come first, the others as they stand in the list. */
const drinksOf = (drinks: readonly DrinkRow[], words: string): DrinkRow[] => {
  const [isFound, isBegun] = [searchFor(words), beginsWith(words)];
  const begun: DrinkRow[] = [];
  const others: DrinkRow[] = [];
  for (const drink of drinks) {
    if (begun.length === MOST_OF_A_KIND) break;
    if (isBegun(drink)) begun.push(drink);
    else if (others.length < MOST_OF_A_KIND && isFound(drink)) others.push(drink);
  }
  return [...begun, ...others].slice(0, MOST_OF_A_KIND);
};

const written = new WeakMap<JournalRow, string>();
const textOf = (journal: JournalRow): string => {
  const known = written.get(journal);
  if (known !== undefined) return known;
  const text = foldText([journal.fileName, ...journal.days, ...journal.zNumbers].join(' '));
  written.set(journal, text);
  return text;
};

/** The newest first: a list of them is in that order. */
const journalsOf = (journals: readonly JournalRow[], words: string): JournalRow[] => {
  const wanted = foldText(words).split(/\s+/);
  const found: JournalRow[] = [];
  for (const journal of journals) {
    const text = textOf(journal);
    if (wanted.every((word) => text.includes(word))) found.push(journal);
    if (found.length === MOST_OF_A_KIND) break;
  }
  return found;
};

const toDrink = (drink: DrinkRow): Found => ({
  kind: 'drink',
  key: `drink ${drink.id}`,
  path: `/boissons/${encodeURIComponent(drink.id)}`,
  drink,
});

/**
 * Searches all kinds at once; the maker keeps what it looks in. Drinks are looked for as in their list, and by
 * names that come near only where nothing else was found: that takes as long as all the rest.
 */
export const makeFinder = ({
  drinks,
  items,
  journals,
  pages = [],
  today,
}: Library): ((words: string) => Found[]) => {
  const itemIndex = new Fuse(items, { ...options, keys: [{ name: 'label', weight: 2 }, 'code'] });
  const pageIndex = new Fuse(pages, { ...options, keys: ['title'] });
  const take = { limit: MOST_OF_A_KIND };
  let nameIndex: Fuse<DrinkRow> | null = null;
  const drinksNear = (words: string): DrinkRow[] => {
    nameIndex ??= new Fuse(drinks, { ...options, keys: ['name'] });
    return nameIndex.search(words, take).map(({ item }) => item);
  };
  const drinkByLabel = new Map(
    drinks.flatMap((drink) => drink.registerLabels.map((label) => [label, drink.id] as const)),
  );
  const toItem = (item: ItemView): Found => {
    const drinkId = drinkByLabel.get(item.label);
    const path =
      item.state === 'linked' && drinkId !== undefined
        ? `/boissons/${encodeURIComponent(drinkId)}`
        : pathOfItem(item);
    return { kind: 'item', key: `item ${item.itemKey}`, path, item };
  };

  return (words) => {
    const found = [
      ...salesOf(words, today),
      ...drinksOf(drinks, words).map(toDrink),
      ...itemIndex.search(words, take).map(({ item }) => toItem(item)),
      ...journalsOf(journals, words).map((journal): Found => ({
        kind: 'journal',
        key: `journal ${journal.id}`,
        path: `/journaux?journal=${encodeURIComponent(journal.id)}`,
        journal,
      })),
      ...pageIndex.search(words, take).map(({ item: { path, title } }): Found => ({
        kind: 'page',
        key: `page ${path}`,
        path,
        title,
      })),
    ];
    return found.length > 0 ? found : drinksNear(words).map(toDrink);
  };
};
