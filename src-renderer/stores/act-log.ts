import { computed, ref, shallowRef, watch } from 'vue';
import type { ActWish, LoggedActView, Problem } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';

const PAGE = 100;
const MOST = 500;

export const everyAct = (): ActWish => ({
  text: '',
  kinds: [],
  origins: [],
  from: null,
  until: null,
  subject: null,
});

/** What crosses to the application is no view of what the screen holds. */
const plain = (wish: ActWish): ActWish => ({
  ...wish,
  kinds: [...wish.kinds],
  origins: [...wish.origins],
});

type Page = { wish: string; acts: LoggedActView[]; next: number | null };
/** What was read last: shown at once when the same is asked for, until it was read again. */
let held: Page | null = null;

/** The audit log as the wish of the moment narrows it, a page at a time. */
export const useActLog = (wish: () => ActWish) => {
  const known = held?.wish === JSON.stringify(wish()) ? held : null;
  const acts = shallowRef<LoggedActView[] | null>(known?.acts ?? null);
  const next = ref<number | null>(known?.next ?? null);
  const isLoading = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let latest = 0;
  let isReading = false;

  const read = async (limit: number): Promise<void> => {
    const mine = ++latest;
    const asked = plain(wish());
    isLoading.value = true;
    const reply = await ask('act:list', { wish: asked, before: null, limit });
    if (mine !== latest) return;
    isLoading.value = false;
    problem.value = reply.ok ? null : reply.error;
    if (!reply.ok) return;
    acts.value = reply.value.acts;
    next.value = reply.value.next;
    held = { wish: JSON.stringify(asked), ...reply.value };
  };
  const more = async (): Promise<void> => {
    if (next.value === null || isReading) return;
    const mine = latest;
    isReading = true;
    const reply = await ask('act:list', { wish: plain(wish()), before: next.value, limit: PAGE });
    isReading = false;
    if (mine !== latest || !reply.ok) return;
    acts.value = [...(acts.value ?? []), ...reply.value.acts];
    next.value = reply.value.next;
  };
  /** What is shown is asked for again, as far as one page goes. */
  const refetch = (): Promise<void> => read(Math.min(Math.max(acts.value?.length ?? 0, PAGE), MOST));

  useAnnounced(['nights', 'drinks', 'items', 'journals'], refetch);
  watch(wish, () => void read(PAGE), { immediate: true, deep: true });

  return { acts, problem, isLoading, hasMore: computed(() => next.value !== null), more, refetch };
};

export const exportActs = (wish: ActWish) => ask('act:export', { wish: plain(wish) });
