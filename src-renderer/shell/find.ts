import Fuse from 'fuse.js';
import type { DrinkRow, ItemView, JournalRow } from '../../src-preload/contract';
import type { DayRange } from '../format/periods';
import { readPeriod } from '../format/read-period';

export type Found =
  | { kind: 'sales'; key: string; path: string; period: DayRange }
  | { kind: 'drink'; key: string; path: string; drink: DrinkRow }
  | { kind: 'item'; key: string; path: string; item: ItemView }
  | { kind: 'journal'; key: string; path: string; journal: JournalRow }
  | { kind: 'page'; key: string; path: string; title: string };

export type Page = { path: string; title: string };
type Library = {
  drinks: DrinkRow[];
  items: ItemView[];
  journals: JournalRow[];
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

/** Searches all kinds at once; the maker keeps the indexes, the result looks words up. */
export const makeFinder = ({
  drinks,
  items,
  journals,
  pages = [],
  today,
}: Library): ((words: string) => Found[]) => {
  const drinkIndex = new Fuse(drinks, {
    ...options,
    keys: [{ name: 'name', weight: 3 }, 'producer', 'appellation', 'region', 'vintage', 'registerLabels'],
  });
  const itemIndex = new Fuse(items, { ...options, keys: [{ name: 'label', weight: 2 }, 'code'] });
  const journalIndex = new Fuse(journals, { ...options, keys: ['fileName', 'days', 'zNumbers'] });
  const pageIndex = new Fuse(pages, { ...options, keys: ['title'] });
  const drinkByLabel = new Map(
    drinks.flatMap((drink) => drink.registerLabels.map((label) => [label, drink.id] as const)),
  );

  return (words) => {
    const take = { limit: MOST_OF_A_KIND };
    return [
      ...salesOf(words, today),
      ...drinkIndex.search(words, take).map(({ item: drink }): Found => ({
        kind: 'drink',
        key: `drink ${drink.id}`,
        path: `/boissons/${encodeURIComponent(drink.id)}`,
        drink,
      })),
      ...itemIndex.search(words, take).map(({ item }): Found => {
        const drinkId = drinkByLabel.get(item.label);
        const path =
          item.state === 'linked' && drinkId !== undefined
            ? `/boissons/${encodeURIComponent(drinkId)}`
            : pathOfItem(item);
        return { kind: 'item', key: `item ${item.itemKey}`, path, item };
      }),
      ...journalIndex.search(words, take).map(({ item: journal }): Found => ({
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
  };
};
