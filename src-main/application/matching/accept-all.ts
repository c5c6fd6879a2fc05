import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { makeLink } from '../links/link-item.ts';
import type { Needs } from '../needs.ts';
import { inTransaction } from '../transaction.ts';
import type { Matching } from './matching.ts';
import { matchingQueueOf } from './queue.ts';

/** Links the obvious items that the manager left ticked, in one act. An item that is no longer obvious is left. */
export const acceptAll = (
  needs: Needs,
  matching: Matching,
  { itemKeys }: { itemKeys: string[] },
): Promise<Outcome<Done & { linked: number }>> =>
  inTransaction(needs, async (stores) => {
    const wanted = new Set(itemKeys);
    const { toMatch } = await matchingQueueOf(stores, matching);
    const removeLinks: string[] = [];
    const subjects: string[] = [];
    for (const { itemKey, obvious, proposals } of toMatch) {
      const best = proposals[0];
      if (!wanted.has(itemKey) || !obvious || best === undefined || best.servingId === null) continue;
      const made = await makeLink(needs, stores, {
        itemKey,
        drinkId: best.drinkId,
        servingId: best.servingId,
        fromDay: null,
      });
      if (!made.ok) return made;
      removeLinks.push(made.value.link.id);
      subjects.push(itemKey, best.drinkId);
    }
    const act = await writeAct(needs, stores, {
      verb: 'item:acceptedAll',
      summary: `${removeLinks.length} références évidentes liées`,
      subjects,
      after: removeLinks,
      reversal: { removeLinks },
    });
    return succeed({ act, linked: removeLinks.length });
  });
