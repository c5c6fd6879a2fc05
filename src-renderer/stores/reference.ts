import { defineStore } from 'pinia';
import type { NewDrink, Product } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';

/** Public facts of the trade, the same for as long as the program runs. */
export const useReferenceStore = defineStore('reference', () => {
  const lists = useAnswer(() => ask('reference:lists'));
  void lists.refetch();
  return {
    lists: lists.value,
    partsOf: (parts: Product['parts']) =>
      ask('catalogue:parts', { parts: parts.map((part) => ({ ...part })) }),
    search: (text: string) => ask('catalogue:search', { text }),
    doubts: (drink: NewDrink) => ask('drink:doubts', { drink: { ...drink, servings: [...drink.servings] } }),
  };
});
