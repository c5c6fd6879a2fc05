import type { AppTray } from '../adapters/electron/index.ts';
import type { EngineApi } from '../application/engine-api/index.ts';
import type { Listening } from './reception/reception.ts';
import type { ReceptionWords } from './reception/reception-words.ts';
import { missingLine } from './missing-watch.ts';
import type { Language, Words } from './words.ts';

/** What the receiver does, in one line: trouble first, then a silence, then the port. */
export const receptionLine = (
  { code, state, silentHours, port }: Pick<Listening, 'code' | 'state' | 'silentHours' | 'port'>,
  words: Pick<Words, 'listening' | 'stopped'>,
  said: ReceptionWords,
): string => {
  if (code !== null) return said.trouble[code];
  if (state !== 'listening') return words.stopped;
  return silentHours === null ? words.listening(port) : said.silent(silentHours);
};

/** Keeps the tray's menu true: whether it listens, and how much is to be matched. */
export const createTrayStatus =
  (needs: {
    tray: AppTray;
    engine: EngineApi;
    reception: { listening(): Listening };
    words: () => Words;
    language: () => Language;
    receptionWords: () => ReceptionWords;
    isQuitting: () => boolean;
    onBug: (error: unknown, doing: string) => void;
  }) =>
  (): void => {
    const show = async (): Promise<void> => {
      const { toMatch } = await needs.engine.counts();
      const missing = await needs.engine.missingNights();
      const words = needs.words();
      needs.tray.show({
        open: words.open,
        status: receptionLine(needs.reception.listening(), words, needs.receptionWords()),
        missing: missingLine(
          missing.flatMap(({ nights }) => nights),
          words,
          needs.language(),
        ),
        toMatch: toMatch === 0 ? null : words.toMatch(toMatch),
        quit: words.quit,
      });
    };
    if (needs.isQuitting()) return;
    show().catch((error: unknown) => {
      if (!needs.isQuitting()) needs.onBug(error, 'refreshing the tray');
    });
  };
