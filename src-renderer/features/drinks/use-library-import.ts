import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useProblemText } from '../../i18n/use-problem-text';
import { useDrinksStore } from '../../stores/drinks';
import { useToastsStore } from '../../stores/toasts';

/** Takes a library file in and tells how many drinks came; a closed file dialog tells nothing. */
export const useLibraryImport = () => {
  const { importFile } = useDrinksStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const { t } = useI18n();
  const isImporting = ref(false);

  const importLibrary = async (): Promise<void> => {
    isImporting.value = true;
    const reply = await importFile();
    isImporting.value = false;
    if (!reply.ok) toasts.tellProblem(problemText(reply.error));
    else if (reply.value !== null)
      toasts.tell(t('drinks.imported', { n: reply.value.imported }, reply.value.imported));
  };

  return { isImporting, importLibrary };
};
