import type { ReceiverStep } from '../../src-preload/contract/index.ts';
import type { ReceiverEvent } from '../adapters/register-ftps/index.ts';
import type { ImportReport } from '../application/engine-api/index.ts';
import type { Words } from './words.ts';

const KEPT = 100;

/** What happened on the receiver, in words, the latest last. */
export type StepLog = {
  event(event: ReceiverEvent): void;
  imported: (report: ImportReport) => void;
  list(): ReceiverStep[];
};

export const createStepLog = (needs: {
  words(): Words;
  port(): number;
  now(): Date;
  onStep(step: ReceiverStep): void;
}): StepLog => {
  const steps: ReceiverStep[] = [];
  const add = (step: ReceiverStep): void => {
    steps.push(step);
    if (steps.length > KEPT) steps.shift();
    needs.onStep(step);
  };
  /** The port is tried again and again: the same failure is told once. */
  const addOnce = (step: ReceiverStep): void => {
    const last = steps.at(-1);
    if (last?.step !== step.step || last.detail !== step.detail) add(step);
  };
  const now = (): string => needs.now().toISOString();

  return {
    list: () => [...steps],
    imported: (report) =>
      add({
        at: now(),
        step: report.status === 'quarantined' ? 'setAside' : 'imported',
        peer: null,
        detail: report.reason?.message ?? `${report.file}, ${needs.words().imported(report.lineCount)}`,
      }),
    event: (event) => {
      const words = needs.words();
      switch (event.type) {
        case 'listening':
          add({ at: now(), step: 'listening', peer: null, detail: `${event.host}:${event.port}` });
          break;
        case 'failed':
          addOnce({ at: now(), step: 'failed', peer: null, detail: words.failed(event.code, needs.port()) });
          break;
        case 'connected':
          add({ at: event.at, step: 'connected', peer: event.peer, detail: event.peer });
          break;
        case 'secured':
          add({ at: event.at, step: 'secured', peer: event.peer, detail: event.tls });
          break;
        case 'loggedIn':
          add({ at: event.at, step: 'loggedIn', peer: event.peer, detail: '' });
          break;
        case 'refused':
          add({ at: event.at, step: 'refused', peer: event.peer, detail: words.refusals[event.reason] });
          break;
        case 'receiving':
          add({ at: event.at, step: 'receiving', peer: event.peer, detail: event.fileName });
          break;
        case 'received':
          add({
            at: event.at,
            step: event.receipt.state === 'suspect' ? 'aborted' : 'received',
            peer: event.peer,
            detail: `${event.receipt.fileName}, ${words.bytes(event.receipt.size)}`,
          });
          break;
        case 'aborted':
          add({ at: event.at, step: 'aborted', peer: event.peer, detail: event.fileName });
          break;
        case 'stopped':
        case 'disconnected':
          break;
      }
    },
  };
};
