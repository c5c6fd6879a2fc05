import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arguments } from './arguments.ts';

const throwAway = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'caisse-doree-demo-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
};

/**
 * The folder of the venue's data. One that is given, or the demonstration's throw-away one, also
 * holds what Chromium keeps, so that neither ever meets the venue's own.
 */
export const chooseDataFolder = ({ data, isDemo }: Arguments): string => {
  const folder = data ?? (isDemo ? throwAway() : null);
  if (folder === null) return join(app.getPath('userData'), 'data');
  app.setPath('userData', join(folder, 'window'));
  return folder;
};
