import { computed, ref, shallowRef, watch } from 'vue';
import type { ItemCard, LinkConsequence, Problem, ProposalView } from '../../../src-preload/contract';
import { dayOf } from '../../format/dates';
import { useMatchingStore } from '../../stores/matching';
import { firstChoice, typedYear, vintageChoices, withYear } from './vintage-choices';
import type { VintageChoice } from './vintage-choices';

/** The choice of another vintage of the proposed wine, and what linking to it would do. */
export const useVintages = (item: ItemCard, proposal: ProposalView, servingId: string) => {
  const matching = useMatchingStore();

  const choices = shallowRef<VintageChoice[]>(vintageChoices(proposal, item.reading));
  const at = ref(Math.max(0, firstChoice(choices.value, proposal, item.reading)));
  const chosen = computed(() => choices.value[at.value] ?? null);
  const consequence = shallowRef<LinkConsequence | null>(null);
  const problem = shallowRef<Problem | null>(null);

  watch(
    chosen,
    async (choice) => {
      consequence.value = null;
      if (choice === null) return;
      const own = { drinkId: proposal.drinkId, servingId };
      const { drinkId, servingId: twinId } = choice;
      const place = drinkId === null || twinId === null ? own : { drinkId, servingId: twinId };
      const reply = await matching.linkConsequence({ itemKey: item.itemKey, ...place, day: null });
      if (chosen.value !== choice) return;
      problem.value = reply.ok ? null : reply.error;
      if (!reply.ok) return;
      const onHandMl = choice.onHandMl;
      const isOther = place.drinkId !== choice.drinkId;
      const { volumeMl } = reply.value;
      consequence.value = isOther
        ? {
            ...reply.value,
            onHandMl,
            onHandAfterMl: onHandMl - volumeMl,
            // A sheet that is yet to be made has no count.
            asksWhen: item.linkedBefore !== null,
          }
        : reply.value;
    },
    { immediate: true },
  );

  const move = (step: number): void => {
    at.value = (at.value + step + choices.value.length) % choices.value.length;
  };
  const choose = (index: number): void => {
    at.value = index;
  };
  const type = (text: string): void => {
    const year = typedYear(text, Number(dayOf(new Date()).slice(0, 4)));
    if (year === null) return;
    const next = withYear(choices.value, year);
    choices.value = next.choices;
    at.value = next.at;
  };

  return { choices, at, chosen, consequence, problem, move, choose, type };
};
