import { onScopeDispose, shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import type { Doubt } from '../../../src-preload/contract';
import { useReferenceStore } from '../../stores/reference';
import { readLoosely } from './drink-draft';
import type { DrinkDraft } from './drink-draft';

const AFTER_TYPING_MS = 250;

/** What is odd in a draft, told a moment after it was typed. */
export const useDoubts = (draft: Ref<DrinkDraft>) => {
  const store = useReferenceStore();
  const doubts = shallowRef<readonly Doubt[]>([]);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    const mine = ++latest;
    const drink = readLoosely(draft.value);
    const reply = drink === null ? null : await store.doubts(drink);
    if (mine === latest) doubts.value = reply?.ok ? reply.value : [];
  };
  watch(
    draft,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), AFTER_TYPING_MS);
    },
    { deep: true, immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));

  return { doubts };
};
