import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { JournalAct, JournalConsequence, JournalRow } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useJournalsStore } from '../../stores/journals';
import { useToastsStore } from '../../stores/toasts';

export type PendingAct = { what: JournalAct; journal: JournalRow; consequence: JournalConsequence };

const changesNothing = ({ lines, quantity, amountCents, nights, drinks }: JournalConsequence): boolean =>
  lines === 0 && quantity === 0 && amountCents === 0 && nights.length === 0 && drinks.length === 0;

/** An act on a journal: what it would change is asked first, and said unless it is nothing. */
export const useJournalActs = () => {
  const { t } = useI18n();
  const store = useJournalsStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();

  const pending = shallowRef<PendingAct | null>(null);
  const isBusy = ref(false);

  const carryOut = async (what: JournalAct, journal: JournalRow, isSame: boolean): Promise<void> => {
    isBusy.value = true;
    const reply = await store.act(what, journal.id);
    isBusy.value = false;
    if (!reply.ok) {
      toasts.tellProblem(problemText(reply.error));
      return;
    }
    const said = what === 'readAgain' && isSame ? 'journals.act.readSame' : `journals.act.done.${what}`;
    toasts.tell(t(said), reply.value.act.id);
    await store.refetch();
  };

  const begin = async (what: JournalAct, journal: JournalRow): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    const reply = await store.consequence(what, journal.id);
    isBusy.value = false;
    if (!reply.ok) toasts.tellProblem(problemText(reply.error));
    else if (changesNothing(reply.value)) await carryOut(what, journal, true);
    else pending.value = { what, journal, consequence: reply.value };
  };

  /** The dialog closes by itself, before or after it confirms: it says what it was asked for. */
  const confirm = async ({ what, journal }: PendingAct): Promise<void> => {
    pending.value = null;
    await carryOut(what, journal, false);
  };

  return { pending, isBusy, begin, confirm, drop: () => (pending.value = null) };
};

export type JournalActs = ReturnType<typeof useJournalActs>;
