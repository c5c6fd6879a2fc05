import {
  createSelfTestPass,
  runSelfTest,
  type SelfTest,
  type SelfTestOutcome,
} from '../../adapters/register-ftps/index.ts';
import { isOwnAddress } from '../../adapters/system/index.ts';

const longestMs = 5_000;

export type SelfTrial = {
  /** What the receiver is given to let the trial in. */
  entry: SelfTest;
  isRunning: () => boolean;
  run: () => Promise<SelfTestOutcome>;
  /** Tries the receiver out, and opens it anew when nothing gets through: a listener may have died in its sleep. */
  verify: () => void;
};

/** The receiver sends a small file to itself, as a register would; one at a time. */
export const createSelfTrial = (needs: {
  folder: string;
  place: () => { host: string; port: number };
  /** Of the certificate in use. */
  fingerprint: () => string;
  isListening: () => boolean;
  /** Opens what is not open. */
  open: () => Promise<void>;
  reopen: () => Promise<void>;
  onTried: (outcome: SelfTestOutcome) => void;
  onBug: (error: unknown, doing: string) => void;
}): SelfTrial => {
  const pass = createSelfTestPass(isOwnAddress);
  let running: Promise<SelfTestOutcome> | null = null;
  let verifying: Promise<void> | null = null;

  const run = (): Promise<SelfTestOutcome> => {
    running ??= runSelfTest({
      ...needs.place(),
      pass,
      fingerprint: needs.fingerprint(),
      timeoutMs: longestMs,
    })
      .finally(() => (running = null))
      .then((outcome) => {
        needs.onTried(outcome);
        return outcome;
      });
    return running;
  };

  const mend = async (): Promise<void> => {
    await needs.open();
    if (!needs.isListening()) return;
    const { failure } = await run();
    if (failure === null || !needs.isListening()) return;
    await needs.reopen();
    await run();
  };

  return {
    entry: { pass, folder: needs.folder },
    isRunning: () => running !== null,
    run,
    verify: () => {
      verifying ??= mend()
        .catch((error: unknown) => needs.onBug(error, 'looking after the receiver'))
        .finally(() => (verifying = null));
    },
  };
};
