import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { ask } from '../bridge';
import { useDrinksStore } from './drinks';
import { useAnswer } from './use-answer';

/** What the global search looks through, asked for when the search opens. */
export const useSearchStore = defineStore('search', () => {
  /** A large library takes its time: what is opened first does not wait for it. */
  const library = shallowRef<ReturnType<typeof useDrinksStore> | null>(null);
  const drinks = computed(() => library.value?.rows ?? null);
  const items = useAnswer(() => ask('item:list'));
  const journals = useAnswer(() => ask('journal:list'));
  const refetch = () => {
    library.value ??= useDrinksStore();
    return Promise.all([items.refetch(), journals.refetch()]);
  };
  return { drinks, items: items.value, journals: journals.value, refetch };
});
