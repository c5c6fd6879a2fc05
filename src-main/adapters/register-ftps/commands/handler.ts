import type { Inbox, Receipt } from '../../../application/ports/inbox.ts';
import type { LoginGuard } from '../login-guard.ts';
import type { ReceiverLimits, ReceiverLog, ReceiverSettings, SelfTest } from '../receiver-types.ts';
import type { TlsContexts } from '../secure-socket.ts';
import type { Session, SessionEvent } from '../session.ts';

/** What every command may use of the receiver it runs in. */
export type Surroundings = {
  settings: ReceiverSettings;
  limits: ReceiverLimits;
  spoolFolder: string;
  contexts: TlsContexts;
  isPassword(password: string): Promise<boolean>;
  inbox: Inbox;
  guard: LoginGuard;
  selfTest: SelfTest | null;
  /** Lets a stop wait for what is under way. */
  track(session: Session, command: Promise<void>): Promise<void>;
  tell(session: Session, event: SessionEvent): void;
  tellReceived(session: Session, receipt: Receipt): void;
  log: ReceiverLog;
};

export type Call = { session: Session; verb: string; argument: string; surroundings: Surroundings };

export type Handler = (call: Call) => Promise<void>;
