/** Why nothing can be received, or not for sure. */
export type ReceiverTrouble =
  | 'PORT_TAKEN'
  | 'PORT_REFUSED'
  | 'NO_NETWORK'
  | 'ADDRESS_GONE'
  /** It listens, and its own test did not get through. */
  | 'SELF_TEST'
  | 'OTHER';

export type ReceiverState = {
  state: 'listening' | 'stopped' | 'failed';
  host: string;
  port: number;
  trouble: ReceiverTrouble | null;
  /** Why it does not listen, in plain words. */
  message: string | null;
  /** Another port that is free, when this one cannot be had. It is never taken without being asked for. */
  proposedPort: number | null;
  lastFileAt: string | null;
  lastContactAt: string | null;
  /** The last refusal or cut upload that no whole file has followed. */
  lastError: { at: string; peer: string; detail: string; remedy: string | null } | null;
  /** Hours since the last file, once they are more than the venue allows. */
  silentHours: number | null;
};

/** Why an address is proposed, the best first. */
export type HostReason =
  'used' | 'chosen' | 'wired' | 'wireless' | 'local' | 'virtual' | 'public' | 'loopback';

export type HostChoice = {
  address: string;
  /** The system's name of the network card. */
  card: string;
  reason: HostReason;
  /** A register that checks names accepts it: the certificate names this address. */
  isInCertificate: boolean;
};

export type ConnectionSheet = {
  protocol: string;
  /** The proposed address first. */
  hosts: HostChoice[];
  /** The address that the register last reached, when it is no longer this computer's. */
  lostHost: string | null;
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
  /** What belongs to one conversation bears the same name. */
  session: string | null;
  peer: string | null;
  detail: string;
  /** What to do, where something has to be. */
  remedy: string | null;
};

export type SelfTestStage = 'reach' | 'encrypt' | 'login' | 'upload' | 'kept';

export type SelfTestReport = {
  at: string;
  host: string;
  port: number;
  stages: { stage: SelfTestStage; state: 'done' | 'failed' | 'notTried'; detail: string }[];
  isPassed: boolean;
};

export type ReceiverAttempt = {
  /** The latest of them. */
  at: string;
  peer: string;
  /** How many times in a row. */
  count: number;
  what: 'refused' | 'cut' | 'newSender';
  detail: string;
  remedy: string | null;
};

/** Who came, who was refused and why, who is kept out. The newest first. */
export type ReceiverVisitors = {
  attempts: ReceiverAttempt[];
  bans: { peer: string; until: string }[];
  senders: { peer: string; lastAt: string }[];
};

export type ReceptionSettings = {
  port: number;
  passiveFrom: number;
  passiveTo: number;
  maxFileMegabytes: number;
  connections: number;
  connectionsPerPeer: number;
  failuresBeforeBan: number;
  banMinutes: number;
  /** Hours without a file after which it is said. */
  silenceHours: number;
};

export type Bounds = { least: number; most: number };

export type ReceptionSettingsView = {
  now: ReceptionSettings;
  defaults: ReceptionSettings;
  bounds: Readonly<Record<keyof ReceptionSettings, Bounds>>;
  /** What the application was started with stands before what is kept. */
  isPortGiven: boolean;
};
