import type { InboxEntry } from '../../application/ports/inbox.ts';
import type { ControlChannel } from './control-channel.ts';
import type { LibraryConnection } from './ftp-library.ts';
import type { PassiveListener } from './passive-listener.ts';
import type { ReceiverEvent, RefusalReason } from './receiver-types.ts';
import type { Folder } from './virtual-path.ts';

/** One control connection and what its sender said so far. */
export type Session = {
  readonly id: string;
  readonly peer: string;
  readonly localAddress: string;
  readonly connection: LibraryConnection;
  readonly control: ControlChannel;
  readonly openedAt: number;
  lastCommandAt: number;
  commandCount: number;
  tls: string | null;
  userName: string | null;
  wrongPasswords: number;
  isLoggedIn: boolean;
  /** Logged in by a self-test's pass. */
  isSelfTest: boolean;
  isDataPrivate: boolean;
  folder: Folder;
  renaming: InboxEntry | null;
  /** Receipts of this conversation: their names are still its own. */
  readonly delivered: Set<string>;
  passive: PassiveListener | null;
  transfer: { abort(): void } | null;
};

export type SessionEvent =
  | { type: 'connected' | 'disconnected' }
  | { type: 'loggedIn'; reached: string }
  | { type: 'secured'; tls: string }
  | { type: 'refused'; reason: RefusalReason; detail?: string }
  | { type: 'receiving' | 'aborted'; fileName: string };

export const withWhere = (session: Session, event: SessionEvent): ReceiverEvent => ({
  ...event,
  session: session.id,
  peer: session.peer,
  at: new Date().toISOString(),
});
