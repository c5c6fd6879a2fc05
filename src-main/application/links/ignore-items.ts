import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { ItemRecord, Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';

const unknownItem = () => fail('ITEM.UNKNOWN', 'Cette référence de caisse n’a jamais été vendue.');

const setIgnored = async (
  needs: Needs,
  stores: Stores,
  items: readonly ItemRecord[],
  ignored: boolean,
  summary: string,
) => {
  const itemKeys = items.map(({ itemKey }) => itemKey);
  await stores.items.setIgnored(itemKeys, ignored);
  return writeAct(needs, stores, {
    verb: ignored ? 'item:ignored' : 'item:restored',
    summary,
    subjects: itemKeys,
    reversal: { setIgnored: { itemKeys, ignored: !ignored } },
  });
};

export const ignoreItem = (needs: Needs, { itemKey }: { itemKey: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const item = await stores.items.get(itemKey);
    if (item === null) return unknownItem();
    const live = (await stores.links.ofItem(itemKey)).some((link) => link.brokenAt === null);
    if (live)
      return fail('ITEM.LINKED', `« ${item.label} » est liée à une boisson : cassez d’abord la liaison.`);
    return succeed({ act: await setIgnored(needs, stores, [item], true, `« ${item.label} » ignorée`) });
  });

/** Ignores every item of a register family that is neither linked nor ignored yet. */
export const ignoreFamily = (
  needs: Needs,
  { family }: { family: string },
): Promise<Outcome<Done & { ignored: number }>> =>
  inTransaction(needs, async (stores) => {
    const linked = new Set((await stores.links.live()).map(({ itemKey }) => itemKey));
    const items = (await stores.items.list()).filter(
      (item) => item.family === family && !item.ignored && !linked.has(item.itemKey),
    );
    const summary = `Famille « ${family} » ignorée, ${items.length} références`;
    return succeed({ act: await setIgnored(needs, stores, items, true, summary), ignored: items.length });
  });

export const restoreItem = (needs: Needs, { itemKey }: { itemKey: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const item = await stores.items.get(itemKey);
    if (item === null) return unknownItem();
    const summary = `« ${item.label} » de nouveau à synchroniser`;
    return succeed({ act: await setIgnored(needs, stores, [item], false, summary) });
  });
