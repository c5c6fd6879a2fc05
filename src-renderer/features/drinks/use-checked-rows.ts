import { storeToRefs } from 'pinia';
import { ref } from 'vue';
import { useDrinkListStore } from '../../stores/drink-list';

/** Several rows chosen together: Espace or Ctrl for one, Maj for a stretch, Ctrl A for all that are shown. */
export const useCheckedRows = () => {
  const list = useDrinkListStore();
  const { checkedIds, selectedId, shown } = storeToRefs(list);
  const anchor = ref<string | null>(null);

  const toggle = (id: string | null): void => {
    if (id === null) return;
    const ids = new Set(checkedIds.value);
    if (!ids.delete(id)) ids.add(id);
    checkedIds.value = ids;
    anchor.value = id;
  };
  const reach = (id: string): void => {
    const ids = shown.value.map((drink) => drink.id);
    const from = ids.indexOf(anchor.value ?? selectedId.value ?? id);
    const to = ids.indexOf(id);
    if (from < 0 || to < 0) return;
    anchor.value ??= ids[from] ?? id;
    checkedIds.value = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
  };
  const checkAll = (): void => {
    checkedIds.value = new Set(shown.value.map((drink) => drink.id));
  };
  const clearChecked = (): void => {
    checkedIds.value = new Set();
    anchor.value = null;
  };
  return { checkedIds, toggle, reach, checkAll, clearChecked };
};
