import { app, ipcMain, nativeTheme, powerMonitor, powerSaveBlocker } from 'electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announceScheme,
  closeEverythingElse,
  createMainWindow,
  createTray,
  keyringBox,
  loginItems,
  notify,
  ORIGIN,
  sayAndQuit,
  serveWindow,
} from '../adapters/electron/index.ts';
import { connectEngine, EngineRefused } from '../adapters/engine-link/index.ts';
import { announcer, openDoor } from '../adapters/ipc/index.ts';
import { fileLog, xdgAutostart, type Log } from '../adapters/system/index.ts';
import type { ImportReport } from '../application/engine-api.ts';
import { wallClock } from '../domain/kernel/business-day.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { freePort, prepareDemo, startTill } from './demo/index.ts';
import { createHandlers } from './handlers.ts';
import { openPreferences } from './preferences.ts';
import { createReception } from './reception.ts';
import { createStepLog } from './receiver-steps.ts';
import { dayName, money, wordsOf } from './words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const resource = (path: string): string => join(app.getAppPath(), 'resources', path);

/** Time to look at the window before the demonstration's night arrives in it. */
const TILL_CLOSES_AFTER_MS = 8_000;

/** A folder of its own, so that a test or a demonstration never meets the venue's data. */
const chooseDataFolder = ({ data, isDemo }: Arguments): string => {
  const folder = data ?? (isDemo ? mkdtempSync(join(tmpdir(), 'caisse-doree-demo-')) : null);
  if (folder === null) return join(app.getPath('userData'), 'data');
  app.setPath('userData', join(folder, 'window'));
  return folder;
};

const run = async (given: Arguments, dataFolder: string, log: Log): Promise<void> => {
  const reportBug = (error: unknown, doing: string): void => log('error', doing, error);
  await app.whenReady();
  const devServer = process.env.ELECTRON_RENDERER_URL;
  const address = devServer ?? `${ORIGIN}/index.html`;
  const isOurs = (url: string): boolean => url.startsWith(devServer ?? `${ORIGIN}/`);
  closeEverythingElse(isOurs);
  if (devServer === undefined) serveWindow(here('../renderer'));

  const preferences = await openPreferences(join(dataFolder, 'preferences.json'));
  nativeTheme.themeSource = preferences.read().theme;
  const words = () => wordsOf(preferences.read().language);
  const engine = await connectEngine({
    script: new URL('./engine.js', import.meta.url),
    dataFolder,
    onBug: reportBug,
  });
  const demo = given.isDemo
    ? await prepareDemo({
        engine,
        dataFolder,
        resourcesFolder: resource(''),
        today: wallClock(new Date(), (await engine.venueSettings()).timeZone).slice(0, 10),
      })
    : null;

  let isQuitting = false;
  const window = createMainWindow({
    address,
    preload: here('../preload/index.cjs'),
    icon: resource('icons/app-icon-512.png'),
    size: () => preferences.read(),
    onResized: (width, height) => {
      preferences
        .change({ width, height })
        .catch((error: unknown) => reportBug(error, 'keeping the window’s size'));
    },
    isQuitting: () => isQuitting,
  });
  const announce = announcer(window.all);
  const open = (path: string): void => {
    window.show();
    announce('window:show', { path });
  };
  const tray = createTray({
    icon: resource('icons/app-icon-512.png'),
    onOpen: open,
    onQuit: () => app.quit(),
  });

  const tellArrivals = (reports: readonly ImportReport[]): void => {
    const { language } = preferences.read();
    for (const report of reports) {
      steps.imported(report);
      const day = report.days.at(-1);
      if (report.status === 'imported' && day !== undefined) {
        const amount = money(report.amountCents ?? 0, language);
        notify(words().nightTitle(dayName(day, language)), words().nightBody(report.lineCount, amount), () =>
          open('/'),
        );
      } else if (report.status === 'quarantined') {
        notify(words().setAsideTitle, report.reason?.message ?? report.file, () => open('/journaux'));
      }
    }
  };
  const steps = createStepLog({
    words,
    now: () => new Date(),
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
      refreshTray();
    },
    onImported: tellArrivals,
    onBug: reportBug,
    log,
    now: () => new Date(),
  });

  const showTray = async (): Promise<void> => {
    const { toMatch } = await engine.counts();
    const { state, port } = reception.listening();
    tray.show({
      open: words().open,
      status: state === 'listening' ? words().listening(port) : words().stopped,
      toMatch: toMatch === 0 ? null : words().toMatch(toMatch),
      quit: words().quit,
    });
  };
  const refreshTray = (): void => {
    if (isQuitting) return;
    showTray().catch((error: unknown) => reportBug(error, 'refreshing the tray'));
  };

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
      if (!isQuitting) reportBug(error, doing);
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
        nativeTheme.themeSource = preferences.read().theme;
        announce('preferences:changed', null);
        announce('data:changed', { topics: ['preferences'] });
        refreshTray();
      },
    }),
  });

  let till: { stop(): void } | null = null;
  const quit = async (): Promise<void> => {
    till?.stop();
    await reception.stop();
    await engine.close();
    tray.remove();
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    quit()
      .catch((error: unknown) => reportBug(error, 'quitting'))
      .finally(() => app.exit(0));
  });
  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => undefined);
  powerSaveBlocker.start('prevent-app-suspension');
  powerMonitor.on('resume', reception.wake);
  process.on('SIGTERM', () => app.quit());

  if (!given.isHidden) window.show();
  await reception.start();
  refreshTray();
  const { port, user, password } = reception.sheet();
  if (demo === null || password === null) return;
  till = startTill({
    host: '127.0.0.1',
    port,
    user,
    password,
    night: demo.lastNight,
    afterMs: TILL_CLOSES_AFTER_MS,
    onError: (error) => reportBug(error, 'sending the demonstration’s night'),
  });
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
