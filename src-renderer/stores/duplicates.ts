import { defineStore } from 'pinia';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useDuplicatesStore = defineStore('duplicates', () => {
  const pairs = useAnswer(() => ask('duplicate:list'));
  useAnnounced(['drinks'], pairs.refetch);
  void pairs.refetch();
  return {
    pairs: pairs.value,
    problem: pairs.problem,
    refetch: pairs.refetch,
    consequence: (keepId: string, otherId: string) => ask('duplicate:consequence', { keepId, otherId }),
    merge: (keepId: string, otherId: string) => ask('duplicate:merge', { keepId, otherId }),
    setDistinct: (one: string, other: string) => ask('duplicate:distinct', { one, other }),
  };
});
