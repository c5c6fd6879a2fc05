import { defineStore, storeToRefs } from 'pinia';
import { ask } from '../bridge';
import { useDrinksStore } from './drinks';
import { useAnswer } from './use-answer';

/** What the global search looks through, asked for when the search opens. */
export const useSearchStore = defineStore('search', () => {
  const { rows: drinks } = storeToRefs(useDrinksStore());
  const items = useAnswer(() => ask('item:list'));
  const journals = useAnswer(() => ask('journal:list'));
  const refetch = () => Promise.all([items.refetch(), journals.refetch()]);
  return { drinks, items: items.value, journals: journals.value, refetch };
});
