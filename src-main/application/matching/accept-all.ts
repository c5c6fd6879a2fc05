import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import { makeLink } from '../links/link-item.ts';
import type { Needs } from '../needs.ts';
import type { Reversal } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import { learnAliases, type PlannedAlias } from './aliases.ts';

const mergeReversals = (reversals: readonly Reversal[]): Reversal => ({
  removeLinks: reversals.flatMap(({ removeLinks }) => removeLinks ?? []),
  removeAliases: reversals.flatMap(({ removeAliases }) => removeAliases ?? []),
  restoreAliases: reversals.flatMap(({ restoreAliases }) => restoreAliases ?? []),
});

export type SeenProposal = { itemKey: string; drinkId: string; servingId: string };

/** Links what the manager saw and left ticked, in one act. An item that was linked meanwhile is left. */
export const acceptAll = (
  needs: Needs,
  { seen }: { seen: SeenProposal[] },
): Promise<Outcome<Done & { linked: number }>> =>
  inTransaction(needs, async (stores) => {
    const reversals: Reversal[] = [];
    const learnt: PlannedAlias[] = [];
    const subjects: string[] = [];
    for (const proposal of seen) {
      const made = await makeLink(needs, stores, { ...proposal, fromDay: null });
      if (!made.ok && made.error.code === 'LINK.EXISTS') continue;
      if (!made.ok) return made;
      reversals.push(made.value.reversal);
      learnt.push(...made.value.learnt);
      subjects.push(proposal.itemKey, proposal.drinkId);
    }
    const act = await writeAct(needs, stores, {
      verb: 'item:acceptedAll',
      summary: `${reversals.length} références liées ensemble`,
      subjects,
      after: { count: reversals.length },
      reversal: mergeReversals(reversals),
    });
    await learnAliases(stores, learnt, act.id);
    return succeed({ act, linked: reversals.length });
  });
