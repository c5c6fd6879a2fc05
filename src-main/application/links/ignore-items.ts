import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { ItemRecord, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';

const unknownItem = () => fail('ITEM.UNKNOWN', 'Cette référence de caisse n’a jamais été vendue.');

type Words = { summary: string; after: Record<string, string | number> };

const setIgnored = async (
  needs: Needs,
  stores: Stores,
  items: readonly ItemRecord[],
  ignored: boolean,
  { summary, after }: Words,
) => {
  const itemKeys = items.map(({ itemKey }) => itemKey);
  await stores.items.setIgnored(itemKeys, ignored);
  return writeAct(needs, stores, {
    verb: ignored ? 'item:ignored' : 'item:restored',
    summary,
    after,
    subjects: itemKeys,
    reversal: { setIgnored: { itemKeys, ignored: !ignored } },
  });
};

const hasOpenLink = async (stores: Stores, itemKey: string): Promise<boolean> =>
  (await stores.links.ofItem(itemKey)).some((link) => link.brokenAt === null && link.untilDay === null);

export const ignoreItem = (needs: Needs, { itemKey }: { itemKey: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const item = await stores.items.get(itemKey);
    if (item === null) return unknownItem();
    if (await hasOpenLink(stores, itemKey)) {
      return fail('ITEM.LINKED', `« ${item.label} » est liée à une boisson : cassez d’abord la liaison.`);
    }
    const words = { summary: `« ${item.label} » ignorée`, after: { label: item.label } };
    return succeed({ act: await setIgnored(needs, stores, [item], true, words) });
  });

/** Ignores items chosen together; those that are linked or ignored already are left. */
export const ignoreItems = (
  needs: Needs,
  { itemKeys }: { itemKeys: string[] },
): Promise<Outcome<Done & { ignored: number }>> =>
  inTransaction(needs, async (stores) => {
    const items: ItemRecord[] = [];
    for (const itemKey of new Set(itemKeys)) {
      const item = await stores.items.get(itemKey);
      if (item !== null && !item.ignored && !(await hasOpenLink(stores, itemKey))) items.push(item);
    }
    const words = { summary: `${items.length} références ignorées`, after: { count: items.length } };
    return succeed({ act: await setIgnored(needs, stores, items, true, words), ignored: items.length });
  });

/** Ignores every item of a register family that is neither linked nor ignored yet. */
export const ignoreFamily = (
  needs: Needs,
  { family }: { family: string },
): Promise<Outcome<Done & { ignored: number }>> =>
  inTransaction(needs, async (stores) => {
    const linked = new Set(
      (await stores.links.live()).flatMap(({ itemKey, untilDay }) => (untilDay === null ? [itemKey] : [])),
    );
    const items = (await stores.items.list()).filter(
      (item) => item.family === family && !item.ignored && !linked.has(item.itemKey),
    );
    const words = {
      summary: `Famille « ${family} » ignorée, ${items.length} références`,
      after: { family, count: items.length },
    };
    return succeed({ act: await setIgnored(needs, stores, items, true, words), ignored: items.length });
  });

export const restoreItem = (needs: Needs, { itemKey }: { itemKey: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const item = await stores.items.get(itemKey);
    if (item === null) return unknownItem();
    const words = { summary: `« ${item.label} » de nouveau à synchroniser`, after: { label: item.label } };
    return succeed({ act: await setIgnored(needs, stores, [item], false, words) });
  });
