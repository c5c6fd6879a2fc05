import { defineStore } from 'pinia';
import type { CsvEncoding, Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';

/** Accounts, and the columns of the plain CSV. */
export const useAccountingStore = defineStore('accounting', () => {
  const view = useAnswer(() => ask('accounting:read'));
  void view.refetch();

  const change = async (changes: Request<'accounting:change'>) => {
    const reply = await ask('accounting:change', changes);
    if (reply.ok) await view.refetch();
    return reply;
  };
  return { view: view.value, problem: view.problem, refetch: view.refetch, change };
});

export type EntriesFormat = 'fec' | 'csv';
export type EntriesOptions = { format: EntriesFormat; encoding: CsvEncoding };
