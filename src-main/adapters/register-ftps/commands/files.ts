import type { InboxEntry } from '../../../application/ports/inbox.ts';
import { isTemporaryName, resolveFileName } from '../virtual-path.ts';
import type { Call, Handler } from './handler.ts';
import { findStored } from './stored-files.ts';

const namedFile = async ({ session, argument, surroundings }: Call): Promise<InboxEntry | null> => {
  const fileName = resolveFileName(session.folder, argument);
  return fileName === null ? null : findStored(surroundings.inbox, fileName);
};

export const size: Handler = async (call) => {
  const file = await namedFile(call);
  if (file === null) return call.session.control.reply(550, 'No such file');
  await call.session.control.reply(213, String(file.size));
};

export const mdtm: Handler = async (call) => {
  const file = await namedFile(call);
  if (file === null) return call.session.control.reply(550, 'No such file');
  const stamp = new Date(file.receivedAt).toISOString().replaceAll(/[-:T]|\.\d+Z/g, '');
  await call.session.control.reply(213, stamp);
};

/** A stolen password must not give other names to the nights that came before. */
export const rnfr: Handler = async (call) => {
  const { session } = call;
  session.renaming = null;
  const file = await namedFile(call);
  if (file === null) return session.control.reply(550, 'No such file');
  const mayRename = file.state === 'waiting' || session.delivered.has(file.receiptId);
  if (!mayRename) return session.control.reply(550, 'Received files keep their names');
  session.renaming = file;
  await session.control.reply(350, 'And its new name?');
};

export const rnto: Handler = async ({ session, argument, surroundings }) => {
  const file = session.renaming;
  session.renaming = null;
  if (file === null) return session.control.reply(503, 'Send RNFR first');
  const fileName = resolveFileName(session.folder, argument);
  if (fileName === null || isTemporaryName(fileName)) {
    surroundings.tell(session, { type: 'refused', reason: 'NAME_NOT_ALLOWED' });
    return session.control.reply(553, 'Name not allowed');
  }
  await surroundings.inbox.rename(file.receiptId, fileName);
  await session.control.reply(250, 'Renamed');
};

/** Senders tidy up their temporary files; nobody takes a received journal away. */
export const dele: Handler = async (call) => {
  const { session, surroundings } = call;
  const file = await namedFile(call);
  if (file === null) return session.control.reply(550, 'No such file');
  if (file.state !== 'waiting') return session.control.reply(550, 'Received files stay');
  await surroundings.inbox.discard(file.receiptId);
  await session.control.reply(250, 'Discarded');
};
