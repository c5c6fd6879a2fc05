import { defineStore } from 'pinia';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

export const useNightsStore = defineStore('nights', () => {
  const overview = useAnswer(() => ask('night:overview'));
  const follow = useFollowed(['nights', 'drinks', 'items', 'journals'], overview.refetch);
  return {
    overview: overview.value,
    problem: overview.problem,
    isLoading: overview.isLoading,
    refetch: overview.refetch,
    follow,
  };
});
