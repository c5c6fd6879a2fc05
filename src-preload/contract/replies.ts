import type { ReceiverState } from './receiver.ts';
import type { DrinkListLook } from './requests/drink-list.ts';
import type { ActView } from '../../src-main/application/views/library.ts';
import type { Outcome } from '../../src-main/domain/kernel/outcome.ts';

export type * from './receiver.ts';
export type * from '../../src-main/application/views/library.ts';
export type * from '../../src-main/application/views/library-changes.ts';
export type * from '../../src-main/application/views/list-changes.ts';
export type * from '../../src-main/application/views/reference.ts';
export type * from '../../src-main/application/views/library-file.ts';
export type * from '../../src-main/application/views/duplicates.ts';
export type * from '../../src-main/application/views/cellar/index.ts';
export type * from '../../src-main/application/views/matching.ts';
export type * from '../../src-main/application/views/journals.ts';
export type * from '../../src-main/application/views/nights.ts';
export type * from '../../src-main/application/views/sales.ts';
export type * from '../../src-main/application/views/closing-days.ts';
export type * from '../../src-main/application/views/mappings.ts';
export type * from '../../src-main/application/views/reports.ts';
export type * from '../../src-main/application/views/packages.ts';
export type * from '../../src-main/application/views/backups.ts';
export type * from '../../src-main/application/views/warnings.ts';
export type * from '../../src-main/application/views/accounting.ts';
export type * from '../../src-main/application/views/sheet.ts';
export type * from '../../src-main/application/views/acts.ts';
export type { TakenFile } from '../../src-main/application/views/files.ts';
export type { Category, Colour, NewDrink } from '../../src-main/domain/sheets/drink.ts';
export type { Problem } from '../../src-main/domain/kernel/outcome.ts';

export type { DrinkListLook } from './requests/drink-list.ts';

export type Reply<T> = Outcome<T>;

/** A change that can be taken back: the act's id goes to `act:undo`. */
export type Done = { act: ActView };

export type AppState = {
  venueName: string;
  /** That of the venue: every time is told on its clock. */
  timeZone: string;
  version: string;
  demo: boolean;
  platform: string;
  receiver: ReceiverState;
  toMatchCount: number;
  quarantinedCount: number;
  lowStockCount: number;
  /** Nights whose journal should be here by now. */
  missingNightCount: number;
};

/** A folder of this computer that is looked at for journals; `isThere` is false when it cannot be read. */
export type WatchedFolder = { folder: string | null; isThere: boolean };

export type Preferences = {
  venueName: string;
  language: 'fr' | 'en';
  theme: 'light' | 'dark' | 'system';
  /** `HH:MM`: sales before it belong to the day before. */
  cutOff: string;
  severalFilesPerDay: boolean;
  /** Starts with the computer, hidden in the tray. */
  startsWithComputer: boolean;
  /** What CSV files are written in. */
  csvEncoding: 'utf-8' | 'windows-1252';
  /** How Boissons is looked at; null as it was delivered. */
  drinkList: DrinkListLook | null;
};

/** `sheets` is what drinks are; `drinks` is that too, and what there is of them. */
export type Topic =
  'nights' | 'drinks' | 'sheets' | 'items' | 'journals' | 'receiver' | 'preferences' | 'backups';
