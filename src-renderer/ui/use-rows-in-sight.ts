import { useVirtualizer } from '@tanstack/vue-virtual';
import { computed } from 'vue';
import type { Ref } from 'vue';
import { drawnAtOnce, measureElement } from './virtual-layout';

/** So many are drawn as they are. */
const A_FEW = 120;
const OVERSCAN = 4;
/** How high rows of a list turned out to be, by how high they were thought to be. */
const usual = new Map<number, number>();

/** Of a long list, the rows in sight, and the room that the others take before and after them. */
export const useRowsInSight = <Row>(
  rows: () => readonly Row[],
  scroller: Ref<HTMLElement | null>,
  rowHeight: number,
) => {
  const isLong = computed(() => rows().length > A_FEW);
  const atOnce = drawnAtOnce();
  const estimate = usual.get(rowHeight) ?? rowHeight;
  const measureRow: typeof measureElement = (row, entry, instance) => {
    const height = measureElement(row, entry, instance);
    if (entry !== undefined && height > 0) usual.set(rowHeight, height);
    return height;
  };
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: isLong.value ? rows().length : 0,
      getScrollElement: () => scroller.value,
      ...atOnce,
      estimateSize: () => estimate,
      measureElement: measureRow,
      overscan: OVERSCAN,
    })),
  );
  const items = computed(() => virtualizer.value.getVirtualItems());
  const inSight = computed(() => {
    const all = rows();
    if (!isLong.value) return all.map((row, index) => ({ row, index }));
    return items.value.flatMap(({ index }) => {
      const row = all[index];
      return row === undefined ? [] : [{ row, index }];
    });
  });
  const before = computed(() => items.value[0]?.start ?? 0);
  const after = computed(() => virtualizer.value.getTotalSize() - (items.value.at(-1)?.end ?? 0));

  return {
    inSight,
    before,
    after,
    /** For the elements of rows whose heights differ; each says its `data-index`. */
    measure: (element: unknown): void => {
      if (isLong.value && element instanceof HTMLElement) virtualizer.value.measureElement(element);
    },
    show: (index: number): void => {
      if (isLong.value) virtualizer.value.scrollToIndex(index, { align: 'auto' });
      else scroller.value?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
    },
  };
};
