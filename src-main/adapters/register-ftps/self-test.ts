import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { Client, FTPError } from 'basic-ftp';
import type { SelfTestPass } from './self-test-pass.ts';

export type SelfTestStage = 'reach' | 'encrypt' | 'login' | 'upload' | 'kept';
export type SelfTestFault =
  | 'NOBODY_ANSWERS'
  | 'TOO_LATE'
  /** Something else listens on this address and port. */
  | 'SOMEBODY_ELSE'
  | 'REFUSED'
  | 'OTHER_BYTES'
  | 'BROKEN';

export type SelfTestOutcome = {
  host: string;
  port: number;
  /** The stage that failed, and why; null when all went well. */
  failure: { stage: SelfTestStage; fault: SelfTestFault; message: string } | null;
  size: number;
};

const size = 12_480;

const faultOf = (error: Error): SelfTestFault => {
  if (error instanceof FTPError) return 'REFUSED';
  const code = 'code' in error ? String(error.code) : '';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'NOBODY_ANSWERS';
  return /timeout/i.test(error.message) ? 'TOO_LATE' : 'BROKEN';
};

class SomebodyElse extends Error {}
class OtherBytes extends Error {}

const certificateOf = (client: Client): string => {
  const { socket } = client.ftp;
  return socket instanceof TLSSocket ? socket.getPeerCertificate().fingerprint256 : '';
};

/** Sends a small file to ourselves as a register would, through an address that a register uses. */
export const runSelfTest = async (needs: {
  host: string;
  port: number;
  pass: SelfTestPass;
  /** Of our certificate: SHA-256, colon-separated upper-case hexadecimal. */
  fingerprint: string;
  timeoutMs: number;
}): Promise<SelfTestOutcome> => {
  const { host, port, pass } = needs;
  const client = new Client(needs.timeoutMs);
  let stage: SelfTestStage = 'reach';
  const go = async (): Promise<void> => {
    await client.connect(host, port);
    stage = 'encrypt';
    await client.useTLS({ rejectUnauthorized: false });
    if (certificateOf(client) !== needs.fingerprint) throw new SomebodyElse('Another certificate');
    stage = 'login';
    const { user, password } = pass.issue();
    await client.login(user, password);
    await client.useDefaultSettings();
    stage = 'upload';
    const bytes = randomBytes(size);
    const { message } = await client.uploadFrom(Readable.from([bytes]), '/sales/self-test.bin');
    stage = 'kept';
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    if (!message.includes(hash)) throw new OtherBytes(message);
  };
  try {
    await go();
    return { host, port, failure: null, size };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const fault =
      error instanceof SomebodyElse
        ? 'SOMEBODY_ELSE'
        : error instanceof OtherBytes
          ? 'OTHER_BYTES'
          : faultOf(error);
    return { host, port, failure: { stage, fault, message: error.message }, size };
  } finally {
    client.close();
  }
};
