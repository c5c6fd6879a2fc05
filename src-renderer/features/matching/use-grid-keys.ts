import { computed } from 'vue';
import type { ComputedRef, Ref } from 'vue';

type Keyed = { key: string };

type GridNeeds = {
  rows: ComputedRef<readonly Keyed[]>;
  activeKey: Ref<string | null>;
  /** Null where rows are not chosen together. */
  selected: Ref<ReadonlySet<string>> | null;
  pageSize: () => number;
  show: (index: number) => void;
  open: (key: string) => void;
};

/** Arrows, Home and End move in a list; Space chooses, Shift extends, Ctrl A takes all; Enter opens. */
export const useGridKeys = ({ rows, activeKey, selected, pageSize, show, open }: GridNeeds) => {
  const activeIndex = computed(() => rows.value.findIndex(({ key }) => key === activeKey.value));

  const choose = (keys: readonly string[], isChosen: boolean): void => {
    if (selected === null) return;
    const next = new Set(selected.value);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    selected.value = next;
  };
  const toggle = (key: string): void => choose([key], !selected?.value.has(key));
  const extendTo = (from: number, to: number): void => {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const keys = rows.value.slice(Math.max(first, 0), last + 1).map(({ key }) => key);
    choose(keys, true);
  };
  const goTo = (index: number, isExtending = false): void => {
    const at = Math.min(Math.max(index, 0), rows.value.length - 1);
    const row = rows.value[at];
    if (row === undefined) return;
    if (isExtending) extendTo(activeIndex.value, at);
    activeKey.value = row.key;
    show(at);
  };
  const toggleAll = (): void => {
    const keys = rows.value.map(({ key }) => key);
    choose(keys, !keys.every((key) => selected?.value.has(key)));
  };

  /** True when the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a' || selected === null) return false;
      toggleAll();
      return true;
    }
    const moves: Record<string, number> = {
      ArrowDown: activeIndex.value + 1,
      ArrowUp: activeIndex.value - 1,
      PageDown: activeIndex.value + pageSize(),
      PageUp: activeIndex.value - pageSize(),
      Home: 0,
      End: rows.value.length - 1,
    };
    const target = moves[key];
    if (target !== undefined) {
      goTo(target, shiftKey && selected !== null);
      return true;
    }
    const active = activeKey.value;
    if (active === null || activeIndex.value < 0) return false;
    if (key === ' ' && selected !== null) toggle(active);
    else if (key === 'Enter') open(active);
    else return false;
    return true;
  };

  return { activeIndex, toggle, toggleAll, extendTo, goTo, press };
};
