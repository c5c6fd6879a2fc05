import type * as v from 'valibot';
import { appRequests, type AppReplies } from './app.ts';
import { drinkRequests, type DrinkReplies } from './drinks.ts';
import { itemRequests, type ItemReplies } from './items.ts';
import { libraryFileRequests, type LibraryFileReplies } from './library-files.ts';
import { journalRequests, type JournalReplies } from './journals.ts';
import { mappingRequests, type MappingReplies } from './mappings.ts';
import { nightRequests, type NightReplies } from './nights.ts';
import { salesRequests, type SalesReplies } from './sales.ts';
import { accountingRequests, type AccountingReplies } from './accounting.ts';
import { backupRequests, type BackupReplies } from './backups.ts';
import { packageRequests, type PackageReplies } from './packages.ts';
import { reportRequests, type ReportReplies } from './reports.ts';
import { cellarRequests, type CellarReplies } from './cellar.ts';
import { fileRequests, type FileReplies } from './files.ts';
import { sheetRequests, type SheetReplies } from './sheet.ts';
import { actRequests, type ActReplies } from './acts.ts';
import { connectionRequests, type ConnectionReplies } from './connection.ts';

/** Every request the window may make: its argument's schema here, its answer in `Replies`. */
export const requests = {
  ...appRequests,
  ...drinkRequests,
  ...libraryFileRequests,
  ...sheetRequests,
  ...actRequests,
  ...itemRequests,
  ...journalRequests,
  ...connectionRequests,
  ...mappingRequests,
  ...nightRequests,
  ...salesRequests,
  ...reportRequests,
  ...accountingRequests,
  ...packageRequests,
  ...backupRequests,
  ...cellarRequests,
  ...fileRequests,
} as const;

export type Channel = keyof typeof requests;
export type Request<C extends Channel> = v.InferOutput<(typeof requests)[C]>;

export type Replies = AppReplies &
  CellarReplies &
  DrinkReplies &
  LibraryFileReplies &
  SheetReplies &
  ActReplies &
  ItemReplies &
  JournalReplies &
  ConnectionReplies &
  MappingReplies &
  NightReplies &
  SalesReplies &
  ReportReplies &
  AccountingReplies &
  PackageReplies &
  BackupReplies &
  FileReplies;

export { newDrinkSchema } from './drinks.ts';
