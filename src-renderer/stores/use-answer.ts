import { ref, shallowRef } from 'vue';
import type { Problem, Reply } from '../../src-preload/contract';

/** What a question to the engine gives: the last good value stays when asking again fails. */
export const useAnswer = <T>(question: () => Promise<Reply<T>>) => {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isLoading = ref(false);
  let latest = 0;
  let asking: Promise<void> | null = null;

  const ask = async (): Promise<void> => {
    const mine = latest;
    const reply = await question();
    if (mine !== latest) return;
    isLoading.value = false;
    if (reply.ok) value.value = reply.value;
    problem.value = reply.ok ? null : reply.error;
  };

  /** Asks once for all that happens in one turn: a screen opens, and what it held is old. */
  const refetch = (): Promise<void> => {
    latest += 1;
    isLoading.value = true;
    asking ??= Promise.resolve().then(() => {
      asking = null;
      return ask();
    });
    return asking;
  };

  return { value, problem, isLoading, refetch };
};
