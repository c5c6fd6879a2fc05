import { defineStore, storeToRefs } from 'pinia';
import { computed, ref } from 'vue';
import { filterCellar, sortCellar } from './cellar-lines';
import type { CellarFilter, CellarOrder } from './cellar-lines';
import { findDrinks, makeFindable } from './find-drinks';
import { useStockStore } from './stock';

/** How the manager looks at the cellar: kept while a sheet is open, so that coming back finds the place. */
export const useCellarListStore = defineStore('cellarList', () => {
  const { rows } = storeToRefs(useStockStore());
  const words = ref('');
  const only = ref<CellarFilter | null>(null);
  const bins = ref<string[]>([]);
  const order = ref<CellarOrder>('urgent');
  const selectedId = ref<string | null>(null);
  const clear = (): void => {
    words.value = '';
    only.value = null;
    bins.value = [];
  };

  const ordered = computed(() => sortCellar(rows.value, order.value));
  const findable = computed(() => makeFindable(ordered.value));
  const found = computed(() => {
    if (words.value.trim() === '') return ordered.value;
    const named = new Set(findDrinks(findable.value, words.value));
    return ordered.value.filter((row) => named.has(row));
  });
  const shown = computed(() => filterCellar(found.value, { only: only.value, bins: [...bins.value] }));
  const shownCents = computed(() =>
    shown.value.reduce((sum, { onHandMl, valueCents }) => sum + (onHandMl > 0 ? (valueCents ?? 0) : 0), 0),
  );

  return { words, only, bins, order, selectedId, clear, shown, shownCents };
});
