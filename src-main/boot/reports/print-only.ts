import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printPage } from '../../adapters/electron/index.ts';
import { errorLog } from '../../adapters/system/index.ts';
import { writeWhole } from '../write-whole.ts';

export const paperFont = (): string => join(app.getAppPath(), 'resources', 'fonts', 'inter-latin.woff2');

/** For the command line, which has no browser of its own: prints one page and ends. */
export const printOnly = async ({ page, out }: { page: string; out: string }): Promise<void> => {
  // The page's window goes before its file is written.
  app.on('window-all-closed', () => undefined);
  try {
    await app.whenReady();
    const isWritten = await writeWhole(out, await printPage(await readFile(page), paperFont()));
    app.exit(isWritten ? 0 : 1);
  } catch (error) {
    errorLog('error', 'printing', error);
    app.exit(1);
  }
};
