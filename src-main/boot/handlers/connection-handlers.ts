import type { ConnectionSheet, Reply } from '../../../src-preload/contract/index.ts';
import type { ConnectionReplies } from '../../../src-preload/contract/requests/connection.ts';
import { copyText, openMail } from '../../adapters/electron/index.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
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

export const connectionHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof ConnectionReplies> => {
  const { reception, steps } = needs;
  return {
    'connection:sheet': () => Promise.resolve(succeed(connectionSheet(needs))),
    'connection:steps': () => Promise.resolve(succeed(steps.list())),
    'connection:renewPassword': async () => {
      await reception.renewPassword();
      return succeed(connectionSheet(needs));
    },
    'connection:copy': ({ text }) => after(() => copyText(text)),
    'connection:mail': ({ subject, body }) => mail(needs, subject, body),
  };
};
