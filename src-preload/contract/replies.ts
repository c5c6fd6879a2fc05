import type { ReceiverState } from './receiver.ts';
import type { ActView } from '../../src-main/application/views/library.ts';
import type { Outcome } from '../../src-main/domain/kernel/outcome.ts';

export type * from './receiver.ts';
export type * from '../../src-main/application/views/library.ts';
export type * from '../../src-main/application/views/matching.ts';
export type * from '../../src-main/application/views/journals.ts';
export type * from '../../src-main/application/views/nights.ts';
export type { Category, Colour, NewDrink } from '../../src-main/domain/sheets/drink.ts';
export type { Problem } from '../../src-main/domain/kernel/outcome.ts';

export type Reply<T> = Outcome<T>;

/** A change that can be taken back: the act's id goes to `act:undo`. */
export type Done = { act: ActView };

export type AppState = {
  venueName: string;
  version: string;
  demo: boolean;
  platform: string;
  receiver: ReceiverState;
  toMatchCount: number;
  quarantinedCount: number;
  lowStockCount: number;
};

export type Preferences = {
  venueName: string;
  language: 'fr' | 'en';
  theme: 'light' | 'dark' | 'system';
  /** `HH:MM`: sales before it belong to the day before. */
  cutOff: string;
  severalFilesPerDay: boolean;
  /** Starts with the computer, hidden in the tray. */
  startsWithComputer: boolean;
};

export type Topic = 'nights' | 'drinks' | 'items' | 'journals' | 'receiver' | 'preferences';
