import { storeToRefs } from 'pinia';
import { computed, onUnmounted, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Done, ItemToMatch, ItemView, ListTotal, NewDrink, Reply } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useMatchingStore } from '../../stores/matching';
import { useToastsStore } from '../../stores/toasts';
import { nextKeys, queueLines } from './queue-lines';
import type { Outcome } from './queue-lines';
import { useAnswers } from './use-answers';

/** The label on screen and those that come after it, so that the next card is there before it is asked for. */
const CARDS_AHEAD = 12;

type Seen = { drinkId: string; servingId: string };

/** One sitting at the wizard: what waits, what was decided since it was opened, and the way back. */
export const useWizard = () => {
  const store = useMatchingStore();
  const { queue, problem, cards } = storeToRefs(store);
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const { t } = useI18n();

  const wanted = ref<string | null>(null);
  /** Read aloud by assistive technology after each act. */
  const said = ref('');

  const goTo = (itemKey: string): void => {
    answers.takeUp([itemKey]);
    wanted.value = itemKey;
  };
  const answers = useAnswers(
    computed(() => queue.value),
    { say: (text) => (said.value = text), goTo: (itemKey) => goTo(itemKey) },
  );
  const { waiting, putOff, steps, decisions, decide } = answers;

  const coming = computed(() => nextKeys(waiting.value, putOff.value, wanted.value, CARDS_AHEAD));
  const currentKey = computed(() => coming.value[0] ?? null);
  const row = computed(() => waiting.value.find((item) => item.itemKey === currentKey.value) ?? null);
  const current = computed(() =>
    currentKey.value === null ? null : (cards.value.get(currentKey.value) ?? null),
  );
  const lines = computed(() => queueLines(waiting.value, decisions.value, putOff.value, currentKey.value));
  const rows = computed(() => new Map(waiting.value.map((item) => [item.itemKey, item])));

  // The label on screen stays while new ones arrive in the queue around it.
  watch(currentKey, (key) => {
    wanted.value = key;
    store.keepCard(key);
  });
  watch([coming, cards], () => void store.fetchCards(coming.value), { immediate: true });
  onUnmounted(() => {
    store.keepCard(null);
    store.rest();
  });

  const rowOf = ({ itemKey }: Pick<ItemView, 'itemKey'>): ItemToMatch[] => {
    const found = rows.value.get(itemKey);
    return found === undefined ? [] : [found];
  };
  const linked = (item: ItemView, question: () => Promise<Reply<Done>>): void =>
    decide('linked', rowOf(item), question, t('matching.said.linked', { label: item.label }));

  const link = (item: ItemView, { drinkId, servingId }: Seen, fromDay: string | null): void =>
    linked(item, () => store.link({ itemKey: item.itemKey, drinkId, servingId, fromDay }));

  const linkVintage = (item: ItemView, seen: Seen, vintage: number | null, fromDay: string | null): void =>
    linked(item, () => store.linkVintage({ itemKey: item.itemKey, ...seen, vintage, fromDay }));

  const createAndLink = (item: ItemView, drink: NewDrink, serving: number, countedMl: number | null): void =>
    linked(item, () =>
      store.createAndLink({
        itemKey: item.itemKey,
        drink: { ...drink, servings: [...drink.servings] },
        serving,
        countedMl,
      }),
    );

  const ignore = (item: ItemView): void =>
    decide(
      'ignored',
      rowOf(item),
      () => store.ignore(item.itemKey),
      t('matching.said.ignored', { label: item.label }),
    );

  const familyOf = (family: string | null): ItemToMatch[] =>
    family === null ? [] : waiting.value.filter((other) => other.family === family);

  const ignoreFamily = (family: string): void => {
    const items = familyOf(family);
    const sentence = t('matching.said.family', { family, n: items.length });
    decide('ignored', items, () => store.ignoreFamily(family), sentence);
  };

  const ignoreSeveral = (items: readonly ItemToMatch[]): void => {
    const itemKeys = items.map(({ itemKey }) => itemKey);
    decide(
      'ignored',
      items,
      () => store.ignoreSeveral(itemKeys),
      t('matching.said.severalIgnored', items.length),
    );
  };

  /** Links each label to the drink that its line shows. */
  const accept = (items: readonly ItemToMatch[]): void => {
    const seen = items.flatMap(({ itemKey, best }) =>
      best?.servingId == null ? [] : [{ itemKey, drinkId: best.drinkId, servingId: best.servingId }],
    );
    const shown = items.filter((item) => item.best?.servingId != null);
    decide('linked', shown, () => store.acceptAll(seen), t('matching.said.accepted', shown.length));
  };

  const later = (item: ItemView): void => {
    for (const one of rowOf(item)) answers.later(one);
    wanted.value = null;
  };

  const totals = computed(() => {
    const known = queue.value?.totals;
    const pending = (outcome: Outcome) =>
      decisions.value.flatMap(({ outcome: was, items }) =>
        was === outcome ? items.filter(({ itemKey }) => answers.gone.value.has(itemKey)) : [],
      );
    const total = (items: readonly ItemToMatch[], from?: ListTotal): ListTotal => ({
      count: (from?.count ?? 0) + items.length,
      amountCents: items.reduce((sum, { amountCents }) => sum + amountCents, from?.amountCents ?? 0),
    });
    return {
      toMatch: total(waiting.value),
      linked: total(pending('linked'), known?.linked),
      ignored: total(pending('ignored'), known?.ignored),
    };
  });

  /** Carries out what was chosen for a label that changed under its link. */
  const settle = async (question: () => Promise<Reply<Done>>, sentence: string): Promise<void> => {
    store.rest();
    const reply = await question();
    if (!reply.ok) {
      toasts.tellProblem(problemText(reply.error));
      return;
    }
    answers.record(reply.value.act.id);
    said.value = sentence;
    toasts.tell(sentence, reply.value.act.id);
  };

  const restore = async (item: ItemView): Promise<void> => {
    store.rest();
    const reply = await store.restore(item.itemKey);
    if (!reply.ok) {
      toasts.tellProblem(problemText(reply.error));
      return;
    }
    answers.unhide(item.itemKey);
    toasts.tell(t('matching.said.restored', { label: item.label }), reply.value.act.id);
  };

  return {
    store,
    queue,
    problem,
    said,
    steps,
    putOff,
    waiting,
    row,
    current,
    currentKey,
    lines,
    totals,
    settle,
    familyOf,
    link,
    linkVintage,
    createAndLink,
    ignore,
    ignoreFamily,
    ignoreSeveral,
    accept,
    later,
    takeUpAll: () => answers.takeUp([...putOff.value]),
    goTo,
    undo: answers.undo,
    restore,
  };
};

export type Wizard = ReturnType<typeof useWizard>;
