import { defineStore } from 'pinia';
import type { BackupState, Reply } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** Copies of the data: what is kept safe, where, and since when. */
export const useBackupsStore = defineStore('backups', () => {
  const state = useAnswer(() => ask('backup:read'));
  const copies = useAnswer(() => ask('backup:copies'));
  useAnnounced(['backups'], state.refetch);
  void state.refetch();

  const learn = async (asked: Promise<Reply<BackupState>>): Promise<Reply<BackupState>> => {
    const reply = await asked;
    if (reply.ok) state.value.value = reply.value;
    return reply;
  };
  return {
    state: state.value,
    stateProblem: state.problem,
    refetchState: state.refetch,
    copies: copies.value,
    copiesProblem: copies.problem,
    refetchCopies: copies.refetch,
    make: () => learn(ask('backup:make')),
    chooseFolder: () => learn(ask('backup:chooseFolder')),
    forgetFolder: () => learn(ask('backup:forgetFolder')),
    weigh: (fileName: string) => ask('backup:weigh', { fileName }),
    chooseCopy: () => ask('backup:chooseCopy'),
    putBack: () => ask('backup:putBack'),
  };
});
