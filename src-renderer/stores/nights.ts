import { defineStore } from 'pinia';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useNightsStore = defineStore('nights', () => {
  const overview = useAnswer(() => ask('night:overview'));
  useAnnounced(['nights', 'drinks', 'items', 'journals'], overview.refetch);
  void overview.refetch();
  return {
    overview: overview.value,
    problem: overview.problem,
    isLoading: overview.isLoading,
    refetch: overview.refetch,
  };
});
