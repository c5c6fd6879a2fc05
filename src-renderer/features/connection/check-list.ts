import type { ReceiverState, ReceiverStep } from '../../../src-preload/contract';

export const STAGES = ['listening', 'connected', 'secured', 'loggedIn', 'received', 'imported'] as const;
export type Stage = (typeof STAGES)[number];

export type StageState = 'done' | 'running' | 'toCome' | 'failed';

export type StageView = {
  stage: Stage;
  state: StageState;
  at: string | null;
  detail: string;
  /** What to do about a failure. */
  remedy: string | null;
  peer: string | null;
  isSetAside: boolean;
};

const isStage = (step: ReceiverStep['step']): step is Stage => STAGES.some((stage) => stage === step);

const isFailure = ({ step }: ReceiverStep): boolean =>
  step === 'refused' || step === 'aborted' || step === 'setAside';

/**
 * The conversation to follow: the latest in which somebody did more than call. A stranger that only
 * looks whether the port is open does not wipe out what the register did.
 */
const latestConversation = (steps: readonly ReceiverStep[]): ReceiverStep[] => {
  const spoken = steps.filter(({ session, step }) => session !== null && step !== 'connected');
  const called = steps.filter(({ session }) => session !== null);
  const session = (spoken.at(-1) ?? called.at(-1))?.session ?? null;
  return session === null ? [] : steps.filter((step) => step.session === session);
};

const reachedIn = (conversation: readonly ReceiverStep[]) => {
  const reached = new Map<Stage, ReceiverStep>();
  let failure: ReceiverStep | null = null;
  let receiving: ReceiverStep | null = null;
  for (const step of conversation) {
    if (step.step === 'receiving') {
      reached.delete('received');
      reached.delete('imported');
    }
    if (step.step === 'setAside') reached.delete('imported');
    // An upload that fails is told as cut as well: what came first says why.
    if (!isFailure(step)) failure = null;
    else if (step.step !== 'aborted' || failure === null) failure = step;
    receiving = step.step === 'receiving' ? step : null;
    if (isStage(step.step)) reached.set(step.step, step);
  }
  return { reached, failure, receiving };
};

/** What the last attempt of the register has reached, in the order in which an upload goes. */
export const checkList = (
  steps: readonly ReceiverStep[],
  receiver: Pick<ReceiverState, 'state' | 'message'>,
): StageView[] => {
  const { reached, failure, receiving } = reachedIn(latestConversation(steps));
  const isListening = receiver.state === 'listening';
  const opened = steps.findLast(({ step }) => step === 'listening');
  let isWaiting = true;
  return STAGES.map((stage): StageView => {
    const blank = { stage, at: null, detail: '', remedy: null, peer: null, isSetAside: false };
    if (stage === 'listening') {
      if (isListening) return { ...blank, at: opened?.at ?? null, state: 'done' };
      isWaiting = false;
      return { ...blank, detail: receiver.message ?? '', state: 'failed' };
    }
    if (!isListening) return { ...blank, state: 'toCome' };
    const mark = reached.get(stage);
    if (mark !== undefined) {
      return { ...blank, at: mark.at, detail: mark.detail, peer: mark.peer, state: 'done' };
    }
    if (!isWaiting) return { ...blank, state: 'toCome' };
    isWaiting = false;
    if (failure !== null) {
      const { at, detail, remedy, peer, step } = failure;
      return { stage, at, detail, remedy, peer, isSetAside: step === 'setAside', state: 'failed' };
    }
    if (receiving !== null && stage === 'received') {
      return { ...blank, at: receiving.at, detail: receiving.detail, peer: receiving.peer, state: 'running' };
    }
    return { ...blank, state: 'running' };
  });
};

export const doneCount = (views: readonly StageView[]): number =>
  views.filter((view) => view.state === 'done').length;
