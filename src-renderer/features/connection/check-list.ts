import type { ReceiverState, ReceiverStep } from '../../../src-preload/contract';

export const STAGES = ['listening', 'connected', 'secured', 'loggedIn', 'received', 'imported'] as const;
export type Stage = (typeof STAGES)[number];

export type StageState = 'done' | 'running' | 'toCome' | 'failed';

export type Failure = 'refused' | 'aborted' | 'failed' | 'setAside';

export type StageView = {
  stage: Stage;
  state: StageState;
  failure: Failure | null;
  at: string | null;
  detail: string;
  peer: string | null;
};

type Reached = { at: string; detail: string; peer: string | null };

const stageOf = (step: ReceiverStep['step']): Stage | null => {
  switch (step) {
    case 'listening':
    case 'connected':
    case 'secured':
    case 'loggedIn':
    case 'received':
    case 'imported':
      return step;
    case 'receiving':
    case 'setAside':
    case 'refused':
    case 'aborted':
    case 'failed':
      return null;
  }
};

const failureOf = (step: ReceiverStep['step']): Failure | null =>
  step === 'refused' || step === 'aborted' || step === 'failed' || step === 'setAside' ? step : null;

const reachedFrom = (steps: ReceiverStep[]) => {
  const reached = new Map<Stage, Reached>();
  let failure: ReceiverStep | null = null;
  let receiving: ReceiverStep | null = null;
  for (const step of steps) {
    if (step.step === 'listening') reached.clear();
    if (step.step === 'connected') STAGES.slice(1).forEach((stage) => reached.delete(stage));
    if (step.step === 'receiving') {
      reached.delete('received');
      reached.delete('imported');
    }
    failure = failureOf(step.step) === null ? null : step;
    if (step.step === 'setAside') reached.delete('imported');
    receiving = step.step === 'receiving' ? step : null;
    const stage = stageOf(step.step);
    if (stage !== null) reached.set(stage, { at: step.at, detail: step.detail, peer: step.peer });
  }
  return { reached, failure, receiving };
};

/** What the last attempt of the register has reached, in the order in which an upload goes. */
export const checkList = (
  steps: ReceiverStep[],
  receiver: Pick<ReceiverState, 'state' | 'message'>,
): StageView[] => {
  const { reached, failure, receiving } = reachedFrom(steps);
  const isListening = receiver.state === 'listening';
  let isWaiting = true;
  return STAGES.map((stage): StageView => {
    const mark = reached.get(stage);
    const blank = { stage, failure: null, at: null, detail: '', peer: null };
    if (stage === 'listening') {
      if (isListening) return { ...blank, ...mark, state: 'done' };
      isWaiting = false;
      return { ...blank, failure: 'failed', detail: receiver.message ?? '', state: 'failed' };
    }
    if (!isListening) return { ...blank, state: 'toCome' };
    if (mark !== undefined) return { ...blank, ...mark, state: 'done' };
    if (!isWaiting) return { ...blank, state: 'toCome' };
    isWaiting = false;
    if (failure !== null) {
      const { at, detail, peer } = failure;
      return { stage, failure: failureOf(failure.step), at, detail, peer, state: 'failed' };
    }
    if (receiving !== null && stage === 'received') {
      return { ...blank, at: receiving.at, detail: receiving.detail, peer: receiving.peer, state: 'running' };
    }
    return { ...blank, state: 'running' };
  });
};

export const doneCount = (views: StageView[]): number => views.filter((view) => view.state === 'done').length;
