import { defineStore } from 'pinia';
import { ref } from 'vue';

/** How the manager looks at the cellar: kept while a sheet is open, so that coming back finds the place. */
export const useCellarListStore = defineStore('cellarList', () => {
  const words = ref('');
  const only = ref<'negative' | 'low' | 'unpriced' | null>(null);
  const bins = ref<string[]>([]);
  const order = ref<'urgent' | 'name' | 'value' | 'cover' | 'bin'>('urgent');
  const selectedId = ref<string | null>(null);
  const clear = (): void => {
    words.value = '';
    only.value = null;
    bins.value = [];
  };
  return { words, only, bins, order, selectedId, clear };
});
