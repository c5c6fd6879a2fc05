import { computed, onMounted, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { ItemToMatch, NewDrink, ProposalView } from '../../../src-preload/contract';
import type { Wizard } from './use-wizard';

export type Stage = 'card' | 'almost' | 'search' | 'obvious' | 'ignored';

/** What the wizard shows of the current label, and what each answer does. */
export const useStage = (wizard: Wizard) => {
  const { current, queue } = wizard;
  const route = useRoute();

  const asked = ref<Stage>('card');
  const picked = ref<ProposalView | null>(null);
  /** The drink whose serving is asked for, when the proposal does not say it. */
  const servingOf = ref<string | null>(null);

  const proposal = computed(() => {
    const item = current.value;
    if (item === null || item.openPrice) return null;
    return picked.value ?? item.proposals[0] ?? null;
  });
  const hasCard = computed(() => proposal.value !== null || current.value?.openPrice === true);
  const shown = computed<Stage>(() => (asked.value === 'card' && !hasCard.value ? 'search' : asked.value));
  const canAlmost = computed(
    () => proposal.value?.category === 'vin' || proposal.value?.category === 'champagne',
  );
  const obvious = computed(() => queue.value?.toMatch.filter((item) => item.obvious) ?? []);
  const ignored = computed(() => queue.value?.ignored ?? []);

  const reset = (): void => {
    asked.value = 'card';
    picked.value = null;
    servingOf.value = null;
  };
  watch(wizard.currentKey, reset);

  const goTo = (itemKey: string): void => {
    reset();
    wizard.goTo(itemKey);
  };
  const goToAsked = (): void => {
    const { item } = route.query;
    if (typeof item === 'string') goTo(item);
  };
  watch(() => route.query.item, goToAsked);
  onMounted(goToAsked);

  const show = (stage: Stage): void => {
    asked.value = stage;
  };
  const pick = (candidate: ProposalView): void => {
    picked.value = candidate;
  };
  const askServing = (drinkId: string): void => {
    servingOf.value = drinkId;
    show('search');
  };

  const yes = (): void => {
    if (current.value === null || proposal.value === null) return;
    const { drinkId, servingId } = proposal.value;
    if (servingId === null) askServing(drinkId);
    else void wizard.link(current.value, drinkId, servingId);
  };
  const almost = (): void => {
    if (proposal.value === null) return;
    if (proposal.value.servingId === null) askServing(proposal.value.drinkId);
    else show('almost');
  };
  const link = (drinkId: string, servingId: string): void => {
    if (current.value !== null) void wizard.link(current.value, drinkId, servingId);
  };
  const linkVintage = (vintage: number | null): void => {
    const servingId = proposal.value?.servingId ?? null;
    if (current.value === null || proposal.value === null || servingId === null) return;
    void wizard.linkVintage(current.value, proposal.value.drinkId, servingId, vintage);
  };
  const create = (drink: NewDrink, serving: number, countedMl: number | null): void => {
    if (current.value !== null) void wizard.createAndLink(current.value, drink, serving, countedMl);
  };
  const review = (): void => {
    if (obvious.value.length > 0) show('obvious');
  };
  const accept = async (items: ItemToMatch[]): Promise<void> => {
    if (await wizard.acceptAll(items)) reset();
  };

  /** Accueil leads straight to the obvious ones: the list opens once, when the queue is there. */
  let isReviewAsked = route.query.revue === '1';
  watch(
    [queue, wizard.currentKey],
    () => {
      if (!isReviewAsked || queue.value === null) return;
      isReviewAsked = false;
      review();
    },
    { immediate: true, flush: 'post' },
  );

  return {
    asked,
    shown,
    proposal,
    hasCard,
    canAlmost,
    servingOf,
    obvious,
    ignored,
    reset,
    goTo,
    show,
    pick,
    yes,
    almost,
    link,
    linkVintage,
    create,
    review,
    accept,
  };
};
