import type { AppReplies } from '../../../src-preload/contract/requests/app.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { succeed } from '../../domain/kernel/outcome.ts';
import { changePreferences, readPreferences } from '../preference-requests.ts';
import { after } from './done.ts';
import type { HandlerNeeds } from './handler-needs.ts';
import { receiverState } from './receiver-state.ts';

export const appHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof AppReplies> => {
  const { engine, window } = needs;
  return {
    'app:state': async () => {
      const counts = await engine.counts();
      const missing = await engine.missingNights();
      const { venueName, timeZone } = await engine.venueSettings();
      return succeed({
        venueName,
        timeZone,
        version: needs.version,
        demo: needs.isDemo,
        platform: process.platform,
        receiver: receiverState(needs),
        toMatchCount: counts.toMatch,
        quarantinedCount: counts.quarantined,
        lowStockCount: counts.lowStock,
        missingNightCount: missing.reduce((sum, { nights }) => sum + nights.length, 0),
      });
    },
    'app:preferences': async () => succeed(await readPreferences(needs)),
    'app:setPreferences': async (change) => succeed(await changePreferences(needs, change)),
    'window:act': ({ what }) => after(() => window.act(what)),
  };
};
