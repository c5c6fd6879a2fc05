import * as v from 'valibot';
import type {
  Bounds,
  ConnectionSheet,
  ReceiverStep,
  ReceiverVisitors,
  ReceptionSettingsView,
  SelfTestReport,
} from '../replies.ts';
import { nothing } from './fields.ts';

const between = ({ least, most }: Bounds) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** Each by itself; what they must be together is checked where they are kept. */
export const receptionBounds = {
  port: { least: 1, most: 65_535 },
  passiveFrom: { least: 1024, most: 65_535 },
  passiveTo: { least: 1024, most: 65_535 },
  maxFileMegabytes: { least: 1, most: 1024 },
  connections: { least: 2, most: 100 },
  connectionsPerPeer: { least: 1, most: 50 },
  failuresBeforeBan: { least: 3, most: 100 },
  banMinutes: { least: 1, most: 1440 },
  silenceHours: { least: 6, most: 240 },
} as const;

export const receptionSettingFields = {
  port: between(receptionBounds.port),
  passiveFrom: between(receptionBounds.passiveFrom),
  passiveTo: between(receptionBounds.passiveTo),
  maxFileMegabytes: between(receptionBounds.maxFileMegabytes),
  connections: between(receptionBounds.connections),
  connectionsPerPeer: between(receptionBounds.connectionsPerPeer),
  failuresBeforeBan: between(receptionBounds.failuresBeforeBan),
  banMinutes: between(receptionBounds.banMinutes),
  silenceHours: between(receptionBounds.silenceHours),
} as const;

export const connectionRequests = {
  'connection:sheet': nothing,
  'connection:steps': nothing,
  'connection:renewPassword': nothing,
  'connection:renewCertificate': nothing,
  /** A small file sent to ourselves through the address that is proposed. */
  'connection:selfTest': nothing,
  'connection:visitors': nothing,
  'connection:liftBan': v.strictObject({ peer: v.pipe(v.string(), v.maxLength(100)) }),
  'connection:settings': nothing,
  /** The receiver is restarted, in order, where it has to be. */
  'connection:setSettings': v.partial(v.strictObject(receptionSettingFields)),
  /** Asks for a place in the system's dialog; the answer is the file's name, null when it was closed. */
  'connection:exportCertificate': nothing,
  /** Puts text on the clipboard. */
  'connection:copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
  /** Opens the mail program with the message for Pointex, written by the window. */
  'connection:mail': v.strictObject({
    subject: v.pipe(v.string(), v.maxLength(300)),
    body: v.pipe(v.string(), v.maxLength(5000)),
  }),
} as const;

export type ConnectionReplies = {
  'connection:sheet': ConnectionSheet;
  'connection:steps': ReceiverStep[];
  'connection:renewPassword': ConnectionSheet;
  'connection:renewCertificate': ConnectionSheet;
  'connection:selfTest': SelfTestReport;
  'connection:visitors': ReceiverVisitors;
  'connection:liftBan': ReceiverVisitors;
  'connection:settings': ReceptionSettingsView;
  'connection:setSettings': ReceptionSettingsView;
  'connection:exportCertificate': string | null;
  'connection:copy': null;
  'connection:mail': null;
};
