import type { Needs } from './needs.ts';
import type { Act, Reversal, Stores } from './ports/stores/index.ts';
import type { ActView } from './views/library.ts';

/** The plain values of what was before and after: names, counts, days. */
const factsOf = ({ before, after }: Act): ActView['facts'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...after }).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

export const toActView = (act: Act): ActView => ({
  id: act.id,
  at: act.at,
  verb: act.verb,
  summary: act.summary,
  facts: factsOf(act),
  undone: act.undoneBy !== null,
  canUndo: act.reversal !== null && act.undoneBy === null,
});

type ActInput = {
  verb: string;
  summary: string;
  subjects: string[];
  before?: object | null;
  after?: object | null;
  reversal?: Reversal;
  from?: Act['from'];
};

/** Writes an act in the audit log, in the transaction that carries it out. */
export const writeAct = async (needs: Needs, stores: Stores, input: ActInput): Promise<ActView> => {
  const act: Act = {
    id: needs.newId(),
    at: needs.clock.now().toISOString(),
    from: input.from ?? needs.actor,
    verb: input.verb,
    summary: input.summary,
    subjects: input.subjects,
    before: input.before ?? null,
    after: input.after ?? null,
    reversal: input.reversal ?? null,
    undoneBy: null,
  };
  await stores.acts.add(act);
  return toActView(act);
};
