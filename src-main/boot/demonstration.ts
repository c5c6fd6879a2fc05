import { wallClock } from '../domain/kernel/business-day.ts';
import type { EngineApi } from '../application/engine-api/index.ts';
import { prepareDemo, startTill } from './demo/index.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Reception } from './reception/reception.ts';

/** Time to look at the window before the demonstration's night arrives in it. */
const TILL_CLOSES_AFTER_MS = 8_000;

/** Fills a throw-away folder with a venue that has lived for sixty days; then its till sends last night. */
export const openDemonstration = async (needs: {
  engine: EngineApi;
  dataFolder: string;
  resourcesFolder: string;
  now: () => Date;
}) => {
  const { timeZone } = await needs.engine.venueSettings();
  const today = wallClock(needs.now(), timeZone).slice(0, 10);
  const { lastNight } = await prepareDemo({ ...needs, today });
  return {
    sendLastNight: (
      reception: Reception,
      lifecycle: Lifecycle,
      onBug: (error: unknown, doing: string) => void,
    ): void => {
      const { port, user, password } = reception.sheet();
      if (password === null) return;
      const till = startTill({
        host: '127.0.0.1',
        port,
        user,
        password,
        night: lastNight,
        afterMs: TILL_CLOSES_AFTER_MS,
        onError: (error) => onBug(error, 'sending the demonstration’s night'),
      });
      lifecycle.endLater(till.stop);
    },
  };
};
