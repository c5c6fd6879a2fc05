import type { Receiver, ReceiverNeeds } from './receiver-types.ts';

export const createReceiver = (needs: ReceiverNeeds): Receiver => {
  throw new Error(`Not listening on ${needs.settings.port}`);
};
