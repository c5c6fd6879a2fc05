import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import type { ReceiverStep } from '../../src-preload/contract';
import { ask, on } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

const MOST_STEPS = 400;

const sameStep = (a: ReceiverStep, b: ReceiverStep): boolean =>
  a.at === b.at && a.step === b.step && a.peer === b.peer && a.detail === b.detail;

export const useConnectionStore = defineStore('connection', () => {
  const sheet = useAnswer(() => ask('connection:sheet'));
  const past = useAnswer(() => ask('connection:steps'));
  const told = ref<ReceiverStep[]>([]);

  const refetch = async (): Promise<void> => {
    await Promise.all([sheet.refetch(), past.refetch()]);
  };
  on('receiver:stepped', (step) => {
    told.value = [...told.value, step].slice(-MOST_STEPS);
  });
  useAnnounced(['receiver'], refetch);
  void refetch();

  /** Steps told while the past ones were being asked for are in both: they are kept once. */
  const steps = computed(() => {
    const known = past.value.value ?? [];
    return [...known, ...told.value.filter((step) => !known.some((other) => sameStep(other, step)))];
  });

  /** Asking again no longer tells it: kept while the screen that shows it is open. */
  const password = ref<string | null>(null);
  watch(sheet.value, (now) => {
    password.value = now?.password ?? password.value;
  });
  const forgetPassword = (): void => {
    password.value = null;
  };

  const renewPassword = async () => {
    const reply = await ask('connection:renewPassword');
    if (reply.ok) sheet.value.value = reply.value;
    return reply;
  };

  return {
    sheet: sheet.value,
    problem: sheet.problem,
    isLoading: sheet.isLoading,
    password,
    steps,
    refetch,
    forgetPassword,
    renewPassword,
    copy: (text: string) => ask('connection:copy', { text }),
    mail: (subject: string, body: string) => ask('connection:mail', { subject, body }),
  };
});
