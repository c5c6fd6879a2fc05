import { onUnmounted, ref } from 'vue';
import { useProblemText } from '../../i18n/use-problem-text';
import { useConnectionStore } from '../../stores/connection';
import { useToastsStore } from '../../stores/toasts';

const SHOWN_MS = 2500;

/** Copies a text and says so on the button that was pressed, for a moment. */
export const useCopying = () => {
  const store = useConnectionStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const copied = ref<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const copy = async (what: string, text: string): Promise<void> => {
    const reply = await store.copy(text);
    if (!reply.ok) {
      toasts.tellProblem(problemText(reply.error));
      return;
    }
    copied.value = what;
    clearTimeout(timer);
    timer = setTimeout(() => (copied.value = null), SHOWN_MS);
  };
  onUnmounted(() => clearTimeout(timer));

  return { copied, copy };
};
