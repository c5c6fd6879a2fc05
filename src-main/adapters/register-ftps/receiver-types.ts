import type { Inbox, Receipt } from '../../application/ports/inbox.ts';
import type { LoginGuard } from './login-guard.ts';
import type { SelfTestPass } from './self-test-pass.ts';

export type ReceiverSettings = {
  host: string;
  port: number;
  passivePorts: { from: number; to: number };
  user: string;
  maxFileBytes: number;
};

export type RefusalReason =
  | 'TLS_REQUIRED'
  /** TLS from the first byte, as on port 990: we speak explicit TLS. */
  | 'IMPLICIT_TLS'
  | 'TLS_TOO_OLD'
  | 'TLS_FAILED'
  | 'UNKNOWN_LOGIN'
  | 'WRONG_PASSWORD'
  | 'BANNED'
  | 'PROT_P_MISSING'
  /** PORT or EPRT: the sender wants to be called back. */
  | 'ACTIVE_MODE'
  /** The data port that was given was not reached in time. */
  | 'DATA_UNREACHABLE'
  /** It was reached, and TLS did not begin. */
  | 'DATA_NOT_ENCRYPTED'
  | 'WRONG_FOLDER'
  | 'NAME_NOT_ALLOWED'
  | 'FILE_TOO_LARGE'
  | 'DISK_FULL'
  | 'TOO_MANY_CONNECTIONS'
  | 'TOO_MANY_COMMANDS'
  | 'LINE_TOO_LONG';

export type FailureCode = 'PORT_TAKEN' | 'PORT_REFUSED' | 'OTHER';

/** Who it happened with and when (UTC, ISO 8601). `peer` is an IP address. */
type Where = { session: string; peer: string; at: string };

export type ListeningEvent = { type: 'listening'; host: string; port: number };

export type ReceiverEvent =
  | ListeningEvent
  | { type: 'stopped' }
  | { type: 'failed'; code: FailureCode; message: string }
  | ({ type: 'connected' } & Where)
  | ({ type: 'secured'; tls: string } & Where)
  /** `reached` is the address of ours that the sender called. */
  | ({ type: 'loggedIn'; reached: string } & Where)
  /** `detail` is what it was about, as the sender named it: a folder, a port. */
  | ({ type: 'refused'; reason: RefusalReason; detail?: string } & Where)
  | ({ type: 'receiving'; fileName: string } & Where)
  | ({ type: 'received'; receipt: Receipt } & Where)
  | ({ type: 'aborted'; fileName: string } & Where)
  | ({ type: 'disconnected' } & Where);

export type ReceiverLog = (level: 'info' | 'warn' | 'error', message: string, details?: object) => void;

/** `folder` is the self-test's own, on the spool's disk. */
export type SelfTest = { pass: SelfTestPass; folder: string };

/** Milliseconds, counts and bytes; the defaults suit a venue. */
export type ReceiverLimits = {
  handshakeMs: number;
  loginMs: number;
  idleMs: number;
  dataConnectMs: number;
  dataStallMs: number;
  transferMs: number;
  /** How long the control connection must outlive the data end to prove that the file is whole. */
  proofMs: number;
  wrongPasswordDelayMs: number;
  stopMs: number;
  connections: number;
  connectionsPerPeer: number;
  slotsKeptForSender: number;
  lineBytes: number;
  commandsBeforeLogin: number;
  pendingCommands: number;
  /** Disk space to leave free beyond the largest file allowed. */
  reserveBytes: number;
};

export type ReceiverNeeds = {
  settings: ReceiverSettings;
  /** On a local disk, the receiver's alone; made when it is missing. */
  spoolFolder: string;
  /** Both PEM. */
  certificate: { key: string; cert: string };
  /** Made by `hashPassword`. */
  passwordVerifier: string;
  inbox: Inbox;
  onEvent: (event: ReceiverEvent) => void;
  log: ReceiverLog;
  limits?: Partial<ReceiverLimits>;
  /** Remembers conducts beyond this receiver; one of its own without it. */
  guard?: LoginGuard;
  /** Without it there is no self-test. */
  selfTest?: SelfTest;
};

export type Receiver = {
  /** Rejects with a `ReceiverStartError` when the port cannot be had; `failed` is told too. */
  start(): Promise<ListeningEvent>;
  /** Refuses newcomers, lets running uploads end (10 s at most), then closes everything. */
  stop(): Promise<void>;
  /** Peers whose logins are refused for now, and until when (UTC, ISO 8601). */
  bans(): { peer: string; until: string }[];
  liftBan(peer: string): void;
};

export class ReceiverStartError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'ReceiverStartError';
    this.code = code;
  }
}
