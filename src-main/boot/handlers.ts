import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Preferences, Reply, Request } from '../../src-preload/contract/index.ts';
import { chooseFiles, copyText, openMail, type MainWindow } from '../adapters/electron/index.ts';
import type { Handlers } from '../adapters/ipc/index.ts';
import type { StartWithComputer } from '../adapters/system/index.ts';
import type { EngineApi } from '../application/engine-api.ts';
import { succeed } from '../domain/kernel/outcome.ts';
import type { PreferenceFile } from './preferences.ts';
import type { Listening, Reception } from './reception.ts';
import type { StepLog } from './receiver-steps.ts';
import { wordsOf } from './words.ts';

type Needs = {
  engine: EngineApi;
  reception: Reception;
  steps: StepLog;
  window: MainWindow;
  preferences: PreferenceFile;
  startWithComputer: StartWithComputer;
  version: string;
  isDemo: boolean;
  onPreferencesChanged(): void;
};

const after = async (act: () => Promise<void> | void): Promise<Reply<null>> => {
  await act();
  return succeed(null);
};

const receiverState = (needs: Needs) => {
  const now: Listening = needs.reception.listening();
  const { language } = needs.preferences.read();
  const [address = now.host] = needs.reception.sheet().hosts;
  const { code, ...shown } = now;
  return {
    ...shown,
    host: now.host === '0.0.0.0' ? address : now.host,
    message: code === null ? null : wordsOf(language).failed(code, now.port),
  };
};

const connectionSheet = (needs: Needs) => {
  const sheet = needs.reception.sheet();
  return { ...sheet, protocol: 'FTP avec TLS (explicite)', folder: '/sales', receiver: receiverState(needs) };
};

const readPreferences = async ({ engine, preferences, startWithComputer }: Needs): Promise<Preferences> => {
  const { language, theme } = preferences.read();
  const { venueName, cutOff, severalFilesPerDay } = await engine.venueSettings();
  return {
    venueName,
    language,
    theme,
    cutOff,
    severalFilesPerDay,
    startsWithComputer: await startWithComputer.isOn(),
  };
};

const changePreferences = async (
  needs: Needs,
  change: Request<'app:setPreferences'>,
): Promise<Preferences> => {
  const { language, theme, startsWithComputer, venueName, cutOff, severalFilesPerDay } = change;
  await needs.preferences.change({
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
  });
  if (startsWithComputer !== undefined) await needs.startWithComputer.set(startsWithComputer);
  await needs.engine.changeVenueSettings({
    ...(venueName === undefined ? {} : { venueName }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(severalFilesPerDay === undefined ? {} : { severalFilesPerDay }),
  });
  needs.onPreferencesChanged();
  return readPreferences(needs);
};

const importFiles = async ({ engine, window }: Needs): Promise<Reply<{ taken: number } | null>> => {
  const paths = await chooseFiles(window.all()[0], {
    name: 'Journaux de ventes',
    extensions: ['csv', 'txt', 'tsv', 'asc'],
    several: true,
  });
  if (paths.length === 0) return succeed(null);
  for (const path of paths) {
    await engine.keepFile({ fileName: basename(path), bytes: await readFile(path), peer: 'import' });
  }
  await engine.takeIn();
  return succeed({ taken: paths.length });
};

const importLibrary = async ({ engine, window }: Needs): Promise<Reply<{ imported: number } | null>> => {
  const [path] = await chooseFiles(window.all()[0], {
    name: 'Bibliothèque de boissons',
    extensions: ['json', 'csv', 'txt'],
    several: false,
  });
  if (path === undefined) return succeed(null);
  return engine.importLibrary({ text: await readFile(path, 'utf8'), fileName: basename(path) });
};

/** Every request of the contract and who answers it: most go to the engine as they are. */
export const createHandlers = (needs: Needs): Handlers => {
  const { engine, reception, steps, window } = needs;
  return {
    'app:state': async () => {
      const counts = await engine.counts();
      const { venueName } = await engine.venueSettings();
      return succeed({
        venueName,
        version: needs.version,
        demo: needs.isDemo,
        platform: process.platform,
        receiver: receiverState(needs),
        toMatchCount: counts.toMatch,
        quarantinedCount: counts.quarantined,
        lowStockCount: counts.lowStock,
      });
    },
    'app:preferences': async () => succeed(await readPreferences(needs)),
    'app:setPreferences': async (change) => succeed(await changePreferences(needs, change)),

    'night:overview': () => engine.nightOverview(),
    'drink:list': () => engine.listDrinks(),
    'drink:sheet': (argument) => engine.drinkSheet(argument),
    'drink:sales': (argument) => engine.drinkSales(argument),
    'drink:create': (argument) => engine.createDrink(argument),
    'drink:importFile': () => importLibrary(needs),
    'stock:record': (argument) => engine.recordStock(argument),

    'item:queue': () => engine.matchingQueue(),
    'item:list': () => engine.listItems(),
    'item:linkConsequence': (argument) => engine.linkConsequence(argument),
    'item:link': (argument) => engine.linkItem(argument),
    'item:linkVintage': (argument) => engine.linkVintage(argument),
    'item:createAndLink': (argument) => engine.createAndLink(argument),
    'item:acceptAll': (argument) => engine.acceptAll(argument),
    'item:ignore': (argument) => engine.ignoreItem(argument),
    'item:ignoreFamily': (argument) => engine.ignoreFamily(argument),
    'item:restore': (argument) => engine.restoreItem(argument),
    'link:consequence': (argument) => engine.breakConsequence(argument),
    'link:break': (argument) => engine.breakLink(argument),
    'act:undo': (argument) => engine.undoAct(argument),

    'journal:list': () => engine.listJournals(),
    'journal:detail': (argument) => engine.journalDetail(argument),
    'journal:importFiles': () => importFiles(needs),

    'connection:sheet': () => Promise.resolve(succeed(connectionSheet(needs))),
    'connection:steps': () => Promise.resolve(succeed(steps.list())),
    'connection:renewPassword': async () => {
      await reception.renewPassword();
      return succeed(connectionSheet(needs));
    },
    'connection:copy': ({ text }) => after(() => copyText(text)),
    'connection:mail': ({ subject, body }) => after(() => openMail(subject, body)),
    'window:act': ({ what }) => after(() => window.act(what)),
  };
};
