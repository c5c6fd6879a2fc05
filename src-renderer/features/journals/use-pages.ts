import { ref, shallowReactive, shallowRef } from 'vue';
import type { Problem, Reply } from '../../../src-preload/contract';

type Page<T> = { total: number; rows: readonly T[] };

/** Pages kept at once: what is far from sight is asked for again. */
const MOST_PAGES = 40;

/**
 * A long list that is asked for page by page, as it comes into sight. `fetchPage` is given an index from 0.
 */
export const usePages = <T>(
  pageSize: number,
  fetchPage: (offset: number, limit: number) => Promise<Reply<Page<T>>>,
) => {
  const total = ref(0);
  const problem = shallowRef<Problem | null>(null);
  const pages = shallowReactive(new Map<number, readonly T[]>());
  const asked = new Set<number>();

  const forgetOldest = (): void => {
    const [oldest] = pages.keys();
    if (pages.size <= MOST_PAGES || oldest === undefined) return;
    pages.delete(oldest);
    asked.delete(oldest);
  };

  const ask = async (page: number): Promise<void> => {
    if (asked.has(page)) return;
    asked.add(page);
    const reply = await fetchPage(page * pageSize, pageSize);
    if (reply.ok) {
      total.value = reply.value.total;
      pages.set(page, reply.value.rows);
      forgetOldest();
    } else {
      asked.delete(page);
    }
    problem.value = reply.ok ? null : reply.error;
  };

  return {
    total,
    problem,
    rowAt: (index: number): T | undefined => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    /** Resolves once the rows from one index to another, both included, are there or refused. */
    bring: async (from: number, to: number): Promise<void> => {
      const first = Math.floor(Math.max(0, from) / pageSize);
      const last = Math.floor(Math.max(from, to) / pageSize);
      await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => ask(first + at)));
    },
  };
};

export type Pages<T> = ReturnType<typeof usePages<T>>;
