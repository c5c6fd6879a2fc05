import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { ReceiverStep, SelfTestReport } from '../../src-preload/contract';
import { ask, on } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

const MOST_STEPS = 400;

const sameStep = (a: ReceiverStep, b: ReceiverStep): boolean =>
  a.at === b.at && a.step === b.step && a.peer === b.peer && a.detail === b.detail;

export const useConnectionStore = defineStore('connection', () => {
  const sheet = useAnswer(() => ask('connection:sheet'));
  const past = useAnswer(() => ask('connection:steps'));
  const visitors = useAnswer(() => ask('connection:visitors'));
  const told = ref<ReceiverStep[]>([]);

  const refetchSteps = async (): Promise<void> => {
    await past.refetch();
    const newest = past.value.value?.at(-1)?.at ?? '';
    told.value = told.value.filter((step) => step.at > newest);
  };
  const refetch = async (): Promise<void> => {
    await Promise.all([sheet.refetch(), refetchSteps(), visitors.refetch()]);
  };
  on('receiver:stepped', (step) => {
    told.value = [...told.value, step].slice(-MOST_STEPS);
  });
  useAnnounced(['receiver', 'preferences'], refetch);
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

  const renewCertificate = async () => {
    const reply = await ask('connection:renewCertificate');
    if (reply.ok) sheet.value.value = reply.value;
    return reply;
  };

  const selfTest = shallowRef<SelfTestReport | null>(null);
  const isSelfTesting = ref(false);
  const runSelfTest = async () => {
    isSelfTesting.value = true;
    const reply = await ask('connection:selfTest');
    isSelfTesting.value = false;
    if (reply.ok) selfTest.value = reply.value;
    return reply;
  };

  const liftBan = async (peer: string) => {
    const reply = await ask('connection:liftBan', { peer });
    if (reply.ok) visitors.value.value = reply.value;
    return reply;
  };

  return {
    sheet: sheet.value,
    problem: sheet.problem,
    isLoading: sheet.isLoading,
    password,
    steps,
    visitors: visitors.value,
    selfTest,
    isSelfTesting,
    refetch,
    forgetPassword,
    renewPassword,
    renewCertificate,
    runSelfTest,
    liftBan,
    usePort: (port: number) => ask('connection:setSettings', { port }),
    exportCertificate: () => ask('connection:exportCertificate'),
    copy: (text: string) => ask('connection:copy', { text }),
    mail: (subject: string, body: string) => ask('connection:mail', { subject, body }),
  };
});
