import { app } from 'electron';
import { join } from 'node:path';
import { announceScheme, sayAndQuit } from '../adapters/electron/index.ts';
import { EngineRefused } from '../adapters/engine-link/index.ts';
import { fileLog } from '../adapters/system/index.ts';
import { readArguments } from './arguments.ts';
import { chooseDataFolder } from './data-folder.ts';
import { preferencesFile } from './data-places.ts';
import { runApplication } from './main.ts';
import { openPreferences } from './preferences.ts';
import { printOnly } from './reports/print-only.ts';
import { wordsOf } from './words.ts';

/** In the language of the last time, where that can be told. */
const sayWhyNot = async (error: unknown, dataFolder: string): Promise<void> => {
  const { language } = (await openPreferences(preferencesFile(dataFolder))).read();
  const { refused, noStart } = wordsOf(language);
  sayAndQuit(error instanceof EngineRefused ? (refused[error.code ?? ''] ?? error.message) : noStart);
};

/** Starts the application, or shows the one that runs already. */
export const startApplication = (): void => {
  announceScheme();
  const given = readArguments(process.argv.slice(1));
  if (given.print !== undefined) {
    void printOnly(given.print);
    return;
  }
  const dataFolder = chooseDataFolder(given);
  if (!app.requestSingleInstanceLock({ isHidden: given.isHidden })) {
    app.quit();
    return;
  }
  const log = fileLog(join(dataFolder, 'log', 'caisse-doree.log'));
  // Nobody stands before the screen at night: a bug is noted and reception goes on.
  process.on('uncaughtException', (error) => log('error', 'uncaught', error));
  process.on('unhandledRejection', (reason) => log('error', 'unhandled', reason));
  runApplication(given, dataFolder, log).catch((error: unknown) => {
    log('error', 'starting', error);
    void sayWhyNot(error, dataFolder);
  });
};
