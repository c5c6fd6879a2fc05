import { app } from 'electron';

/** A part that lives as long as the application, ended in the order given. */
export type Part = () => Promise<void> | void;

export type Lifecycle = {
  isQuitting: () => boolean;
  /** What is to be ended before the process goes: the last given ends first. */
  endLater(part: Part): void;
};

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

  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    void end().finally(() => app.exit(0));
  });
  // Reception goes on with no window open.
  app.on('window-all-closed', () => undefined);
  process.on('SIGTERM', () => app.quit());

  return { isQuitting: () => isQuitting, endLater: (part) => void parts.push(part) };
};
