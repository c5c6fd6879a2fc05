import { ref, shallowRef, watch } from 'vue';
import type { FoundDrink } from '../../../src-preload/contract';
import { useMatchingStore } from '../../stores/matching';
import { rankFound } from './rank-found';

/** Drinks that the typed words name, found where the whole library is. */
export const useDrinkSearch = () => {
  const store = useMatchingStore();
  const query = ref('');
  const found = shallowRef<FoundDrink[]>([]);
  const count = ref(0);
  const of = ref(0);
  let last: Promise<void> = Promise.resolve();

  const search = async (text: string): Promise<void> => {
    if (text.trim() === '') {
      found.value = [];
      count.value = 0;
      return;
    }
    const reply = await store.find(text);
    if (!reply.ok || query.value !== text) return;
    found.value = rankFound(text, reply.value.drinks);
    count.value = reply.value.count;
    of.value = reply.value.of;
  };
  watch(query, (text) => {
    last = search(text);
  });

  /** The best of what was typed, even when Enter comes before the answer. */
  const firstFound = async (): Promise<FoundDrink | null> => {
    await last;
    return found.value[0] ?? null;
  };

  return { query, found, count, of, firstFound };
};
