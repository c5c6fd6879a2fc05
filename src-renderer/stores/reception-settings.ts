import { defineStore } from 'pinia';
import type { Problem, ReceptionSettings } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export const useReceptionSettingsStore = defineStore('reception-settings', () => {
  const view = useAnswer(() => ask('connection:settings'));
  useAnnounced(['receiver'], view.refetch);
  void view.refetch();

  const change = async (changes: Partial<ReceptionSettings>): Promise<Problem | null> => {
    const reply = await ask('connection:setSettings', changes);
    if (!reply.ok) return reply.error;
    view.value.value = reply.value;
    return null;
  };

  return { view: view.value, problem: view.problem, refetch: view.refetch, change };
});
