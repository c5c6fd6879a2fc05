import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { ask } from '../bridge';
import { useDrinksStore } from './drinks';
import { useJournalsStore } from './journals';
import { prepareSearch } from './search-words';
import { useAnswer } from './use-answer';

/** What the global search looks through, asked for when the search opens. */
export const useSearchStore = defineStore('search', () => {
  /** A large library takes its time: what is opened first does not wait for it. */
  const library = shallowRef<ReturnType<typeof useDrinksStore> | null>(null);
  const drinks = computed(() => library.value?.rows ?? null);
  let stopPreparing = (): void => undefined;
  watch(drinks, (rows) => {
    stopPreparing();
    if (rows !== null) stopPreparing = prepareSearch(rows);
  });
  const items = useAnswer(() => ask('item:list'));
  const nights = shallowRef<ReturnType<typeof useJournalsStore> | null>(null);
  const journals = computed(() => nights.value?.rows ?? null);
  const refetch = () => {
    library.value ??= useDrinksStore();
    nights.value ??= useJournalsStore();
    return Promise.all([items.refetch(), nights.value.refetchRows()]);
  };
  return { drinks, items: items.value, journals, refetch };
});
