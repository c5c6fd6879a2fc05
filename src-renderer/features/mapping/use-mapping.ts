import { computed, onUnmounted, ref, shallowRef } from 'vue';
import type { Field, MappingPreview, Pointing, Problem, RowMeaning } from '../../../src-preload/contract';
import { useMappingsStore } from '../../stores/mappings';
import { withField } from './field-choices';

const ASK_AFTER_MS = 120;

type Settings = Omit<Pointing, 'columns' | 'kinds'>;

/** One file and what is pointed at on it: each change asks what the file becomes. The latest answer wins. */
export const useMapping = (journalId: string, start: Pointing) => {
  const store = useMappingsStore();
  const pointing = shallowRef<Pointing>(start);
  const preview = shallowRef<MappingPreview | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isAsking = ref(false);
  let latest = 0;
  let timer: number | undefined;

  const ask = async (): Promise<void> => {
    const mine = ++latest;
    isAsking.value = true;
    const reply = await store.preview(journalId, pointing.value);
    if (mine !== latest) return;
    isAsking.value = false;
    if (reply.ok) preview.value = reply.value;
    problem.value = reply.ok ? null : reply.error;
  };
  const point = (next: Pointing): void => {
    pointing.value = next;
    window.clearTimeout(timer);
    isAsking.value = true;
    timer = window.setTimeout(() => void ask(), ASK_AFTER_MS);
  };
  onUnmounted(() => window.clearTimeout(timer));
  void ask();

  /** Columns stand elsewhere once a file is cut in another way: they are looked for again. */
  const set = (settings: Settings): void => {
    const { columns, ...rest } = pointing.value;
    const isCutAnew = settings.separator !== undefined || settings.headerLine !== undefined;
    point({ ...rest, ...(columns === undefined || isCutAnew ? {} : { columns }), ...settings });
  };
  const clearDateFormat = (): void => {
    const { dateFormat: _, ...rest } = pointing.value;
    point(rest);
  };
  const setField = (column: number, field: Field | null): void => {
    if (preview.value === null) return;
    point({ ...pointing.value, columns: withField(preview.value.fields, column, field) });
  };
  const setMeaning = (value: string, meaning: RowMeaning): void => {
    point({ ...pointing.value, kinds: { ...pointing.value.kinds, [value]: meaning } });
  };
  const isComplete = computed(() => preview.value !== null && preview.value.missing.length === 0);

  return { preview, problem, isAsking, isComplete, ask, set, clearDateFormat, setField, setMeaning };
};
