import { defineStore } from 'pinia';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';

/** What the global search looks through, asked for when the search opens. */
export const useSearchStore = defineStore('search', () => {
  const drinks = useAnswer(() => ask('drink:list'));
  const items = useAnswer(() => ask('item:list'));
  const journals = useAnswer(() => ask('journal:list'));
  const refetch = () => Promise.all([drinks.refetch(), items.refetch(), journals.refetch()]);
  return { drinks: drinks.value, items: items.value, journals: journals.value, refetch };
});
