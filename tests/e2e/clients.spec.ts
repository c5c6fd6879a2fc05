import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../src-main/domain/kernel/business-day.ts';
import { printNight } from '../builders/night.ts';
import { curl, ftplib, ftpWebRequest, lftp } from '../clients/index.ts';
import { isInstalled } from '../clients/installed.ts';
import { expect, passwordOf, test } from './support/app.ts';
import { certificateFile } from './support/clients.ts';
import { caisse } from './support/command-line.ts';

const FILES = 15;
const PATIENCE_MS = 300_000;

const clients = [curl, lftp, ftplib, ...(isInstalled(ftpWebRequest) ? [ftpWebRequest] : [])];

const nightsOf = (client: number, folder: string): Promise<string[]> =>
  Promise.all(
    Array.from({ length: FILES }, async (_, index) => {
      const night = client * FILES + index;
      const day = addDays('2026-01-01', night);
      const file = join(folder, `${day}.csv`);
      await writeFile(
        file,
        printNight(day, [{ code: '4201', label: 'CAFE', amount: '2,40', z: String(night) }]),
      );
      return file;
    }),
  );

test(`${clients.map(({ name }) => name).join(', ')} upload ${FILES} files each, at once, without a failure`, async ({
  running,
  dataFolder,
}) => {
  test.setTimeout(PATIENCE_MS);
  const place = {
    host: '127.0.0.1',
    port: running.port,
    user: 'pointex',
    password: await passwordOf(running.window),
    certFile: await certificateFile(dataFolder),
  };
  await Promise.all(
    clients.map(async (client, index) =>
      client.upload(place, await nightsOf(index, dataFolder), { tls: '1.2', mode: 'PASV' }),
    ),
  );
  await running.close();
  const totals = await caisse<{ amountInclVat: number }>(dataFolder, 'totals');
  expect(totals.map(({ amountInclVat }) => amountInclVat)).toEqual(
    Array.from({ length: FILES * clients.length }, () => 240),
  );
});
