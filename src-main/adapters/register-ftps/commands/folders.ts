import { printable, resolveFolder } from '../virtual-path.ts';
import type { Call, Handler } from './handler.ts';

const refuseFolder = async ({ session, argument, surroundings }: Call, text: string): Promise<void> => {
  surroundings.tell(session, { type: 'refused', reason: 'WRONG_FOLDER', detail: printable(argument) });
  await session.control.reply(550, text);
};

export const cwd: Handler = async (call) => {
  const { session, argument } = call;
  if (argument.trim() === '') return session.control.reply(501, 'CWD needs a folder');
  const folder = resolveFolder(session.folder, argument);
  if (folder === null) return refuseFolder(call, 'No such folder; use /sales');
  session.folder = folder;
  await session.control.reply(250, `"${folder}" is the current folder`);
};

export const cdup: Handler = async ({ session }) => {
  session.folder = '/';
  await session.control.reply(250, '"/" is the current folder');
};

export const pwd: Handler = ({ session }) =>
  session.control.reply(257, `"${session.folder}" is the current folder`);

/** Senders that make their folder first must not stop because it is there. */
export const mkd: Handler = async (call) => {
  const { session, argument } = call;
  if (resolveFolder(session.folder, argument) !== '/sales') {
    return refuseFolder(call, 'Only /sales exists here');
  }
  await session.control.reply(257, '"/sales" is there');
};
