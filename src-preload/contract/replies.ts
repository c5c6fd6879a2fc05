import type { ActView } from '../../src-main/application/views/library.ts';
import type { Outcome } from '../../src-main/domain/kernel/outcome.ts';

export type * from '../../src-main/application/views/library.ts';
export type * from '../../src-main/application/views/matching.ts';
export type * from '../../src-main/application/views/journals.ts';
export type * from '../../src-main/application/views/nights.ts';
export type { Category, Colour, NewDrink } from '../../src-main/domain/sheets/drink.ts';
export type { Problem } from '../../src-main/domain/kernel/outcome.ts';

export type Reply<T> = Outcome<T>;

/** A change that can be taken back: the act's id goes to `act:undo`. */
export type Done = { act: ActView };

export type ReceiverState = {
  state: 'listening' | 'stopped' | 'failed';
  host: string;
  port: number;
  /** Why it does not listen, in plain words. */
  message: string | null;
  lastFileAt: string | null;
  lastContactAt: string | null;
};

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

export type ConnectionSheet = {
  protocol: string;
  /** The proposed address first. */
  hosts: string[];
  port: number;
  user: string;
  /** Shown once after it was made or renewed; null afterwards. */
  password: string | null;
  folder: string;
  passivePorts: { from: number; to: number };
  fingerprint: string;
  certificateValidUntil: string;
  receiver: ReceiverState;
};

/** One thing that happened on the receiver, told live. */
export type ReceiverStep = {
  at: string;
  step:
    | 'listening'
    | 'connected'
    | 'secured'
    | 'loggedIn'
    | 'receiving'
    | 'received'
    | 'imported'
    | 'setAside'
    | 'refused'
    | 'aborted'
    | 'failed';
  peer: string | null;
  detail: string;
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
