import type { ReceiverState } from '../../../src-preload/contract/index.ts';
import type { HandlerNeeds } from './handler-needs.ts';
import { receiverWordsOf } from '../reception/receiver-words.ts';

export const receiverState = ({ reception, preferences }: HandlerNeeds): ReceiverState => {
  const now = reception.listening();
  const words = receiverWordsOf(preferences.read().language);
  const [proposed] = reception.sheet().hosts;
  const { code, holder, ...shown } = now;
  const lastError = reception.visitors.lastErrorSince(now.lastFileAt, words, reception.facts());
  return {
    ...shown,
    host: now.host === '0.0.0.0' ? (proposed?.address ?? now.host) : now.host,
    trouble: code,
    message: code === null ? null : words.failed(code, { port: now.port, host: now.host, holder }),
    lastError:
      lastError === null
        ? null
        : { at: lastError.at, peer: lastError.peer, detail: lastError.detail, remedy: lastError.remedy },
  };
};
