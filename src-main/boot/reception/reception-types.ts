import type { HostChoice, ReceptionSettings } from '../../../src-preload/contract/index.ts';
import type { ReceiverEvent, ReceiverLog, SelfTestOutcome } from '../../adapters/register-ftps/index.ts';
import type { EngineApi, ImportReport } from '../../application/engine-api/index.ts';
import type { SecretBox } from './reception-identity.ts';
import type { Listening } from './reception-status.ts';
import type { ReceiverFacts } from './receiver-sentences.ts';
import type { SettingsRefusal } from './settings-in-force.ts';
import type { VisitorBook } from './visitor-book.ts';

export type ReceptionOptions = {
  host?: string | undefined;
  port?: number | undefined;
  passive?: { from: number; to: number } | undefined;
  user?: string | undefined;
  password?: string | undefined;
};

export type Sheet = {
  hosts: HostChoice[];
  lostHost: string | null;
  port: number;
  user: string;
  password: string | null;
  passivePorts: { from: number; to: number };
  fingerprint: string;
  certificateValidUntil: string;
};

/** The office that receives the register's files and has them read: the same for the window and the command line. */
export type Reception = {
  /** Reads what an earlier run left, then listens; keeps trying where the port cannot be had. */
  start(): Promise<void>;
  stop: () => Promise<void>;
  listening(): Listening;
  sheet(): Sheet;
  facts(): ReceiverFacts;
  settings(): ReceptionSettings;
  isPortGiven(): boolean;
  /** Null once they are kept and the receiver runs with them; nothing is changed otherwise. */
  changeSettings(change: Partial<ReceptionSettings>): Promise<SettingsRefusal | null>;
  renewPassword(): Promise<Sheet>;
  /** For the names and addresses of today. */
  renewCertificate(): Promise<Sheet>;
  certificatePem(): string;
  visitors: Pick<VisitorBook, 'list' | 'lift' | 'lastErrorSince'>;
  /** A small file to ourselves through the address that is proposed; nothing of it is kept. */
  selfTest(): Promise<SelfTestOutcome>;
  /** The certificate of an earlier run could not be used any more: registers that pin it must be told. */
  isCertificateRemade: boolean;
  /** After sleep or a change of network: listens again if it had stopped, and tries itself out. */
  wake: () => void;
};

export type ReceptionNeeds = {
  engine: EngineApi;
  dataFolder: string;
  box: SecretBox;
  options: ReceptionOptions;
  onEvent(event: ReceiverEvent): void;
  onImported(reports: ImportReport[]): void;
  /** What `listening` answers is another thing than before. */
  onStatus?(): void;
  onBug: (error: unknown, doing: string) => void;
  log: ReceiverLog;
  now: () => Date;
  /** Between two attempts at a port that cannot be had. */
  retryMs?: number;
};
