import type { EngineApi } from '../application/engine-api/index.ts';
import { dayName, type Language, type Words } from './words.ts';

const CHECK_EVERY_MS = 5 * 60_000;

export type MissingWatch = { check: () => void; stop: () => void };

/** What to say of nights that did not come; null when all did. */
export const missingLine = (nights: readonly string[], words: Words, language: Language): string | null => {
  const [first] = nights;
  if (first === undefined) return null;
  return nights.length === 1
    ? words.missingNight(dayName(first, language))
    : words.missingNights(nights.length);
};

/**
 * Asks again which nights are missing: at the start, as time goes, when the computer wakes and after each
 * import. The engine decides; here it is told, once for each night.
 */
export const createMissingWatch = (needs: {
  engine: EngineApi;
  words(): Words;
  language(): Language;
  now(): Date;
  notify(title: string, body: string): void;
  /** The missing nights, or the day itself, are not what they were. */
  onChanged(): void;
  isQuitting(): boolean;
  onBug(error: unknown, doing: string): void;
}): MissingWatch => {
  let known: string | null = null;
  const check = async (): Promise<void> => {
    const gaps = await needs.engine.missingNights();
    const now = JSON.stringify([needs.now().toDateString(), gaps]);
    if (known !== null && now !== known) needs.onChanged();
    known = now;
    const title = missingLine(await needs.engine.takeMissingAlert(), needs.words(), needs.language());
    if (title !== null) needs.notify(title, needs.words().missingBody);
  };
  const checkSafely = (): void => {
    check().catch((error: unknown) => {
      if (!needs.isQuitting()) needs.onBug(error, 'looking for missing nights');
    });
  };
  const timer = setInterval(checkSafely, CHECK_EVERY_MS);
  return { check: checkSafely, stop: () => clearInterval(timer) };
};
