import * as v from 'valibot';
import type { AppState, Preferences } from '../replies.ts';
import { drinkListSchema } from './drink-list.ts';
import { name, nothing } from './fields.ts';

export const appRequests = {
  'app:state': nothing,
  'app:preferences': nothing,
  'app:setPreferences': v.partial(
    v.strictObject({
      venueName: name,
      language: v.picklist(['fr', 'en']),
      theme: v.picklist(['light', 'dark', 'system']),
      cutOff: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      severalFilesPerDay: v.boolean(),
      startsWithComputer: v.boolean(),
      csvEncoding: v.picklist(['utf-8', 'windows-1252']),
      drinkList: v.nullable(drinkListSchema),
    }),
  ),
  'window:act': v.strictObject({ what: v.picklist(['minimise', 'maximise', 'close']) }),
} as const;

export type AppReplies = {
  'app:state': AppState;
  'app:preferences': Preferences;
  'app:setPreferences': Preferences;
  'window:act': null;
};
