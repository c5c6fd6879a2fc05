import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { dayOf } from '../../format/dates';
import { useSalesStore } from '../../stores/sales';
import { readAddress, writeAddress } from './sales-address';
import type { SalesView } from './sales-address';

/** What the address asks for, asked of the engine; what the screen changes goes back into the address. */
export const useSalesView = () => {
  const route = useRoute();
  const router = useRouter();
  const store = useSalesStore();
  const view = computed(() => readAddress(route.query, dayOf(new Date())));

  const addressOf = (wanted: SalesView) => ({ path: '/ventes', query: writeAddress(wanted) });
  const go = (wanted: SalesView): void => void router.push(addressOf(wanted));
  const change = (changes: Partial<SalesView>): void => go({ ...view.value, ...changes });

  watch(
    () => JSON.stringify(view.value),
    () => {
      if (route.path !== '/ventes') return;
      const { period, by, comparison, filters } = view.value;
      store.show(
        { period, by: by === 'ticket' ? 'hour' : by, comparison, filters },
        by === 'ticket' ? { day: period.from, filters } : null,
      );
    },
    { immediate: true },
  );
  store.follow();
  return { view, go, change, addressOf };
};
