import { defineStore } from 'pinia';
import { computed, watch } from 'vue';
import type { Preferences, Problem } from '../../src-preload/contract';
import { ask, on } from '../bridge';
import { clockZone } from '../format/clock';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useAppStore = defineStore('app', () => {
  const state = useAnswer(() => ask('app:state'));
  const preferences = useAnswer(() => ask('app:preferences'));

  useAnnounced(['nights', 'drinks', 'items', 'journals', 'receiver', 'preferences'], state.refetch, {
    isShownInWizard: true,
  });
  on('preferences:changed', () => void preferences.refetch());
  watch(state.value, (known) => (clockZone.value = known?.timeZone), { flush: 'sync' });
  void state.refetch();
  void preferences.refetch();

  const setPreferences = async (changes: Partial<Preferences>): Promise<Problem | null> => {
    const reply = await ask('app:setPreferences', changes);
    if (!reply.ok) return reply.error;
    preferences.value.value = reply.value;
    void state.refetch();
    return null;
  };

  return {
    state: state.value,
    problem: state.problem,
    preferences: preferences.value,
    preferencesProblem: preferences.problem,
    receiver: computed(() => state.value.value?.receiver ?? null),
    refetch: state.refetch,
    refetchPreferences: preferences.refetch,
    setPreferences,
  };
});
