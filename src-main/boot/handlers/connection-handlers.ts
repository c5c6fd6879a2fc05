import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type {
  ConnectionSheet,
  ReceiverVisitors,
  ReceptionSettingsView,
  Reply,
  Request,
} from '../../../src-preload/contract/index.ts';
import {
  receptionBounds,
  type ConnectionReplies,
} from '../../../src-preload/contract/requests/connection.ts';
import { chooseDestination, copyText, openMail } from '../../adapters/electron/index.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import { receiverWordsOf } from '../reception/receiver-words.ts';
import { receptionWordsOf } from '../reception/reception-words.ts';
import { usualSettings } from '../reception/reception-settings.ts';
import { selfTestReport } from '../reception/self-test-report.ts';
import { after } from './done.ts';
import type { HandlerNeeds } from './handler-needs.ts';
import { receiverState } from './receiver-state.ts';

const mail = async (needs: HandlerNeeds, subject: string, body: string): Promise<Reply<null>> => {
  try {
    await openMail(subject, body);
    return succeed(null);
  } catch (error) {
    if (error instanceof Error) return fail('MAIL.NO_PROGRAM', needs.words().noMailProgram);
    throw error;
  }
};

const connectionSheet = (needs: HandlerNeeds): ConnectionSheet => {
  const sheet = needs.reception.sheet();
  return { ...sheet, protocol: needs.words().protocol, folder: '/sales', receiver: receiverState(needs) };
};

const visitors = ({ reception, preferences }: HandlerNeeds): ReceiverVisitors =>
  reception.visitors.list(receiverWordsOf(preferences.read().language), reception.facts());

const settingsView = ({ reception }: HandlerNeeds): ReceptionSettingsView => ({
  now: reception.settings(),
  defaults: usualSettings,
  bounds: receptionBounds,
  isPortGiven: reception.isPortGiven(),
});

const setSettings = async (
  needs: HandlerNeeds,
  change: Request<'connection:setSettings'>,
): Promise<Reply<ReceptionSettingsView>> => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const refusal = await needs.reception.changeSettings(given);
  if (refusal === null) return succeed(settingsView(needs));
  const words = receptionWordsOf(needs.preferences.read().language);
  return fail(`RECEPTION.${refusal.code}`, words.refusal(refusal));
};

/** Registers and Windows take the text form; `.cer` and `.der` ask for the bare one. */
const exportCertificate = async (needs: HandlerNeeds): Promise<Reply<string | null>> => {
  const words = receptionWordsOf(needs.preferences.read().language);
  const path = await chooseDestination(needs.window.all()[0], {
    name: words.certificateFile,
    fileName: 'caisse-doree.crt',
    extensions: ['crt', 'pem', 'cer', 'der'],
  });
  if (path === null) return succeed(null);
  const pem = needs.reception.certificatePem();
  const isBare = /^\.(cer|der)$/i.test(extname(path));
  try {
    await writeFile(path, isBare ? new X509Certificate(pem).raw : pem);
    return succeed(basename(path));
  } catch (error) {
    if (error instanceof Error) return fail('FILE.NOT_WRITTEN', words.certificateKept(basename(path)));
    throw error;
  }
};

export const connectionHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof ConnectionReplies> => {
  const { reception, steps } = needs;
  return {
    'connection:sheet': () => Promise.resolve(succeed(connectionSheet(needs))),
    'connection:steps': () => Promise.resolve(succeed(steps.list())),
    'connection:renewPassword': async () => {
      await reception.renewPassword();
      return succeed(connectionSheet(needs));
    },
    'connection:renewCertificate': async () => {
      await reception.renewCertificate();
      return succeed(connectionSheet(needs));
    },
    'connection:selfTest': async () => {
      const outcome = await reception.selfTest();
      const words = receptionWordsOf(needs.preferences.read().language);
      return succeed(selfTestReport(outcome, words, new Date().toISOString()));
    },
    'connection:visitors': () => Promise.resolve(succeed(visitors(needs))),
    'connection:liftBan': ({ peer }) => {
      reception.visitors.lift(peer);
      return Promise.resolve(succeed(visitors(needs)));
    },
    'connection:settings': () => Promise.resolve(succeed(settingsView(needs))),
    'connection:setSettings': (change) => setSettings(needs, change),
    'connection:exportCertificate': () => exportCertificate(needs),
    'connection:copy': ({ text }) => after(() => copyText(text)),
    'connection:mail': ({ subject, body }) => mail(needs, subject, body),
  };
};
