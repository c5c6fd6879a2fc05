import { Client } from 'basic-ftp';
import { Readable } from 'node:stream';
import { addDays } from '../../src-main/domain/kernel/business-day.ts';
import { printNight } from '../builders/night.ts';
import { expect, killApp, launchApp, passwordOf, test, type RunningApp } from './support/app.ts';
import { caisse } from './support/command-line.ts';

const KILLS = 6;
const FIRST_DAY = '2024-01-01';

/** Uploads one night after the other until the application dies; tells which were acknowledged. */
const uploadUntilKilled = async (
  { port }: RunningApp,
  password: string,
  nextDay: () => string,
  onAcknowledged: (day: string) => void,
): Promise<void> => {
  const client = new Client(5000);
  try {
    await client.access({
      host: '127.0.0.1',
      port,
      user: 'pointex',
      password,
      secure: true,
      secureOptions: { rejectUnauthorized: false },
    });
    await client.cd('/sales');
    for (;;) {
      const day = nextDay();
      const bytes = printNight(day, [{ code: '4201', label: 'CAFE', amount: '2,40', z: day }]);
      await client.uploadFrom(Readable.from([Buffer.from(bytes)]), `JV_${day}.csv`);
      onAcknowledged(day);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  } finally {
    client.close();
  }
};

test(`every file that got 226 is imported once after ${KILLS} kills at random moments`, async ({
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const acknowledged: string[] = [];
  let sent = 0;
  let password = '';
  for (let kill = 0; kill < KILLS; kill++) {
    const running = await launchApp(dataFolder);
    if (password === '') password = await passwordOf(running.window);
    const atLeast = acknowledged.length + Math.floor(Math.random() * 4);
    const isDone = new Promise<void>((resolve) => {
      const uploads = uploadUntilKilled(
        running,
        password,
        () => addDays(FIRST_DAY, sent++),
        (day) => {
          acknowledged.push(day);
          // Somewhere in the uploads that follow: the moment differs each time, by a few of their steps.
          if (acknowledged.length > atLeast) setTimeout(() => void killApp(running), Math.random() * 40);
        },
      );
      void uploads.then(resolve);
    });
    await isDone;
    await killApp(running);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);

  const last = await launchApp(dataFolder);
  await expect
    .poll(() => last.window.evaluate(async () => (await window.caisse.ask('night:overview')).ok), {
      timeout: 20_000,
    })
    .toBe(true);
  await last.close();
  const totals = await caisse<{ day: string; lines: number; journals: number }>(dataFolder, 'totals');
  const counted = new Map(totals.map((total) => [total.day, total]));
  expect(acknowledged.filter((day) => counted.get(day)?.lines !== 1)).toEqual([]);
  expect(totals.filter(({ lines, journals }) => lines !== 1 || journals !== 1)).toEqual([]);
});
