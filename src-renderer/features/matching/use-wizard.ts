import { storeToRefs } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Done, ItemView, NewDrink, Reply } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useMatchingStore } from '../../stores/matching';
import { useToastsStore } from '../../stores/toasts';
import { nextKey, queueLines } from './queue-lines';
import type { Decision, Outcome } from './queue-lines';

type Step = { decision: Decision } | { putOff: string };

/** One sitting at the wizard: what waits, what was decided since it was opened, and the way back. */
export const useWizard = () => {
  const store = useMatchingStore();
  const { queue, problem, isLoading } = storeToRefs(store);
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const { t } = useI18n();

  const steps = shallowRef<Step[]>([]);
  const putOff = shallowRef<ReadonlySet<string>>(new Set());
  const wanted = ref<string | null>(null);
  const isBusy = ref(false);
  /** Read aloud by assistive technology after each act. */
  const said = ref('');

  const decisions = computed(() =>
    steps.value.flatMap((step) => ('decision' in step ? [step.decision] : [])),
  );
  const currentKey = computed(() =>
    queue.value === null ? null : nextKey(queue.value, putOff.value, wanted.value),
  );
  // The label on screen stays while new ones arrive in the queue around it.
  watch(currentKey, (key) => (wanted.value = key), { immediate: true });

  const current = computed(
    () => queue.value?.toMatch.find((item) => item.itemKey === currentKey.value) ?? null,
  );
  const lines = computed(() =>
    queue.value === null ? [] : queueLines(queue.value, decisions.value, putOff.value, currentKey.value),
  );

  const decide = async (
    outcome: Outcome,
    items: Pick<ItemView, 'itemKey' | 'label'>[],
    question: () => Promise<Reply<Done>>,
    sentence: string,
  ): Promise<boolean> => {
    if (isBusy.value) return false;
    isBusy.value = true;
    const reply = await question();
    if (reply.ok) {
      const decision = {
        actId: reply.value.act.id,
        outcome,
        items: items.map(({ itemKey, label }) => ({ itemKey, label })),
      };
      steps.value = [...steps.value, { decision }];
      said.value = sentence;
      await store.refetch();
    } else {
      toasts.tellProblem(problemText(reply.error));
    }
    isBusy.value = false;
    return reply.ok;
  };

  const linked = (item: ItemView, question: () => Promise<Reply<Done>>) =>
    decide('linked', [item], question, t('matching.said.linked', { label: item.label }));

  const link = (item: ItemView, drinkId: string, servingId: string) =>
    linked(item, () => store.link({ itemKey: item.itemKey, drinkId, servingId, fromDay: null }));

  const linkVintage = (item: ItemView, drinkId: string, servingId: string, vintage: number | null) =>
    linked(item, () => store.linkVintage({ itemKey: item.itemKey, drinkId, servingId, vintage }));

  const createAndLink = (item: ItemView, drink: NewDrink, serving: number, countedMl: number | null) =>
    linked(item, () =>
      store.createAndLink({
        itemKey: item.itemKey,
        drink: { ...drink, servings: [...drink.servings] },
        serving,
        countedMl,
      }),
    );

  const ignore = (item: ItemView) =>
    decide(
      'ignored',
      [item],
      () => store.ignore(item.itemKey),
      t('matching.said.ignored', { label: item.label }),
    );

  const familyOf = (item: ItemView): ItemView[] =>
    item.family === null ? [] : (queue.value?.toMatch.filter((other) => other.family === item.family) ?? []);

  const ignoreFamily = (family: string) => {
    const items = queue.value?.toMatch.filter((item) => item.family === family) ?? [];
    const sentence = t('matching.said.family', { family, n: items.length });
    return decide('ignored', items, () => store.ignoreFamily(family), sentence);
  };

  const acceptAll = (items: ItemView[]) =>
    decide(
      'linked',
      items,
      () => store.acceptAll(items.map((item) => item.itemKey)),
      t('matching.said.accepted', items.length),
    );

  const later = (item: ItemView): void => {
    putOff.value = new Set([...putOff.value, item.itemKey]);
    steps.value = [...steps.value, { putOff: item.itemKey }];
    wanted.value = null;
    said.value = t('matching.said.later', { label: item.label });
  };

  const takeUp = (itemKeys: string[]): void => {
    putOff.value = new Set([...putOff.value].filter((key) => !itemKeys.includes(key)));
  };
  const takeUpAll = (): void => takeUp([...putOff.value]);

  const goTo = (itemKey: string): void => {
    takeUp([itemKey]);
    wanted.value = itemKey;
  };

  const undo = async (): Promise<void> => {
    const last = steps.value.at(-1);
    if (last === undefined || isBusy.value) return;
    const itemKey = 'putOff' in last ? last.putOff : (last.decision.items[0]?.itemKey ?? null);
    if ('decision' in last) {
      isBusy.value = true;
      const reply = await store.undo(last.decision.actId);
      if (reply.ok) await store.refetch();
      else toasts.tellProblem(problemText(reply.error));
      isBusy.value = false;
      if (!reply.ok) return;
    }
    steps.value = steps.value.slice(0, -1);
    if (itemKey !== null) goTo(itemKey);
    said.value = t('matching.said.undone');
  };

  const restore = async (item: ItemView): Promise<void> => {
    const reply = await store.restore(item.itemKey);
    if (!reply.ok) {
      toasts.tellProblem(problemText(reply.error));
      return;
    }
    const sentence = t('matching.said.restored', { label: item.label });
    toasts.tell(sentence, reply.value.act.id);
    await store.refetch();
  };

  return {
    queue,
    problem,
    isLoading,
    refetch: store.refetch,
    isBusy,
    said,
    steps,
    decisions,
    putOff,
    current,
    currentKey,
    lines,
    familyOf,
    link,
    linkVintage,
    createAndLink,
    ignore,
    ignoreFamily,
    acceptAll,
    later,
    takeUpAll,
    goTo,
    undo,
    restore,
  };
};

export type Wizard = ReturnType<typeof useWizard>;
