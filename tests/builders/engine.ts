import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineApi, EngineEvent } from '../../src-main/application/engine-api/index.ts';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import type { Outcome } from '../../src-main/domain/kernel/outcome.ts';

export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

export type TestEngine = EngineApi & { dataFolder: string; events: EngineEvent[]; bugs: unknown[] };

/** A real engine on a real database, in a folder of its own that goes with the test. */
export const openTestEngine = async (dataFolder?: string, now?: () => Date): Promise<TestEngine> => {
  const folder = dataFolder ?? (await temporaryFolder());
  const events: EngineEvent[] = [];
  const bugs: unknown[] = [];
  const engine = await openEngine({
    dataFolder: folder,
    actor: 'window',
    ...(now === undefined ? {} : { clock: { now } }),
    announce: (event) => events.push(event),
    reportBug: (error) => bugs.push(error),
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await engine.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...engine, close, dataFolder: folder, events, bugs };
};

/** The value of an act that should succeed; its sentence when it doesn't. */
export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
};

export const receive = async (engine: EngineApi, fileName: string, bytes: Uint8Array) => {
  await engine.keepFile({ fileName, bytes, peer: '192.168.1.31' });
  return (await engine.takeIn()).at(-1);
};
