import { app, powerMonitor } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';

/** A part that lives as long as the application, ended in the order given. */
export type Part = () => Promise<void> | void;

export type Lifecycle = {
  isQuitting: () => boolean;
  /** What is to be ended before the process goes: the last given ends first. */
  endLater(part: Part): void;
};

/** Uploads may take ten seconds to end; whatever hangs longer holds nothing that is not on the disk. */
const LONGEST_END_MS = 20_000;

/** Quitting, by menu, signal or end of the session, waits for every part to end well. */
export const createLifecycle = (onBug: (error: unknown, doing: string) => void): Lifecycle => {
  const parts: Part[] = [];
  let isQuitting = false;

  const end = async (): Promise<void> => {
    for (const part of parts.reverse()) {
      try {
        await part();
      } catch (error) {
        onBug(error, 'quitting');
      }
    }
  };

  const giveUp = async (): Promise<void> => {
    await pause(LONGEST_END_MS);
    onBug(new Error('The parts did not end in time.'), 'quitting');
  };

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    void Promise.race([end(), giveUp()]).finally(() => app.exit(0));
  });
  // Reception goes on with no window open.
  app.on('window-all-closed', () => undefined);
  process.on('SIGTERM', () => app.quit());
  powerMonitor.on('shutdown', () => app.quit());

  return { isQuitting: () => isQuitting, endLater: (part) => void parts.push(part) };
};
