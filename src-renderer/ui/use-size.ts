import { onMounted, onUnmounted, ref } from 'vue';
import type { Ref } from 'vue';

const lastSizes = new Map<string, { width: number; height: number }>();

/** The inner size of an element, followed as it changes; at first that of the one that last stood in its place. */
export const useSize = (element: Ref<HTMLElement | null>, place: string | null = null) => {
  const last = place === null ? undefined : lastSizes.get(place);
  const width = ref(last?.width ?? 0);
  const height = ref(last?.height ?? 0);
  const observer = new ResizeObserver(([entry]) => {
    width.value = Math.floor(entry?.contentRect.width ?? 0);
    height.value = Math.floor(entry?.contentRect.height ?? 0);
    if (place !== null) lastSizes.set(place, { width: width.value, height: height.value });
  });
  onMounted(() => {
    if (element.value !== null) observer.observe(element.value);
  });
  onUnmounted(() => observer.disconnect());
  return { width, height };
};
