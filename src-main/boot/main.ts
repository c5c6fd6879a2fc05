import { app, ipcMain, nativeTheme, powerMonitor, powerSaveBlocker } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announceScheme,
  askAtStart,
  chooseDestination,
  chooseFiles,
  chooseFolder,
  closeEverythingElse,
  createMainWindow,
  createTray,
  keyringBox,
  loginItems,
  notify,
  ORIGIN,
  programCommand,
  sayAndQuit,
  serveWindow,
  wasStartedWithSession,
} from '../adapters/electron/index.ts';
import { connectEngine, EngineRefused } from '../adapters/engine-link/index.ts';
import type { ImportReport } from '../application/engine-api/index.ts';
import { announcer, openDoor, ownPages } from '../adapters/ipc/index.ts';
import {
  fileLog,
  notInDemonstration,
  xdgAutostart,
  type Log,
  type StartWithComputer,
} from '../adapters/system/index.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { arrivalsIn } from './arrivals.ts';
import { chooseDataFolder } from './data-folder.ts';
import { preferencesFile } from './data-places.ts';
import { freePort } from './demo/index.ts';
import { openDemonstration } from './demonstration.ts';
import { createHandlers } from './handlers/index.ts';
import { openOrPutBack, startBackups } from './backups/start-backups.ts';
import { createFolderWatch } from './folder-watch.ts';
import { createLifecycle } from './lifecycle.ts';
import { createMissingWatch } from './missing-watch.ts';
import { openPreferences } from './preferences.ts';
import { createStepLog } from './receiver-steps.ts';
import { receiverWordsOf } from './receiver-words.ts';
import { printOnly } from './print-only.ts';
import { startReports } from './start-reports.ts';
import { createReception } from './reception.ts';
import { receptionWordsOf } from './reception-words.ts';
import { createTrayStatus } from './tray-status.ts';
import { dayName, wordsOf } from './words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const resource = (path: string): string => join(app.getAppPath(), 'resources', path);
const now = (): Date => new Date();

/** What a second start tells the first: Chromium puts the arguments themselves in another order. */
const isHiddenStart = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'isHidden' in told && told.isHidden === true;

const startWithComputer = (isDemo: boolean): StartWithComputer => {
  if (isDemo) return notInDemonstration;
  return process.platform === 'linux' ? xdgAutostart({ command: programCommand() }) : loginItems;
};

