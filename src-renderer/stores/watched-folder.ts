import { defineStore } from 'pinia';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** A folder of this computer that is looked at for journals. */
export const useWatchedFolderStore = defineStore('watchedFolder', () => {
  const state = useAnswer(() => ask('file:watchedFolder'));
  useAnnounced(['preferences'], state.refetch);
  void state.refetch();

  const choose = async () => {
    const reply = await ask('file:chooseWatchedFolder');
    if (reply.ok) state.value.value = reply.value;
    return reply;
  };
  const stop = async () => {
    const reply = await ask('file:stopWatching');
    if (reply.ok) state.value.value = reply.value;
    return reply;
  };
  return { state: state.value, problem: state.problem, choose, stop };
});
