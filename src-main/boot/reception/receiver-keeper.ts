import { ReceiverStartError, type Receiver } from '../../adapters/register-ftps/index.ts';

export type ReceiverKeeper = {
  /** Resolves after the first attempt, whether or not the port was to be had. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** Closes and makes a new receiver, with what has changed. */
  reopen: () => Promise<void>;
  /** An attempt now instead of at the next turn. */
  wake: () => Promise<void>;
};

/** Keeps one receiver listening while it is wanted: where the port cannot be had, it tries again. */
export const createReceiverKeeper = (needs: {
  make(): Receiver;
  retryMs: number;
  onBug(error: unknown, doing: string): void;
}): ReceiverKeeper => {
  let receiver: Receiver | null = null;
  let retry: NodeJS.Timeout | null = null;
  let isWanted = false;

  // A port is free only once the receiver before has closed: opening and closing never overlap.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    last = last.then(act).catch((error: unknown) => needs.onBug(error, 'opening or closing the receiver'));
    return last;
  };

  const open = async (): Promise<void> => {
    if (!isWanted || receiver !== null) return;
    if (retry !== null) clearTimeout(retry);
    retry = setTimeout(() => void wake(), needs.retryMs);
    const opening = needs.make();
    try {
      await opening.start();
    } catch (error) {
      if (error instanceof ReceiverStartError) return;
      throw error;
    }
    clearTimeout(retry);
    retry = null;
    receiver = opening;
  };

  const close = async (): Promise<void> => {
    if (retry !== null) clearTimeout(retry);
    retry = null;
    const closing = receiver;
    receiver = null;
    await closing?.stop();
  };

  const wake = (): Promise<void> => inTurn(open);

  return {
    start: () => {
      isWanted = true;
      return inTurn(open);
    },
    stop: () => {
      isWanted = false;
      return inTurn(close);
    },
    reopen: async () => {
      await inTurn(close);
      await inTurn(open);
    },
    wake,
  };
};
