import type { ConnectionSheet } from '../../../src-preload/contract';

type Translate = (key: string, named?: Record<string, unknown>) => string;

/** How much of the fingerprint is enough to recognise it in a letter. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.split(':').slice(0, 4).join(':');

/** `9C:4E:…` on two lines of sixteen pairs. */
export const fingerprintLines = (fingerprint: string): string[] => {
  const pairs = fingerprint.split(':');
  const half = Math.ceil(pairs.length / 2);
  return [pairs.slice(0, half).join(':'), pairs.slice(half).join(':')].filter((line) => line !== '');
};

export type PointexMessage = {
  subject: string;
  hello: string;
  ask: string;
  infos: string;
  mode: string;
  password: string;
  /** The whole as plain text. */
  body: string;
};

/** The ready-made message to the reseller. The password is never in it. */
export const pointexMessage = (
  t: Translate,
  sheet: ConnectionSheet,
  host: string,
  venue: string,
): PointexMessage => {
  const { port, folder, user, passivePorts } = sheet;
  const hello = t('connection.mailHello');
  const ask = t('connection.mailAsk');
  const infos = t('connection.mailInfos', { host, port: String(port), folder, user });
  const mode = t('connection.mailMode', {
    from: String(passivePorts.from),
    to: String(passivePorts.to),
  });
  const password = t('connection.mailPassword', { fingerprint: shortFingerprint(sheet.fingerprint) });
  return {
    subject: t('connection.subject', { venue }),
    hello,
    ask,
    infos,
    mode,
    password,
    body: [hello, '', ask, infos, mode, '', password, '', venue].join('\n'),
  };
};
