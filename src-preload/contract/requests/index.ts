import type * as v from 'valibot';
import { appRequests, type AppReplies } from './app.ts';
import { drinkRequests, type DrinkReplies } from './drinks.ts';
import { itemRequests, type ItemReplies } from './items.ts';
import { journalRequests, type JournalReplies } from './journals.ts';
import { mappingRequests, type MappingReplies } from './mappings.ts';
import { nightRequests, type NightReplies } from './nights.ts';
import { reportRequests, type ReportReplies } from './reports.ts';
import { fileRequests, type FileReplies } from './files.ts';
import { sheetRequests, type SheetReplies } from './sheet.ts';
import { connectionRequests, type ConnectionReplies } from './connection.ts';

/** Every request the window may make: its argument's schema here, its answer in `Replies`. */
export const requests = {
  ...appRequests,
  ...drinkRequests,
  ...sheetRequests,
  ...itemRequests,
  ...journalRequests,
  ...connectionRequests,
  ...mappingRequests,
  ...nightRequests,
  ...reportRequests,
  ...fileRequests,
} as const;

export type Channel = keyof typeof requests;
export type Request<C extends Channel> = v.InferOutput<(typeof requests)[C]>;

export type Replies = AppReplies &
  DrinkReplies &
  SheetReplies &
  ItemReplies &
  JournalReplies &
  ConnectionReplies &
  MappingReplies &
  NightReplies &
  ReportReplies &
  FileReplies;

export { newDrinkSchema } from './drinks.ts';
