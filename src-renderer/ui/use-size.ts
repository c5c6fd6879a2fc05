import { onMounted, onUnmounted, ref } from 'vue';
import type { Ref } from 'vue';

/** The inner size of an element, followed as it changes. */
export const useSize = (element: Ref<HTMLElement | null>) => {
  const width = ref(0);
  const height = ref(0);
  const observer = new ResizeObserver(([entry]) => {
    width.value = Math.floor(entry?.contentRect.width ?? 0);
    height.value = Math.floor(entry?.contentRect.height ?? 0);
  });
  onMounted(() => {
    if (element.value !== null) observer.observe(element.value);
  });
  onUnmounted(() => observer.disconnect());
  return { width, height };
};
