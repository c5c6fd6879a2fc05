import type { InboxApi } from './inbox.ts';
import type { JournalsApi } from './journals.ts';
import type { VenueApi } from './venue.ts';
import type { LibraryApi } from './library.ts';
import type { MatchingApi } from './matching.ts';
import type { NightsApi } from './nights.ts';
import type { SalesApi } from './sales.ts';
import type { CellarApi } from './cellar.ts';
import type { MappingsApi } from './mappings.ts';
import type { SheetApi } from './sheet.ts';
import type { ActsApi } from './acts.ts';
import type { AccountingApi } from './accounting.ts';
import type { BatchesApi, ReportsApi } from './reports.ts';

export type * from './common.ts';

/**
 * Everything the application can do with its data. The engine runs in one thread and is the only
 * opener of the database; the same shape is met in the worker, across the link and in plain Node.
 */
export type EngineApi = InboxApi &
  VenueApi &
  LibraryApi &
  CellarApi &
  SheetApi &
  ActsApi &
  MatchingApi &
  NightsApi &
  SalesApi &
  ReportsApi &
  BatchesApi &
  AccountingApi &
  MappingsApi &
  JournalsApi & { close: () => Promise<void> };
