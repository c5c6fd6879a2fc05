import { resolveFolder } from '../virtual-path.ts';
import type { Handler } from './handler.ts';

export const cwd: Handler = async ({ session, argument }) => {
  if (argument.trim() === '') return session.control.reply(501, 'CWD needs a folder');
  const folder = resolveFolder(session.folder, argument);
  if (folder === null) return session.control.reply(550, 'No such folder; use /sales');
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
export const mkd: Handler = async ({ session, argument }) => {
  if (resolveFolder(session.folder, argument) !== '/sales') {
    return session.control.reply(550, 'Only /sales exists here');
  }
  await session.control.reply(257, '"/sales" is there');
};