const run = async (given: Arguments, dataFolder: string, log: Log): Promise<void> => {
  const onBug = (error: unknown, doing: string): void => log('error', doing, error);
  await app.whenReady();
  // Whoever can set the variable on a venue's computer must not choose the window's page.
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const address = devServer ?? `${ORIGIN}/index.html`;
  const isOurs = ownPages(address);
  closeEverythingElse(isOurs);
  if (devServer === undefined) serveWindow(here('../renderer'));

  const lifecycle = createLifecycle(onBug);
  const preferences = await openPreferences(preferencesFile(dataFolder));
  const words = () => wordsOf(preferences.read().language);
  const applyTheme = (): void => {
    nativeTheme.themeSource = preferences.read().theme;
  };
  applyTheme();

  const backupScript = new URL('./backups.js', import.meta.url);
  const engine = await openOrPutBack({
    open: () => connectEngine({ script: new URL('./engine.js', import.meta.url), dataFolder, onBug }),
    script: backupScript,
    dataFolder,
    isWanted: (madeAt) =>
      askAtStart(
        words().damaged(dayName(madeAt.slice(0, 10), preferences.read().language)),
        words().putBack,
        words().quit,
      ),
  });
  lifecycle.endLater(engine.close);

  // Hundreds of acts: an open window would read everything again after each.
  const demonstration = given.isDemo
    ? await openDemonstration({ engine, dataFolder, resourcesFolder: resource(''), now })
    : null;

  const window = createMainWindow({
    address,
    preload: here('../preload/index.cjs'),
    icon: resource('icons/app-icon-512.png'),
    shape: preferences.read,
    onShaped: (shape) => {
      preferences.change(shape).catch((error: unknown) => onBug(error, 'keeping the window’s size'));
    },
    askFor: (path) => announce('window:show', { path }),
    isQuitting: lifecycle.isQuitting,
    onSessionEnd: () => app.quit(),
    onBug,
  });
  const announce = announcer(window.all);
  const tray = createTray({
    icon: resource('icons/tray.png'),
    onOpen: window.open,
    onQuit: () => app.quit(),
  });
  lifecycle.endLater(tray.remove);

  const tellArrivals = (reports: readonly ImportReport[]): void => {
    for (const { title, body, path } of arrivalsIn(reports, words(), preferences.read().language)) {
      notify(title, body, () => window.open(path));
    }
  };
  const steps = createStepLog({
    wording: () => {
      const { language } = preferences.read();
      const facts = { ...reception.facts(), host: reception.listening().host };
      return { language, words: receiverWordsOf(language), facts };
    },
    now,
    onStep: (step) => announce('receiver:stepped', step),
  });
  const reception = await createReception({
    engine,
    dataFolder,
    box: keyringBox,
    options: {
      host: given.host ?? (given.isDemo ? '127.0.0.1' : undefined),
      port: given.port ?? (given.isDemo ? await freePort() : undefined),
      passive: given.passive,
    },
    onEvent: (event) => {
      steps.event(event);
      announce('data:changed', { topics: ['receiver'] });
    },
    onStatus: () => {
      announce('data:changed', { topics: ['receiver'] });
      refreshTray();
    },
    onImported: (reports) => {
      reports.forEach(steps.imported);
      tellArrivals(reports);
    },
    onBug,
    log,
    now,
  });
  lifecycle.endLater(reception.stop);
  lifecycle.endLater(window.hide);

  const refreshTray = createTrayStatus({
    tray,
    engine,
    reception,
    words,
    language: () => preferences.read().language,
    receptionWords: () => receptionWordsOf(preferences.read().language),
    isQuitting: lifecycle.isQuitting,
    onBug,
  });
  const missingWatch = createMissingWatch({
    engine,
    words,
    language: () => preferences.read().language,
    now,
    notify: (title, body) => notify(title, body, () => window.open('/')),
    onChanged: () => {
      announce('data:changed', { topics: ['nights'] });
      refreshTray();
    },
    isQuitting: lifecycle.isQuitting,
    onBug,
  });
  lifecycle.endLater(missingWatch.stop);
  const folderWatch = createFolderWatch({
    engine,
    onTaken: tellArrivals,
    onState: () => announce('data:changed', { topics: ['preferences'] }),
    onBug,
  });
  lifecycle.endLater(folderWatch.stop);
  engine.onEvent((event) => {
    if (event.type !== 'changed') return;
    announce('data:changed', { topics: event.topics });
    refreshTray();
    if (event.topics.includes('nights')) missingWatch.check();
  });

  const { reports, reportExports, packages, packageFile } = await startReports({
    engine,
    script: new URL('./reports.js', import.meta.url),
    dataFolder,
    lifecycle,
    words,
    language: () => preferences.read().language,
    now,
    announce,
    showPackage: () => window.open('/rapports?rapport=package'),
    onBug,
  });

  const backups = await startBackups({
    engine,
    script: backupScript,
    dataFolder,
    lifecycle,
    isDemo: given.isDemo,
    stopReading: reports.stop,
    now,
    onChanged: () => announce('data:changed', { topics: ['backups'] }),
    onBug,
  });

  openDoor({
    listen: ipcMain,
    isOurs,
    say: (code) => words().door[code],
    onBug: (error, doing) => {
      // The engine is gone while the window still asks: that is the end, not a bug.
      if (!lifecycle.isQuitting()) onBug(error, doing);
    },
    handlers: createHandlers({
      engine,
      reports,
      reportExports,
      packages,
      packageFile,
      backups,
      onPutBack: () => {
        window.all().forEach(({ webContents }) => webContents.reload());
        refreshTray();
        missingWatch.check();
      },
      reception,
      steps,
      window,
      preferences,
      words,
      chooseFiles: (options) => chooseFiles(window.all()[0], options),
      chooseFolder: () => chooseFolder(window.all()[0]),
      chooseDestination: (options) => chooseDestination(window.all()[0], options),
      folderWatch,
      startWithComputer: startWithComputer(given.isDemo),
      version: app.getVersion(),
      isDemo: given.isDemo,
      onPreferencesChanged: () => {
        applyTheme();
        announce('preferences:changed', null);
        announce('data:changed', { topics: ['preferences'] });
        refreshTray();
      },
    }),
  });

  app.on('second-instance', (_event, _args, _folder, told) => {
    if (!isHiddenStart(told)) window.show();
  });
  app.on('activate', window.show);
  powerSaveBlocker.start('prevent-app-suspension');
  powerMonitor.on('resume', reception.wake);
  powerMonitor.on('resume', missingWatch.check);
  powerMonitor.on('resume', packages.check);
  powerMonitor.on('unlock-screen', reception.wake);

  if (!given.isHidden && !wasStartedWithSession()) window.show();
  if (reception.isCertificateRemade) {
    notify(words().certificateTitle, words().certificateBody, () => window.open('/connexion'));
  }
  await reception.start();
  refreshTray();
  missingWatch.check();
  packages.check();
  void folderWatch.watch(preferences.read().watchedFolder);
  demonstration?.sendLastNight(reception, lifecycle, onBug);
};

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
  run(given, dataFolder, log).catch((error: unknown) => {
    log('error', 'starting', error);
    void sayWhyNot(error, dataFolder);
  });
};
