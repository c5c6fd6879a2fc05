import { computed, watch } from 'vue';
import type { Ref } from 'vue';
import { storeToRefs } from 'pinia';
import { foldText } from '../../format/fold-text';
import { parseVolume } from '../../format/parse';
import type { Locale } from '../../format/numbers';
import { useDrinksStore } from '../../stores/drinks';
import { useReferenceStore } from '../../stores/reference';
import { hasColour } from './drink-draft';
import type { DrinkDraft } from './drink-draft';
import { figure } from './typed';

type Place = 'region' | 'country' | 'colour';

/** Words offered while typing, and what an appellation or the name of a size says for certain. */
export const useCompletion = (draft: Ref<DrinkDraft>, locale: Ref<Locale>) => {
  const { rows } = storeToRefs(useDrinksStore());
  const { lists } = storeToRefs(useReferenceStore());
  /** Filled by an appellation and not touched since: the next appellation may replace it. */
  const filled: Partial<Record<Place, string>> = {};

  const wordsOf = (field: 'region' | 'appellation' | 'country' | 'producer' | 'supplier' | 'bin'): string[] =>
    (rows.value ?? []).flatMap((drink) => drink[field] ?? []);
  const inOrder = (words: readonly string[]): string[] =>
    [...new Set(words)].sort((a, b) => a.localeCompare(b, 'fr'));
  const sizes = computed(() =>
    (lists.value?.sizes ?? []).filter(({ usedFor }) => usedFor.includes(draft.value.category)),
  );
  const words = computed(() => ({
    producer: inOrder(wordsOf('producer')),
    supplier: inOrder(wordsOf('supplier')),
    bin: inOrder(wordsOf('bin')),
    region: inOrder([...wordsOf('region'), ...(lists.value?.regions ?? []).map(({ name }) => name)]),
    country: inOrder([...wordsOf('country'), ...(lists.value?.regions ?? []).map(({ country }) => country)]),
    appellation: inOrder([
      ...wordsOf('appellation'),
      ...(lists.value?.appellations ?? []).map(({ name }) => name),
    ]),
    grapes: (lists.value?.grapes ?? []).map(({ name }) => name),
    container: sizes.value.map(({ name }) => name),
  }));

  const put = (place: Place, value: string): void => {
    const now = draft.value[place];
    const isFree = now === '' || now === 'none' || now === filled[place];
    if (!isFree) return;
    draft.value = { ...draft.value, [place]: value };
    filled[place] = value;
  };
  watch(
    () => draft.value.appellation,
    (typed) => {
      const name = foldText(typed.trim());
      const known = lists.value?.appellations.find((row) => foldText(row.name) === name);
      if (known === undefined) return;
      put('region', known.region);
      put('country', known.country);
      const [colour, ...others] = known.colours;
      if (colour !== undefined && others.length === 0 && hasColour(draft.value.category))
        put('colour', colour);
    },
  );

  /** "magnum" and "30 l" become what they hold, in centilitres. */
  const settleContainer = (): void => {
    const typed = draft.value.container.trim();
    const name = foldText(typed);
    const size = sizes.value.find((row) =>
      [row.name, ...row.aliases].some((word) => foldText(word) === name),
    );
    const ml = parseVolume(typed) ?? size?.ml ?? null;
    if (ml !== null) draft.value = { ...draft.value, container: figure(locale.value, ml, 1) };
  };

  return { words, settleContainer };
};
