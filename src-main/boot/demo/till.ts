import { Client } from 'basic-ftp';
import { Readable } from 'node:stream';

export type TillOptions = {
  host: string;
  port: number;
  user: string;
  password: string;
  night: { fileName: string; bytes: Uint8Array };
};

const PATIENCE_MS = 15_000;

/** Sends one night as a register does: FTP, explicit TLS, into /sales. */
export const uploadNight = async ({ host, port, user, password, night }: TillOptions): Promise<void> => {
  const client = new Client(PATIENCE_MS);
  try {
    // A till does not check the certificate: the receiver's is its own.
    const secureOptions = { rejectUnauthorized: false };
    await client.access({ host, port, user, password, secure: true, secureOptions });
    await client.cd('/sales');
    await client.uploadFrom(Readable.from([night.bytes]), night.fileName);
  } finally {
    client.close();
  }
};

/** A till that closes its night once, after a while. */
export const startTill = (
  options: TillOptions & { afterMs: number; onError: (error: unknown) => void },
): { stop: () => void } => {
  const waiting = setTimeout(() => {
    uploadNight(options).catch(options.onError);
  }, options.afterMs);
  return { stop: () => clearTimeout(waiting) };
};
