import { storeToRefs } from 'pinia';
import { computed, ref, watch } from 'vue';
import type { Ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Done, Reply } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { drinkLines } from '../../stores/drink-lines';
import { useDrinkListStore } from '../../stores/drink-list';
import { useDrinksStore } from '../../stores/drinks';
import { useSheetStore } from '../../stores/sheet';
import { useToastsStore } from '../../stores/toasts';

/** The open sheet, its neighbours in the library, and acts that can be taken back. */
export const useSheet = (drinkId: Ref<string>) => {
  const store = useSheetStore();
  const drinks = useDrinksStore();
  const list = useDrinkListStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const router = useRouter();
  const { sheet, problem } = storeToRefs(store);

  store.follow();
  watch(drinkId, (id) => void store.open(id), { immediate: true });

  /** As Boissons shows them at the moment; the whole card when its filters hide this drink. */
  const order = computed(() => {
    const id = drinkId.value;
    const { shown } = list;
    if (shown.some((drink) => drink.id === id)) return shown;
    return drinkLines(drinks.rows ?? [], 'card').flatMap((line) =>
      line.kind === 'drink' ? [line.drink] : [],
    );
  });
  const at = computed(() => {
    const id = drinkId.value;
    return order.value.findIndex((drink) => drink.id === id);
  });
  const neighbour = (step: number): string | null => order.value[at.value + step]?.id ?? null;
  const previous = computed(() => (at.value < 0 ? null : neighbour(-1)));
  const next = computed(() => (at.value < 0 ? null : neighbour(1)));
  const goTo = (id: string | null): void => {
    if (id === null) return;
    const { query } = router.currentRoute.value;
    void router.push({ path: `/boissons/${encodeURIComponent(id)}`, query });
  };

  const lastActId = ref<string | null>(null);
  watch(drinkId, () => (lastActId.value = null));

  /** Says what was done, with its undo, or what went wrong. */
  const act = async (question: Promise<Reply<Done>>, sentence: string): Promise<boolean> => {
    const reply = await question;
    if (reply.ok) {
      lastActId.value = reply.value.act.id;
      toasts.tell(sentence, reply.value.act.id);
      await store.refetch();
    } else {
      toasts.tellProblem(problemText(reply.error));
    }
    return reply.ok;
  };

  const undo = async (actId: string, sentence: string): Promise<void> => {
    const trouble = await toasts.undo(actId);
    if (lastActId.value === actId) lastActId.value = null;
    if (trouble === null) toasts.tell(sentence);
    else toasts.tellProblem(problemText(trouble));
    await store.refetch();
  };

  return { store, sheet, problem, order, at, previous, next, goTo, act, undo, lastActId };
};

export type Sheet = ReturnType<typeof useSheet>;
