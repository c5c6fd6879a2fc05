import { finished } from 'node:stream/promises';
import type { TLSSocket } from 'node:tls';
import type { InboxEntry } from '../../../application/ports/inbox.ts';
import { resolveFileName, resolveFolder } from '../virtual-path.ts';
import { claimListener, openDataChannel } from './data-transfer.ts';
import type { Call, Handler } from './handler.ts';
import { findStored, listStored } from './stored-files.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const halfYearMs = 182 * 24 * 3600 * 1000;

const listedDate = (receivedAt: string): string => {
  const date = new Date(receivedAt);
  const [clock, year] = [date.toISOString().slice(11, 16), String(date.getUTCFullYear())];
  const isRecent = Date.now() - date.getTime() < halfYearMs;
  const day = String(date.getUTCDate()).padStart(2);
  return `${months[date.getUTCMonth()] ?? ''} ${day} ${isRecent ? clock : year.padStart(5)}`;
};

const listedFile = ({ fileName, size, receivedAt }: InboxEntry): string =>
  `-rw-r--r-- 1 till till ${String(size).padStart(12)} ${listedDate(receivedAt)} ${fileName}`;

const listedFolder = (name: string): string =>
  `drwxr-xr-x 1 till till ${'0'.padStart(12)} ${listedDate(new Date().toISOString())} ${name}`;

const withoutOptions = (argument: string): string => argument.trim().replace(/^(-\S*\s*)+/, '');

/** Null when there is neither such a folder nor such a file. */
const linesFor = async ({ session, verb, argument, surroundings }: Call): Promise<string[] | null> => {
  const isShort = verb === 'NLST';
  const fileLine = (entry: InboxEntry): string => (isShort ? entry.fileName : listedFile(entry));
  const target = withoutOptions(argument);
  const folder = resolveFolder(session.folder, target);
  if (folder === '/') return [isShort ? 'sales' : listedFolder('sales')];
  if (folder === '/sales') return (await listStored(surroundings.inbox)).map(fileLine);
  const fileName = resolveFileName(session.folder, target);
  const entry = fileName === null ? null : await findStored(surroundings.inbox, fileName);
  return entry === null ? null : [fileLine(entry)];
};

const send = async (socket: TLSSocket, text: string, stallMs: number): Promise<boolean> => {
  const timer = setTimeout(() => socket.destroy(), stallMs);
  socket.resume();
  socket.end(text);
  try {
    await finished(socket, { readable: false });
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  } finally {
    clearTimeout(timer);
    const farewell = setTimeout(() => socket.destroy(), stallMs);
    socket.once('close', () => clearTimeout(farewell));
  }
};

export const list: Handler = async (call) => {
  const { session, surroundings } = call;
  const listener = await claimListener(call);
  if (listener === null) return;
  const lines = await linesFor(call);
  if (lines === null) {
    listener.close();
    return session.control.reply(550, 'No such file or folder');
  }
  session.transfer = { abort: () => listener.close() };
  await session.control.reply(150, 'Here it comes');
  const channel = await openDataChannel(call, listener);
  if ('failure' in channel) return session.control.reply(425, channel.failure);
  session.transfer = { abort: () => channel.socket.destroy() };
  const text = lines.map((line) => `${line}\r\n`).join('');
  const isSent = await send(channel.socket, text, surroundings.limits.dataStallMs);
  if (isSent) await session.control.reply(226, 'Listed');
  else await session.control.reply(426, 'Data connection closed');
};
