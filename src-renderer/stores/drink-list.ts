import { defineStore, storeToRefs } from 'pinia';
import { computed, ref } from 'vue';
import { drinkLines, filterDrinks, noFilters } from './drink-lines';
import type { DrinkOrder } from './drink-lines';
import { useDrinksStore } from './drinks';

/** How the manager looks at the drinks: kept while a sheet is open, so that coming back finds the place. */
export const useDrinkListStore = defineStore('drinkList', () => {
  const { rows } = storeToRefs(useDrinksStore());
  const filters = ref(noFilters());
  const order = ref<DrinkOrder>('card');
  const selectedId = ref<string | null>(null);

  const lines = computed(() => drinkLines(filterDrinks(rows.value ?? [], filters.value), order.value));
  const shown = computed(() => lines.value.flatMap((line) => (line.kind === 'drink' ? [line.drink] : [])));
  const isFiltered = computed(
    () =>
      filters.value.words.trim() !== '' ||
      filters.value.onlyLow ||
      filters.value.onlyUnlinked ||
      [filters.value.categories, filters.value.colours, filters.value.regions].some(
        (chosen) => chosen.length > 0,
      ),
  );
  const clear = (): void => {
    filters.value = noFilters();
  };

  return { filters, order, selectedId, lines, shown, isFiltered, clear };
});
