import { Client } from 'basic-ftp';
import { Readable } from 'node:stream';
import { printNight } from '../../builders/night.ts';

/** One night, as a register sends it. */
export const sendNight = async (
  to: { host: string; port: number; user: string; password: string | null },
  name: string,
  rename?: string,
): Promise<void> => {
  const client = new Client(20_000);
  const night = printNight('2026-11-20', [{ code: '1', label: 'CAFE', amount: '2,40' }]);
  try {
    await client.access({
      host: to.host,
      port: to.port,
      user: to.user,
      password: to.password ?? '',
      secure: true,
      secureOptions: { rejectUnauthorized: false },
    });
    await client.uploadFrom(Readable.from([Buffer.from(night)]), `/sales/${name}`);
    if (rename !== undefined) await client.rename(`/sales/${name}`, `/sales/${rename}`);
  } finally {
    client.close();
  }
};
