import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { toActView } from '../acts.ts';
import type { Needs } from '../needs.ts';
import type { LoggedAct } from '../ports/stores/index.ts';
import type { ActKind, ActPage, ActWish, LoggedActView } from '../views/acts.ts';
import { changesOf } from './changes.ts';

/** The nouns of the verbs that each kind gathers. */
const NOUNS: Record<ActKind, readonly string[]> = {
  links: ['item', 'link', 'alias'],
  drinks: ['drink', 'library', 'recipe'],
  stock: ['stock', 'delivery', 'return', 'count'],
  journals: ['journal', 'mapping'],
  nights: ['night', 'venue'],
  exports: ['entries', 'accounting', 'report'],
  undone: ['act'],
};

const FEW_SUBJECTS = 5;

const toLoggedView = (act: LoggedAct): LoggedActView => ({
  ...toActView(act),
  place: act.place,
  from: act.from,
  undoneAt: act.undoneAt,
  changes: changesOf(act.before, act.after),
  subjects: act.subjects.slice(0, FEW_SUBJECTS),
});

/** The audit log, the latest act first, from a place on. */
export const listActs = (
  needs: Needs,
  { wish, before, limit }: { wish: ActWish; before: number | null; limit: number },
): Promise<Outcome<ActPage>> =>
  needs.database.transaction(async ({ actLog }) => {
    const { text, kinds, ...rest } = wish;
    const words = text.split(/\s+/).filter(Boolean);
    const filter = { ...rest, words, nouns: kinds.flatMap((kind) => NOUNS[kind]) };
    const found = await actLog.page(filter, { before, limit: limit + 1 });
    const acts = found.slice(0, limit);
    return succeed({
      acts: acts.map(toLoggedView),
      next: found.length > limit ? (acts.at(-1)?.place ?? null) : null,
    });
  });
