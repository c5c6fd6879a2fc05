import { ref, shallowRef } from 'vue';
import type { Problem, Reply } from '../../src-preload/contract';

/** What a question to the engine gives: the last good value stays when asking again fails. */
export const useAnswer = <T>(question: () => Promise<Reply<T>>) => {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isLoading = ref(false);
  let latest = 0;

  const refetch = async (): Promise<void> => {
    const mine = ++latest;
    isLoading.value = true;
    const reply = await question();
    if (mine !== latest) return;
    isLoading.value = false;
    if (reply.ok) value.value = reply.value;
    problem.value = reply.ok ? null : reply.error;
  };

  return { value, problem, isLoading, refetch };
};
