import { computed, onScopeDispose, ref, watch } from 'vue';
import type { Ref } from 'vue';

/** What a usual window shows: the first picture waits for no row that is out of sight. */
const FIRST = 24;
const STEP = 60;

/** Of a long list, the first rows, and more whenever `end`, which stands behind them, comes near. */
export const useGrowingRows = <Row>(rows: () => readonly Row[], end: Ref<HTMLElement | null>) => {
  const most = ref(FIRST);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) most.value += STEP;
    },
    { rootMargin: '600px' },
  );
  watch(
    [end, most],
    ([element]) => {
      observer.disconnect();
      if (element !== null) observer.observe(element);
    },
    { flush: 'post' },
  );
  onScopeDispose(() => observer.disconnect());
  return {
    shown: computed(() => rows().slice(0, most.value)),
    hasMore: computed(() => rows().length > most.value),
  };
};
