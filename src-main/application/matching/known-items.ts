import { labelKey } from '../../domain/sales/label-change.ts';
import type { ItemFigures, ItemRecord, Link, Stores } from '../ports/stores/index.ts';
import type { ItemState } from '../views/matching.ts';

/** A register item that was sold, with its figures and the links that stand. */
export type KnownItem = { record: ItemRecord; figures: ItemFigures; links: readonly Link[] };

/** The link that holds today and in the days to come. */
export const openLinkOf = ({ links }: Pick<KnownItem, 'links'>): Link | null =>
  links.find(({ untilDay }) => untilDay === null) ?? null;

export const stateOf = (item: KnownItem): ItemState => {
  if (openLinkOf(item) !== null) return 'linked';
  return item.record.ignored ? 'ignored' : 'toMatch';
};

export const averagePriceOf = ({ amountCents, quantity }: ItemFigures): number | null =>
  quantity > 0 && amountCents > 0 ? Math.round((amountCents * 1000) / quantity) : null;

/** Register items that were sold, kept in memory: reading them all costs, an act changes a few. */
export type KnownItems = {
  get(itemKey: string): KnownItem | undefined;
  /** The dearest first. */
  list(): readonly KnownItem[];
  /** Another item that prints the same label and is linked. */
  twinOf(item: KnownItem): KnownItem | null;
  readAll(stores: Stores): Promise<void>;
  /** Reads again what these items are, not what they sold. */
  readAgain(stores: Stores, itemKeys: readonly string[]): Promise<void>;
};

const standing = (links: readonly Link[]): Link[] => links.filter(({ brokenAt }) => brokenAt === null);

export const createKnownItems = (): KnownItems => {
  let items = new Map<string, KnownItem>();
  let inOrder: readonly string[] = [];
  let byLabel: ReadonlyMap<string, readonly string[]> = new Map();
  let listed: KnownItem[] | null = null;

  const labelOf = (itemKey: string): string => labelKey(items.get(itemKey)?.record.label ?? '');
  const index = (): void => {
    inOrder = [...items.values()]
      .sort(
        (a, b) =>
          b.figures.amountCents - a.figures.amountCents || a.record.itemKey.localeCompare(b.record.itemKey),
      )
      .map(({ record }) => record.itemKey);
    byLabel = Map.groupBy(inOrder, labelOf);
    listed = null;
  };

  return {
    get: (itemKey) => items.get(itemKey),
    list: () => (listed ??= inOrder.flatMap((itemKey) => items.get(itemKey) ?? [])),
    twinOf: ({ record }) => {
      for (const itemKey of byLabel.get(labelKey(record.label)) ?? []) {
        const other = items.get(itemKey);
        if (other !== undefined && itemKey !== record.itemKey && openLinkOf(other) !== null) return other;
      }
      return null;
    },
    readAll: async (stores) => {
      const figures = new Map((await stores.sales.figuresByItem()).map((row) => [row.itemKey, row]));
      const links = Map.groupBy(await stores.links.live(), ({ itemKey }) => itemKey);
      items = new Map(
        (await stores.items.list()).flatMap((record) => {
          const own = figures.get(record.itemKey);
          if (own === undefined) return [];
          return [[record.itemKey, { record, figures: own, links: links.get(record.itemKey) ?? [] }]];
        }),
      );
      index();
    },
    readAgain: async (stores, itemKeys) => {
      let isRenamed = false;
      for (const itemKey of itemKeys) {
        const known = items.get(itemKey);
        const record = await stores.items.get(itemKey);
        if (known === undefined || record === null) continue;
        const links = standing(await stores.links.ofItem(itemKey));
        items.set(itemKey, { record, figures: known.figures, links });
        isRenamed ||= record.label !== known.record.label;
        listed = null;
      }
      if (isRenamed) index();
    },
  };
};
