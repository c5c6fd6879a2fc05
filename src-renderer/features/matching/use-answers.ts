import { computed, shallowRef, watch } from 'vue';
import type { ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Done, ItemToMatch, MatchingQueue, Reply } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useMatchingStore } from '../../stores/matching';
import { useToastsStore } from '../../stores/toasts';
import type { Outcome } from './queue-lines';

export type Decision = { outcome: Outcome; items: readonly ItemToMatch[]; actId: string | null };
type Step = { decision: Decision } | { putOff: string };

/**
 * Answers given since the wizard was opened. Each counts at once on screen; the engine carries them out
 * one after the other, and one that it refuses comes back with its reason.
 */
export const useAnswers = (
  queue: ComputedRef<MatchingQueue | null>,
  on: { say(text: string): void; goTo(itemKey: string): void },
) => {
  const store = useMatchingStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const { t } = useI18n();

  const steps = shallowRef<readonly Step[]>([]);
  const putOff = shallowRef<ReadonlySet<string>>(new Set());
  /** Decided here while the queue still has them, and taken back here while it has them no more. */
  const gone = shallowRef<ReadonlySet<string>>(new Set());
  const back = shallowRef<ReadonlyMap<string, ItemToMatch>>(new Map());
  let carriedOut: Promise<unknown> = Promise.resolve();

  const decisions = computed(() =>
    steps.value.flatMap((step) => ('decision' in step ? [step.decision] : [])),
  );
  const waiting = computed(() => {
    const known = queue.value?.toMatch ?? [];
    const missing = [...back.value.values()].filter(
      ({ itemKey }) => !known.some((item) => item.itemKey === itemKey),
    );
    return [...missing, ...known].filter(({ itemKey }) => !gone.value.has(itemKey));
  });
  watch(queue, (now) => {
    const keys = new Set(now?.toMatch.map(({ itemKey }) => itemKey));
    gone.value = new Set([...gone.value].filter((key) => keys.has(key)));
    back.value = new Map([...back.value].filter(([key]) => !keys.has(key)));
  });

  const leave = (items: readonly ItemToMatch[]): void => {
    gone.value = new Set([...gone.value, ...items.map(({ itemKey }) => itemKey)]);
    back.value = new Map([...back.value].filter(([key]) => !items.some(({ itemKey }) => itemKey === key)));
  };
  const comeBack = (items: readonly ItemToMatch[]): void => {
    gone.value = new Set([...gone.value].filter((key) => !items.some(({ itemKey }) => itemKey === key)));
    back.value = new Map([...back.value, ...items.map((item) => [item.itemKey, item] as const)]);
  };

  const decide = (
    outcome: Outcome,
    items: readonly ItemToMatch[],
    question: () => Promise<Reply<Done>>,
    sentence: string,
  ): void => {
    if (items.length === 0) return;
    const decision: Decision = { outcome, items, actId: null };
    steps.value = [...steps.value, { decision }];
    leave(items);
    on.say(sentence);
    store.answering();
    carriedOut = carriedOut.then(question).then((reply) => {
      if (reply.ok) {
        decision.actId = reply.value.act.id;
        return;
      }
      steps.value = steps.value.filter((step) => !('decision' in step) || step.decision !== decision);
      comeBack(items);
      toasts.tellProblem(problemText(reply.error));
    });
  };

  /** An act done beside the queue, which Ctrl Z takes back in its turn. */
  const record = (actId: string): void => {
    steps.value = [...steps.value, { decision: { outcome: 'linked', items: [], actId } }];
  };

  const takeBack = (decision: Decision): void => {
    comeBack(decision.items);
    store.answering();
    carriedOut = carriedOut.then(async () => {
      if (decision.actId === null) return;
      const reply = await store.undo(decision.actId);
      if (reply.ok) return;
      leave(decision.items);
      toasts.tellProblem(problemText(reply.error));
    });
  };

  const takeUp = (itemKeys: readonly string[]): void => {
    steps.value = steps.value.filter((step) => !('putOff' in step && itemKeys.includes(step.putOff)));
    putOff.value = new Set([...putOff.value].filter((key) => !itemKeys.includes(key)));
  };
  const later = (item: ItemToMatch): void => {
    putOff.value = new Set([...putOff.value, item.itemKey]);
    steps.value = [...steps.value, { putOff: item.itemKey }];
    on.say(t('matching.said.later', { label: item.label }));
  };

  const undo = (): void => {
    const last = steps.value.at(-1);
    if (last === undefined) return;
    steps.value = steps.value.slice(0, -1);
    const itemKey = 'putOff' in last ? last.putOff : last.decision.items[0]?.itemKey;
    if ('decision' in last) takeBack(last.decision);
    else takeUp([last.putOff]);
    if (itemKey !== undefined) on.goTo(itemKey);
    on.say(t('matching.said.undone'));
  };

  /** Brought back from elsewhere: what was decided here no longer holds. */
  const unhide = (itemKey: string): void => {
    gone.value = new Set([...gone.value].filter((key) => key !== itemKey));
  };

  return { steps, decisions, waiting, putOff, gone, decide, record, later, takeUp, undo, unhide };
};
