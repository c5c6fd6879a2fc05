import type { ReceiverStep } from '../../../src-preload/contract/index.ts';
import type { ReceiverEvent } from '../../adapters/register-ftps/index.ts';
import type { ImportReport } from '../../application/engine-api/index.ts';
import type { ReceiverFacts, ReceiverWords } from './receiver-sentences.ts';
import { money, type Language } from '../words.ts';

const KEPT = 200;

type Imported = { type: 'imported'; report: ImportReport; session: string | null; at: string };
type Happening = { at: string; what: ReceiverEvent | Imported };

/** What happened on the receiver, in words, the latest last. */
export type StepLog = {
  event(event: ReceiverEvent): void;
  imported: (report: ImportReport) => void;
  /** In the language of the moment. */
  list(): ReceiverStep[];
};

type Wording = { language: Language; words: ReceiverWords; facts: ReceiverFacts & { host: string } };
type Worded = Pick<ReceiverStep, 'step' | 'session' | 'peer' | 'detail' | 'remedy'>;

const ofImported = ({ report, session }: Imported, { words, language }: Wording): Worded => {
  const where = { session, peer: null };
  switch (report.status) {
    case 'quarantined': {
      const detail = report.reason?.message ?? report.file;
      return { ...where, step: 'setAside', detail, remedy: words.setAsideRemedy };
    }
    case 'duplicate':
      return { ...where, step: 'imported', detail: words.duplicate(report.file), remedy: null };
    case 'empty':
      return { ...where, step: 'imported', detail: words.empty(report.file), remedy: null };
    default: {
      const amount = report.amountCents === null ? null : money(report.amountCents, language);
      const detail = words.read(report.dialect, report.lineCount, amount);
      return { ...where, step: 'imported', detail, remedy: null };
    }
  }
};

/** Null for what nobody waits for. */
const ofEvent = (event: ReceiverEvent, { words, facts }: Wording): Worded | null => {
  switch (event.type) {
    case 'listening':
      return {
        step: 'listening',
        session: null,
        peer: null,
        detail: `${event.host}:${event.port}`,
        remedy: null,
      };
    case 'failed': {
      const detail = words.failed(event.code, { ...facts, holder: null });
      return { step: 'failed', session: null, peer: null, detail, remedy: null };
    }
    case 'stopped':
    case 'disconnected':
      return null;
    default: {
      const where = { session: event.session, peer: event.peer };
      const plain = { ...where, detail: '', remedy: null };
      switch (event.type) {
        case 'connected':
          return { ...plain, step: 'connected', detail: event.peer };
        case 'secured':
          return { ...plain, step: 'secured', detail: event.tls };
        case 'loggedIn':
          return { ...plain, step: 'loggedIn' };
        case 'refused':
          return { ...where, step: 'refused', ...words.refusals[event.reason](facts, event.detail ?? '') };
        case 'receiving':
          return { ...plain, step: 'receiving', detail: event.fileName };
        case 'aborted':
          return { ...where, step: 'aborted', ...words.cut(event.fileName) };
        case 'received': {
          const { fileName, size, state } = event.receipt;
          if (state === 'suspect') return { ...where, step: 'aborted', ...words.suspect(fileName) };
          const detail = (state === 'waiting' ? words.waiting : words.received)(fileName, size);
          return { ...plain, step: 'received', detail };
        }
      }
    }
  }
};

/** The port is tried again and again, a folder is entered several times: the same refusal is told once. */
const isSaidAgain = (last: ReceiverStep | undefined, step: ReceiverStep): boolean =>
  last !== undefined &&
  (step.step === 'failed' || step.step === 'refused') &&
  last.step === step.step &&
  last.session === step.session &&
  last.detail === step.detail;

export const createStepLog = (needs: {
  wording(): Wording;
  now(): Date;
  onStep(step: ReceiverStep): void;
}): StepLog => {
  const happenings: Happening[] = [];
  const sessionOf = new Map<string, string>();

  const inWords = ({ at, what }: Happening): ReceiverStep | null => {
    const wording = needs.wording();
    const worded = what.type === 'imported' ? ofImported(what, wording) : ofEvent(what, wording);
    return worded === null ? null : { at, ...worded };
  };

  const add = (happening: Happening): void => {
    const step = inWords(happening);
    const last = happenings.at(-1);
    if (step === null || isSaidAgain((last && inWords(last)) ?? undefined, step)) return;
    happenings.push(happening);
    if (happenings.length > KEPT) happenings.shift();
    for (const [receipt] of sessionOf) if (sessionOf.size > KEPT) sessionOf.delete(receipt);
    needs.onStep(step);
  };

  return {
    list: () => happenings.flatMap((happening) => inWords(happening) ?? []),
    imported: (report) => {
      const session = sessionOf.get(report.receiptId) ?? null;
      const at = needs.now().toISOString();
      add({ at, what: { type: 'imported', report, session, at } });
    },
    event: (event) => {
      if (event.type === 'received' && event.receipt.state !== 'suspect') {
        sessionOf.set(event.receipt.id, event.session);
      }
      add({ at: 'at' in event ? event.at : needs.now().toISOString(), what: event });
    },
  };
};
