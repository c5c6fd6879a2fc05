import type { AppTray } from '../adapters/electron/index.ts';
import type { EngineApi } from '../application/engine-api/index.ts';
import type { Reception } from './reception.ts';
import type { Words } from './words.ts';

/** Keeps the tray's menu true: whether it listens, and how much is to be matched. */
export const createTrayStatus =
  (needs: {
    tray: AppTray;
    engine: EngineApi;
    reception: Reception;
    words: () => Words;
    isQuitting: () => boolean;
    onBug: (error: unknown, doing: string) => void;
  }) =>
  (): void => {
    const show = async (): Promise<void> => {
      const { toMatch } = await needs.engine.counts();
      const { state, port } = needs.reception.listening();
      const words = needs.words();
      needs.tray.show({
        open: words.open,
        status: state === 'listening' ? words.listening(port) : words.stopped,
        toMatch: toMatch === 0 ? null : words.toMatch(toMatch),
        quit: words.quit,
      });
    };
    if (needs.isQuitting()) return;
    show().catch((error: unknown) => {
      if (!needs.isQuitting()) needs.onBug(error, 'refreshing the tray');
    });
  };
