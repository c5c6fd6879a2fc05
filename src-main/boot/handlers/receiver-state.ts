import type { ReceiverState } from '../../../src-preload/contract/index.ts';
import type { Listening } from '../reception.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const receiverState = (needs: HandlerNeeds): ReceiverState => {
  const now: Listening = needs.reception.listening();
  const [address = now.host] = needs.reception.sheet().hosts;
  const { code, ...shown } = now;
  return {
    ...shown,
    host: now.host === '0.0.0.0' ? address : now.host,
    message: code === null ? null : needs.words().failed(code, now.port),
  };
};
