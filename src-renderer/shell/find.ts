import Fuse from 'fuse.js';
import type { DrinkRow, ItemView, JournalRow } from '../../src-preload/contract';

export type Found =
  | { kind: 'drink'; key: string; path: string; drink: DrinkRow }
  | { kind: 'item'; key: string; path: string; item: ItemView }
  | { kind: 'journal'; key: string; path: string; journal: JournalRow };

type Library = { drinks: DrinkRow[]; items: ItemView[]; journals: JournalRow[] };

const MOST_OF_A_KIND = 6;
const options = { threshold: 0.34, ignoreLocation: true, ignoreDiacritics: true, minMatchCharLength: 1 };

const pathOfItem = (item: ItemView): string =>
  item.state === 'toMatch' ? `/synchroniser?item=${encodeURIComponent(item.itemKey)}` : '/synchroniser';

/** Searches the three kinds at once; the maker keeps the indexes, the result looks words up. */
export const makeFinder = ({ drinks, items, journals }: Library): ((words: string) => Found[]) => {
  const drinkIndex = new Fuse(drinks, {
    ...options,
    keys: [{ name: 'name', weight: 3 }, 'producer', 'appellation', 'region', 'vintage', 'registerLabels'],
  });
  const itemIndex = new Fuse(items, { ...options, keys: [{ name: 'label', weight: 2 }, 'code'] });
  const journalIndex = new Fuse(journals, { ...options, keys: ['fileName', 'days', 'zNumbers'] });
  const drinkByLabel = new Map(
    drinks.flatMap((drink) => drink.registerLabels.map((label) => [label, drink.id] as const)),
  );

  return (words) => {
    const take = { limit: MOST_OF_A_KIND };
    return [
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
    ];
  };
};
