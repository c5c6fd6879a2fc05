import { onMounted, onUnmounted, ref, watch } from 'vue';

/**
 * True until a picture of `what` was drawn: what lies under the edge of the window can come in the next one.
 */
export const useFirstPicture = (what: () => unknown) => {
  const isFirst = ref(true);
  let frame = 0;
  const begin = (): void => {
    cancelAnimationFrame(frame);
    isFirst.value = true;
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (isFirst.value = false));
    });
  };
  onMounted(begin);
  watch(what, begin);
  onUnmounted(() => cancelAnimationFrame(frame));
  return isFirst;
};
