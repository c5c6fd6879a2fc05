import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { SaleView } from '../../src-preload/contract';
import { ask } from '../bridge';
import { shiftDay } from '../format/dates';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';
import { useFreshness } from './use-freshness';

export const SPANS = { month: 30, quarter: 90, year: 365 } as const;
export type Span = keyof typeof SPANS;

const PAGE = 50;
const MOST = 500;

/** The sales of the open sheet, a stretch of nights at a time: by night, and line by line. */
export const useDrinkSalesStore = defineStore('drinkSales', () => {
  const drinkId = ref('');
  const span = ref<Span>('month');
  /** The last night of the stretch; null for the last one that came. */
  const untilDay = ref<string | null>(null);
  let wanted = PAGE;
  const nights = useAnswer(() =>
    ask('drink:nights', {
      ...{ drinkId: drinkId.value, untilDay: untilDay.value, days: SPANS[span.value] },
      lines: wanted,
    }),
  );
  /** Those that were asked for beyond the first. */
  const others = shallowRef<{ lines: SaleView[]; hasMore: boolean } | null>(null);
  watch(nights.value, () => (others.value = null), { flush: 'sync' });
  const lines = computed(() => [...(nights.value.value?.lines ?? []), ...(others.value?.lines ?? [])]);
  const hasMore = computed(() => others.value?.hasMore ?? nights.value.value?.hasMore ?? false);

  const topics = ['drinks', 'items', 'nights'] as const;
  const answer = useFreshness(topics);
  /** As many lines as are on screen. */
  const refetch = async (): Promise<void> => {
    wanted = Math.min(Math.max(lines.value.length, PAGE), MOST);
    if (drinkId.value === '') return;
    answer.asked();
    await nights.refetch();
  };
  const follow = useFollowed(topics, refetch, { isOpenedByHand: true });

  const show = async (stretch: { span?: Span; untilDay?: string | null }): Promise<void> => {
    span.value = stretch.span ?? span.value;
    if (stretch.untilDay !== undefined) untilDay.value = stretch.untilDay;
    wanted = PAGE;
    answer.asked();
    await nights.refetch();
  };
  const open = async (id: string): Promise<void> => {
    const isSame = id === drinkId.value;
    if (isSame && answer.isFresh() && nights.problem.value === null) return;
    if (isSame) return refetch();
    drinkId.value = id;
    nights.value.value = null;
    await show({ span: 'month', untilDay: null });
  };

  const more = async (): Promise<void> => {
    const told = nights.value.value;
    if (told === null) return;
    const { fromDay, untilDay: until } = told;
    const skip = lines.value.length;
    const wish = { drinkId: drinkId.value, fromDay, untilDay: until, skip, limit: PAGE };
    const reply = await ask('drink:lines', wish);
    if (!reply.ok || nights.value.value !== told || lines.value.length !== skip) return;
    others.value = { ...reply.value, lines: [...(others.value?.lines ?? []), ...reply.value.lines] };
  };

  const earlier = computed(() => {
    const { fromDay, firstDay } = nights.value.value ?? {};
    const isLeft = fromDay !== undefined && typeof firstDay === 'string' && firstDay < fromDay;
    return isLeft ? shiftDay(fromDay, -1) : null;
  });
  const later = computed(() => {
    const told = nights.value.value;
    if (told === null || told.untilDay >= told.lastDay) return null;
    const day = shiftDay(told.untilDay, SPANS[span.value]);
    return day < told.lastDay ? day : told.lastDay;
  });

  return {
    span,
    told: nights.value,
    problem: nights.problem,
    lines,
    hasMore,
    earlier,
    later,
    open,
    show,
    more,
    follow,
  };
});
