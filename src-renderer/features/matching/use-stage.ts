import { computed, onMounted, ref, shallowRef, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { ItemToMatch, NewDrink, ProposalView } from '../../../src-preload/contract';
import type { Wizard } from './use-wizard';

export type Stage = 'card' | 'almost' | 'search' | 'when' | 'obvious';
export type ListName = 'toMatch' | 'linked' | 'ignored';
export type Mode = 'cards' | 'table';

type Wish = { drinkId: string; servingId: string; vintage?: number | null };

/** What the wizard shows of the current label, and what each answer does. */
export const useStage = (wizard: Wizard) => {
  const { current, waiting } = wizard;
  const route = useRoute();

  const list = ref<ListName>('toMatch');
  const mode = ref<Mode>('cards');
  const asked = ref<Stage>('card');
  const picked = shallowRef<ProposalView | null>(null);
  /** The drink whose serving is asked for, when the proposal does not say it. */
  const servingOf = ref<string | null>(null);
  /** The link whose first day is asked for. */
  const wish = shallowRef<Wish | null>(null);

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
  const obvious = computed(() => waiting.value.filter((item) => item.obvious));

  const reset = (): void => {
    asked.value = 'card';
    picked.value = null;
    servingOf.value = null;
    wish.value = null;
  };
  // The list of obvious ones stands over all labels: the one behind it may change.
  watch(wizard.currentKey, () => {
    if (asked.value !== 'obvious') reset();
  });

  const showList = (name: ListName): void => {
    list.value = name;
    if (name !== 'toMatch') reset();
  };
  const goTo = (itemKey: string): void => {
    reset();
    list.value = 'toMatch';
    mode.value = 'cards';
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

  const carryOut = ({ vintage, ...seen }: Wish, fromDay: string | null): void => {
    if (current.value === null) return;
    if (vintage === undefined) wizard.link(current.value, seen, fromDay);
    else wizard.linkVintage(current.value, seen, vintage, fromDay);
  };
  /** Links at once, or asks from when where that changes something. */
  const link = (wanted: Wish, asksWhen: boolean): void => {
    if (!asksWhen) {
      carryOut(wanted, null);
      return;
    }
    wish.value = wanted;
    show('when');
  };
  const linkFrom = (fromDay: string | null): void => {
    if (wish.value !== null) carryOut(wish.value, fromDay);
  };

  const yes = (): void => {
    if (proposal.value === null) return;
    const { drinkId, servingId, asksWhen } = proposal.value;
    if (servingId === null) askServing(drinkId);
    else link({ drinkId, servingId }, asksWhen);
  };
  const almost = (): void => {
    if (proposal.value === null) return;
    if (proposal.value.servingId === null) askServing(proposal.value.drinkId);
    else show('almost');
  };
  const linkFound = async (drinkId: string, servingId: string): Promise<void> => {
    const item = current.value;
    if (item === null) return;
    const reply = await wizard.store.linkConsequence({
      itemKey: item.itemKey,
      drinkId,
      servingId,
      day: null,
    });
    if (current.value?.itemKey === item.itemKey) {
      link({ drinkId, servingId }, reply.ok && reply.value.asksWhen);
    }
  };
  const linkVintage = (vintage: number | null, asksWhen: boolean): void => {
    if (proposal.value?.servingId == null) return;
    const { drinkId, servingId } = proposal.value;
    link({ drinkId, servingId, vintage }, asksWhen);
  };
  const create = (drink: NewDrink, serving: number, countedMl: number | null): void => {
    if (current.value !== null) wizard.createAndLink(current.value, drink, serving, countedMl);
  };
  const review = (): void => {
    if (obvious.value.length === 0) return;
    list.value = 'toMatch';
    show('obvious');
  };
  const accept = (items: readonly ItemToMatch[]): void => {
    wizard.accept(items);
    reset();
  };

  /** Accueil leads straight to the obvious ones: the list opens once, when the queue is there. */
  let isReviewAsked = route.query.revue === '1';
  watch(
    [wizard.queue, wizard.currentKey],
    () => {
      if (!isReviewAsked || wizard.queue.value === null) return;
      isReviewAsked = false;
      review();
    },
    { immediate: true, flush: 'post' },
  );

  return {
    list,
    mode,
    asked,
    shown,
    proposal,
    hasCard,
    canAlmost,
    servingOf,
    wish,
    obvious,
    reset,
    showList,
    goTo,
    show,
    pick,
    yes,
    almost,
    linkFound,
    linkVintage,
    linkFrom,
    create,
    review,
    accept,
  };
};
