import { app, ipcMain, nativeTheme, powerMonitor, powerSaveBlocker } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  askAtStart,
  chooseDestination,
  chooseFiles,
  chooseFolder,
  closeEverythingElse,
  createTray,
  keyringBox,
  notify,
  ORIGIN,
  serveWindow,
  wasStartedWithSession,
} from '../adapters/electron/index.ts';
import { connectEngine } from '../adapters/engine-link/index.ts';
import { openDoor, ownPages } from '../adapters/ipc/index.ts';
import { type Log } from '../adapters/system/index.ts';
import { type Arguments } from './arguments.ts';
import { preferencesFile } from './data-places.ts';
import { freePort } from './demo/index.ts';
import { openDemonstration } from './demonstration.ts';
import { createHandlers } from './handlers/index.ts';
import { openOrPutBack, startBackups } from './backups/start-backups.ts';
import { createLifecycle } from './lifecycle.ts';
import { openPreferences } from './preferences.ts';
import { startReceiving } from './reception/start-receiving.ts';
import { startReports } from './reports/start-reports.ts';
import { startWindow } from './start-window.ts';
import { startWithComputer } from './start-with-computer.ts';
import { dayName, wordsOf } from './words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const resource = (path: string): string => join(app.getAppPath(), 'resources', path);
const now = (): Date => new Date();

/** What a second start tells the first: Chromium puts the arguments themselves in another order. */
const isHiddenStart = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'isHidden' in told && told.isHidden === true;

/** Puts the parts together, in their order, and shows the window. */
export const runApplication = async (given: Arguments, dataFolder: string, log: Log): Promise<void> => {
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

  const { window, announce } = startWindow({
    address,
    preload: here('../preload/index.cjs'),
    icon: resource('icons/app-icon-512.png'),
    preferences,
    isQuitting: lifecycle.isQuitting,
    onBug,
  });
  const tray = createTray({
    icon: resource('icons/tray.png'),
    onOpen: window.open,
    onQuit: () => app.quit(),
  });
  lifecycle.endLater(tray.remove);

  const { reception, steps, folderWatch, missingWatch, refreshTray } = await startReceiving({
    engine,
    dataFolder,
    box: keyringBox,
    options: {
      host: given.host ?? (given.isDemo ? '127.0.0.1' : undefined),
      port: given.port ?? (given.isDemo ? await freePort() : undefined),
      passive: given.passive,
    },
    lifecycle,
    preferences,
    tray,
    window,
    announce,
    now,
    log,
    onBug,
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
