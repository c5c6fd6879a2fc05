import { defineStore, storeToRefs } from 'pinia';
import { computed, ref, watch } from 'vue';
import type { DrinkListLook } from '../../src-preload/contract';
import { useAppStore } from './app';
import { columnsIn, USUAL_COLUMNS } from './drink-columns';
import { countDrinks } from './drink-counts';
import type { DrinkColumn } from './drink-columns';
import { filterDrinks, linesOf, noFilters, orderDrinks } from './drink-lines';
import type { DrinkFilters } from './drink-lines';
import { SORT_KEYS } from './drink-sorting';
import type { DrinkOrder } from './drink-sorting';
import { useDrinksStore } from './drinks';
import { prepareSearch } from './search-words';

type DrinkView = DrinkListLook['views'][number];

const orderIn = (key: string): DrinkOrder => SORT_KEYS.find((known) => known === key) ?? 'card';

/** How the manager looks at the drinks: kept while a sheet is open, so that coming back finds the place. */
export const useDrinkListStore = defineStore('drinkList', () => {
  const { rows, all } = storeToRefs(useDrinksStore());
  const app = useAppStore();
  const { preferences } = storeToRefs(app);
  const filters = ref<DrinkFilters>(noFilters());
  const order = ref<DrinkOrder>('card');
  const isReversed = ref(false);
  const selectedId = ref<string | null>(null);
  const columns = ref<DrinkColumn[]>([...USUAL_COLUMNS]);
  const views = ref<DrinkView[]>([]);
  /** Drinks chosen to be changed together. */
  const checkedIds = ref<ReadonlySet<string>>(new Set());

  let isRead = false;
  watch(
    preferences,
    (kept) => {
      if (kept === null || isRead) return;
      isRead = true;
      if (kept.drinkList === null) return;
      columns.value = columnsIn(kept.drinkList.columns);
      views.value = kept.drinkList.views;
    },
    { immediate: true },
  );
  const keep = () => {
    const look: DrinkListLook = { columns: columns.value, views: views.value };
    return app.setPreferences({ drinkList: JSON.parse(JSON.stringify(look)) as DrinkListLook });
  };
  const setColumns = (chosen: readonly DrinkColumn[]) => {
    columns.value = [...chosen];
    return keep();
  };
  const saveView = (name: string) => {
    const view = {
      name,
      columns: columns.value,
      order: order.value,
      isReversed: isReversed.value,
      filters: filters.value,
    };
    const copy = JSON.parse(JSON.stringify(view)) as DrinkView;
    views.value = [...views.value.filter((other) => other.name !== name), copy];
    return keep();
  };
  const removeView = (name: string) => {
    views.value = views.value.filter((view) => view.name !== name);
    return keep();
  };
  const showView = (name: string): void => {
    const view = views.value.find((one) => one.name === name);
    if (view === undefined) return;
    filters.value = { ...noFilters(), ...(JSON.parse(JSON.stringify(view.filters)) as DrinkFilters) };
    order.value = orderIn(view.order);
    isReversed.value = view.isReversed;
    columns.value = columnsIn(view.columns);
  };
  /** A second press turns it round, a third goes back to the card. */
  const sortBy = (key: DrinkOrder): void => {
    if (order.value !== key) {
      order.value = key;
      isReversed.value = false;
    } else if (!isReversed.value) isReversed.value = true;
    else {
      order.value = 'card';
      isReversed.value = false;
    }
  };

  const listed = computed(() => (filters.value.withArchived ? all.value : rows.value));
  const archivedCount = computed(() => (all.value?.length ?? 0) - (rows.value?.length ?? 0));
  watch(
    listed,
    (drinks, _, onCleanup) => {
      if (drinks !== null) onCleanup(prepareSearch(drinks));
    },
    { immediate: true },
  );
  const counts = computed(() => countDrinks(listed.value ?? []));
  const ordered = computed(() => orderDrinks(listed.value ?? [], order.value, isReversed.value));
  const shown = computed(() => filterDrinks(ordered.value, filters.value));
  const lines = computed(() => linesOf(shown.value, order.value));
  const isFiltered = computed(
    () =>
      JSON.stringify({ ...filters.value, words: filters.value.words.trim() }) !== JSON.stringify(noFilters()),
  );
  const clear = (): void => {
    filters.value = noFilters();
  };

  return {
    filters,
    order,
    isReversed,
    selectedId,
    columns,
    views,
    checkedIds,
    counts,
    archivedCount,
    lines,
    shown,
    isFiltered,
    clear,
    setColumns,
    saveView,
    removeView,
    showView,
    sortBy,
  };
});
