import { notify, type AppTray, type MainWindow } from '../../adapters/electron/index.ts';
import type { ConnectedEngine } from '../../adapters/engine-link/index.ts';
import type { Announce } from '../../adapters/ipc/index.ts';
import type { Log } from '../../adapters/system/index.ts';
import type { ImportReport } from '../../application/engine-api/index.ts';
import { arrivalsIn } from '../arrivals.ts';
import { createFolderWatch } from '../folder-watch.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { createMissingWatch } from '../missing-watch.ts';
import type { PreferenceFile } from '../preferences.ts';
import { createStepLog } from './receiver-steps.ts';
import { receiverWordsOf } from './receiver-words.ts';
import { createReception, type ReceptionNeeds } from './reception.ts';
import { receptionWordsOf } from './reception-words.ts';
import { createTrayStatus } from '../tray-status.ts';
import { wordsOf } from '../words.ts';

/** All by which nights come in, and all that says so: the window, the tray, notifications. */
export const startReceiving = async (
  needs: Pick<ReceptionNeeds, 'dataFolder' | 'box' | 'options' | 'now' | 'onBug'> & {
    engine: ConnectedEngine;
    lifecycle: Lifecycle;
    preferences: PreferenceFile;
    tray: AppTray;
    window: MainWindow;
    announce: Announce;
    log: Log;
  },
) => {
  const { engine, lifecycle, preferences, tray, window, announce, now, log, onBug } = needs;
  const language = () => preferences.read().language;
  const words = () => wordsOf(language());

  const tellArrivals = (reports: readonly ImportReport[]): void => {
    for (const { title, body, path } of arrivalsIn(reports, words(), language())) {
      notify(title, body, () => window.open(path));
    }
  };
  const steps = createStepLog({
    wording: () => {
      const facts = { ...reception.facts(), host: reception.listening().host };
      return { language: language(), words: receiverWordsOf(language()), facts };
    },
    now,
    onStep: (step) => announce('receiver:stepped', step),
  });
  const reception = await createReception({
    engine,
    dataFolder: needs.dataFolder,
    box: needs.box,
    options: needs.options,
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
    language,
    receptionWords: () => receptionWordsOf(language()),
    isQuitting: lifecycle.isQuitting,
    onBug,
  });
  const missingWatch = createMissingWatch({
    engine,
    words,
    language,
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
  return { reception, steps, folderWatch, missingWatch, refreshTray };
};
