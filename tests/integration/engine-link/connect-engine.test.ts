import { expect, it } from 'vitest';
import { connectEngine } from '../../../src-main/adapters/engine-link/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

it('answers at once, with a failure, whoever asks an engine that is gone', async () => {
  const engine = await connectEngine({
    script: new URL('../../../src-main/boot/engine.ts', import.meta.url),
    dataFolder: await temporaryFolder(),
    onBug: () => undefined,
  });
  expect(await engine.counts()).toEqual({ toMatch: 0, quarantined: 0, lowStock: 0 });
  await engine.close();
  await expect(engine.counts()).rejects.toThrow('The engine has stopped.');
});
