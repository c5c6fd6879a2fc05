import type { Reply } from '../../src-preload/contract/index.ts';
import { copyText, openMail, type MainWindow } from '../adapters/electron/index.ts';
import type { Handlers } from '../adapters/ipc/index.ts';
import type { EngineApi } from '../application/engine-api.ts';
import { fail, succeed } from '../domain/kernel/outcome.ts';
import { importFiles, importLibrary, type ImportNeeds } from './import-files.ts';
import { changePreferences, readPreferences, type PreferenceNeeds } from './preference-requests.ts';
import type { Listening, Reception } from './reception.ts';
import type { StepLog } from './receiver-steps.ts';

type Needs = ImportNeeds &
  PreferenceNeeds & {
    engine: EngineApi;
    reception: Reception;
    steps: StepLog;
    window: MainWindow;
    version: string;
    isDemo: boolean;
  };

const after = async (act: () => Promise<void> | void): Promise<Reply<null>> => {
  await act();
  return succeed(null);
};

const mail = async (needs: Needs, subject: string, body: string): Promise<Reply<null>> => {
  try {
    await openMail(subject, body);
    return succeed(null);
  } catch (error) {
    if (error instanceof Error) return fail('MAIL.NO_PROGRAM', needs.words().noMailProgram);
    throw error;
  }
};

const receiverState = (needs: Needs) => {
  const now: Listening = needs.reception.listening();
  const [address = now.host] = needs.reception.sheet().hosts;
  const { code, ...shown } = now;
  return {
    ...shown,
    host: now.host === '0.0.0.0' ? address : now.host,
    message: code === null ? null : needs.words().failed(code, now.port),
  };
};

const connectionSheet = (needs: Needs) => {
  const sheet = needs.reception.sheet();
  return { ...sheet, protocol: needs.words().protocol, folder: '/sales', receiver: receiverState(needs) };
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
    'connection:mail': ({ subject, body }) => mail(needs, subject, body),
    'window:act': ({ what }) => after(() => window.act(what)),
  };
};
