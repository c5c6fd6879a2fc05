import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useProblemText } from '../../i18n/use-problem-text';
import { useLibraryFileStore } from '../../stores/library-file';
import { useToastsStore } from '../../stores/toasts';

const PLACES: Readonly<Record<string, string>> = {
  import: '/boissons/importer',
  duplicates: '/boissons/doublons',
  archived: '/boissons/archives',
};

/** What can be done with the library as a whole. */
export const useLibraryMenu = () => {
  const { t } = useI18n();
  const router = useRouter();
  const store = useLibraryFileStore();
  const toasts = useToastsStore();
  const problemText = useProblemText();

  const lines = computed(() =>
    ['import', 'xlsx', 'csv', 'zip', 'duplicates', 'archived'].map((value) => ({
      value,
      text: t(`libraryImport.menu.${value}`),
    })),
  );
  const exportAs = async (format: 'xlsx' | 'csv' | 'zip'): Promise<void> => {
    const reply = await store.exportFile(format, false);
    if (!reply.ok) toasts.tellProblem(problemText(reply.error));
    else if (reply.value !== null) toasts.tell(t('libraryImport.written', reply.value));
  };
  const choose = (value: string): void => {
    const place = PLACES[value];
    if (place !== undefined) void router.push(place);
    else if (value === 'xlsx' || value === 'csv' || value === 'zip') void exportAs(value);
  };

  return { lines, choose };
};
