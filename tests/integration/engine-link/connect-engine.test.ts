import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { connectEngine } from '../../../src-main/adapters/engine-link/index.ts';
import { databaseFile } from '../../../src-main/boot/data-places.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const connect = (dataFolder: string) =>
  connectEngine({
    script: new URL('../../../src-main/boot/engine.ts', import.meta.url),
    dataFolder,
    onBug: () => undefined,
  });

it('answers at once, with a failure, whoever asks an engine that is gone', async () => {
  const engine = await connect(await temporaryFolder());
  expect(await engine.counts()).toEqual({ toMatch: 0, quarantined: 0, lowStock: 0 });
  await engine.close();
  await expect(engine.counts()).rejects.toThrow('The engine has stopped.');
});

it('keeps who asks waiting while the data is closed, and answers from what was put in its place', async () => {
  const dataFolder = await temporaryFolder();
  const engine = await connect(dataFolder);
  await engine.changeVenueSettings({ venueName: 'Le Zinc' });
  let answer: Promise<{ venueName: string }> | undefined;
  await engine.whileClosed(async () => {
    answer = engine.venueSettings();
    await rm(databaseFile(dataFolder));
  });
  expect((await answer)?.venueName).not.toBe('Le Zinc');
  await engine.close();
});

it('opens the data again when what needed it closed failed', async () => {
  const dataFolder = await temporaryFolder();
  const engine = await connect(dataFolder);
  await engine.changeVenueSettings({ venueName: 'Le Zinc' });
  await expect(engine.whileClosed(() => Promise.reject(new Error('No such copy.')))).rejects.toThrow(
    'No such copy.',
  );
  expect((await engine.venueSettings()).venueName).toBe('Le Zinc');
  await engine.close();
});
