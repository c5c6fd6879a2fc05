import { app, ipcMain, nativeTheme, powerMonitor, powerSaveBlocker } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announceScheme,
  closeEverythingElse,
  createMainWindow,
  createTray,
  keyringBox,
  loginItems,
  ORIGIN,
  sayAndQuit,
  serveWindow,
} from '../adapters/electron/index.ts';
import { connectEngine, EngineRefused } from '../adapters/engine-link/index.ts';
import { announcer, openDoor } from '../adapters/ipc/index.ts';
import { fileLog, xdgAutostart, type Log } from '../adapters/system/index.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { createArrivals } from './arrivals.ts';
import { chooseDataFolder } from './data-folder.ts';
import { freePort } from './demo/index.ts';
import { openDemonstration } from './demonstration.ts';
import { createHandlers } from './handlers.ts';
import { createLifecycle } from './lifecycle.ts';
import { openPreferences } from './preferences.ts';
import { createStepLog } from './receiver-steps.ts';
import { createReception } from './reception.ts';
import { createTrayStatus } from './tray-status.ts';
import { wordsOf } from './words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const resource = (path: string): string => join(app.getAppPath(), 'resources', path);
const now = (): Date => new Date();

const run = async (given: Arguments, dataFolder: string, log: Log): Promise<void> => {
  const onBug = (error: unknown, doing: string): void => log('error', doing, error);
  await app.whenReady();
  const devServer = process.env.ELECTRON_RENDERER_URL;
  const isOurs = (url: string): boolean => url.startsWith(devServer ?? `${ORIGIN}/`);
  closeEverythingElse(isOurs);
  if (devServer === undefined) serveWindow(here('../renderer'));

  const lifecycle = createLifecycle(onBug);
  const preferences = await openPreferences(join(dataFolder, 'preferences.json'));
  const words = () => wordsOf(preferences.read().language);
  const applyTheme = (): void => {
    nativeTheme.themeSource = preferences.read().theme;
  };
  applyTheme();

  const engine = await connectEngine({ script: new URL('./engine.js', import.meta.url), dataFolder, onBug });
  lifecycle.endLater(engine.close);

  const icon = resource('icons/app-icon-512.png');
  // Hundreds of acts: an open window would read everything again after each.
  const demonstration = given.isDemo
    ? await openDemonstration({ engine, dataFolder, resourcesFolder: resource(''), now })
    : null;

  const window = createMainWindow({
    address: devServer ?? `${ORIGIN}/index.html`,
    preload: here('../preload/index.cjs'),
    icon,
    size: () => preferences.read(),
    onResized: (width, height) => {
      preferences
        .change({ width, height })
        .catch((error: unknown) => onBug(error, 'keeping the window’s size'));
    },
    isQuitting: lifecycle.isQuitting,
  });
  const announce = announcer(window.all);
  const open = (path: string): void => {
    window.show();
    announce('window:show', { path });
  };
  const tray = createTray({ icon, onOpen: open, onQuit: () => app.quit() });
  lifecycle.endLater(tray.remove);

  const steps = createStepLog({ words, now, onStep: (step) => announce('receiver:stepped', step) });
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
      refreshTray();
    },
    onImported: createArrivals({ preferences, steps, open }),
    onBug,
    log,
    now,
  });
  lifecycle.endLater(reception.stop);

  const refreshTray = createTrayStatus({
    tray,
    engine,
    reception,
    words,
    isQuitting: lifecycle.isQuitting,
    onBug,
  });
  engine.onEvent((event) => {
    if (event.type !== 'changed') return;
    announce('data:changed', { topics: event.topics });
    refreshTray();
  });

  openDoor({
    listen: ipcMain,
    isOurs,
    onBug: (error, doing) => {
      // The engine is gone while the window still asks: that is the end, not a bug.
      if (!lifecycle.isQuitting()) onBug(error, doing);
    },
    handlers: createHandlers({
      engine,
      reception,
      steps,
      window,
      preferences,
      startWithComputer:
        process.platform === 'linux'
          ? xdgAutostart({ command: [process.execPath, app.getAppPath(), '--hidden'] })
          : loginItems,
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

  app.on('second-instance', window.show);
  app.on('activate', window.show);
  powerSaveBlocker.start('prevent-app-suspension');
  powerMonitor.on('resume', reception.wake);

  if (!given.isHidden) window.show();
  await reception.start();
  refreshTray();
  demonstration?.sendLastNight(reception, lifecycle, onBug);
};

/** Starts the application, or shows the one that runs already. */
export const startApplication = (): void => {
  announceScheme();
  const given = readArguments(process.argv.slice(1));
  const dataFolder = chooseDataFolder(given);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const log = fileLog(join(dataFolder, 'log', 'caisse-doree.log'));
  run(given, dataFolder, log).catch((error: unknown) => {
    log('error', 'starting', error);
    sayAndQuit(
      error instanceof EngineRefused
        ? error.message
        : 'L’application n’a pas pu démarrer. Les données n’ont pas été modifiées.',
    );
  });
};
