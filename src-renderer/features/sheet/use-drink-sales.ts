import { computed, ref, shallowRef, watch } from 'vue';
import type { DrinkNights, DrinkSheet, SaleView } from '../../../src-preload/contract';
import { shiftDay } from '../../format/dates';
import { useProblemText } from '../../i18n/use-problem-text';
import { useSheetStore } from '../../stores/sheet';

export const SPANS = { month: 30, quarter: 90, year: 365 } as const;
export type Span = keyof typeof SPANS;

const PAGE = 50;

/** The sales of the open sheet, a stretch of nights at a time: by night, and line by line. */
export const useDrinkSales = (sheet: () => DrinkSheet) => {
  const store = useSheetStore();
  const problemText = useProblemText();
  const span = ref<Span>('month');
  /** The last night of the stretch; null for the last one that came. */
  const untilDay = ref<string | null>(null);
  const told = shallowRef<DrinkNights | null>(null);
  const lines = shallowRef<SaleView[]>([]);
  const hasMore = ref(false);
  const trouble = ref<string | null>(null);
  let latest = 0;

  const readLines = async ({ fromDay, untilDay: until }: DrinkNights, wanted: number): Promise<void> => {
    const mine = latest;
    const reply = await store.lines({ fromDay, untilDay: until, skip: 0, limit: wanted });
    if (mine !== latest || !reply.ok) return;
    lines.value = reply.value.lines;
    hasMore.value = reply.value.hasMore;
  };
  const read = async (wanted: number): Promise<void> => {
    const mine = ++latest;
    const reply = await store.nights({ untilDay: untilDay.value, days: SPANS[span.value] });
    if (mine !== latest) return;
    trouble.value = reply.ok || reply.error.code === 'NIGHT.NONE' ? null : problemText(reply.error);
    told.value = reply.ok ? reply.value : null;
    if (reply.ok) await readLines(reply.value, wanted);
  };
  watch([span, untilDay], () => void read(PAGE));
  watch(sheet, () => void read(Math.max(lines.value.length, PAGE)), { immediate: true });

  const more = async (): Promise<void> => {
    if (told.value === null) return;
    const { fromDay, untilDay: until } = told.value;
    const skip = lines.value.length;
    const reply = await store.lines({ fromDay, untilDay: until, skip, limit: PAGE });
    if (!reply.ok || lines.value.length !== skip) return;
    lines.value = [...lines.value, ...reply.value.lines];
    hasMore.value = reply.value.hasMore;
  };

  const earlier = computed(() => {
    const { fromDay, firstDay } = told.value ?? {};
    const isLeft = fromDay !== undefined && typeof firstDay === 'string' && firstDay < fromDay;
    return isLeft ? shiftDay(fromDay, -1) : null;
  });
  const later = computed(() => {
    if (told.value === null || told.value.untilDay >= told.value.lastDay) return null;
    const day = shiftDay(told.value.untilDay, SPANS[span.value]);
    return day < told.value.lastDay ? day : told.value.lastDay;
  });
  const goTo = (day: string | null): void => {
    if (day !== null) untilDay.value = day;
  };

  return { span, told, lines, hasMore, trouble, more, earlier, later, goTo };
};
