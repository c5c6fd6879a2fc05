import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';
import { useFreshness } from './use-freshness';

/** What the servings of the open sheet are made of. */
export const useRecipesStore = defineStore('recipes', () => {
  const drinkId = ref('');
  const recipes = useAnswer(() => ask('recipe:of', { drinkId: drinkId.value }));
  const topics = ['drinks'] as const;
  const answer = useFreshness(topics);
  const refetch = async (): Promise<void> => {
    if (drinkId.value === '') return;
    answer.asked();
    await recipes.refetch();
  };
  const follow = useFollowed(topics, refetch, { isOpenedByHand: true });

  const open = async (id: string): Promise<void> => {
    if (id === drinkId.value && answer.isFresh() && recipes.problem.value === null) return;
    if (id !== drinkId.value) recipes.value.value = null;
    drinkId.value = id;
    await refetch();
  };

  return {
    own: computed(() => recipes.value.value ?? []),
    open,
    refetch,
    follow,
    consequence: (recipe: Request<'recipe:set'>) => ask('recipe:consequence', recipe),
    set: (recipe: Request<'recipe:set'>) => ask('recipe:set', recipe),
  };
});
