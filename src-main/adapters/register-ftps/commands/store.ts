import { mkdir, statfs } from 'node:fs/promises';
import type { PassiveListener } from '../passive-listener.ts';
import { openSpoolPart, type SpoolPart } from '../spool-part.ts';
import { printable, resolveFileName, strangeFolder } from '../virtual-path.ts';
import { claimListener, openDataChannel } from './data-transfer.ts';
import type { Call, Handler, Surroundings } from './handler.ts';
import { isDiskFull, receiveBytes } from './receive-bytes.ts';
import { settleUpload } from './settle-upload.ts';

const hasRoom = async ({ spoolFolder, settings, limits }: Surroundings): Promise<boolean> => {
  const { bavail, bsize } = await statfs(spoolFolder);
  return bavail * bsize > 2 * settings.maxFileBytes + limits.reserveBytes;
};

/** Null, and the sender told why, when the disk does not take it. */
const openPart = async ({ session, surroundings }: Call, fileName: string): Promise<SpoolPart | null> => {
  const label = { fileName, peer: session.peer, tls: session.tls };
  const { spoolFolder } = surroundings;
  try {
    await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
    if (await hasRoom(surroundings)) return await openSpoolPart(spoolFolder, label);
  } catch (error) {
    surroundings.log('error', 'The spool cannot be written', { error: String(error) });
    if (!isDiskFull(error)) {
      surroundings.tell(session, { type: 'aborted', fileName });
      await session.control.reply(451, 'Files cannot be kept now');
      return null;
    }
  }
  surroundings.tell(session, { type: 'refused', reason: 'DISK_FULL' });
  await session.control.reply(452, 'No space left');
  return null;
};

const receive = async (
  call: Call,
  listener: PassiveListener,
  part: SpoolPart,
  fileName: string,
): Promise<void> => {
  const { session, surroundings } = call;
  const { limits, settings } = surroundings;
  session.transfer = { abort: () => listener.close() };
  surroundings.tell(session, { type: 'receiving', fileName });
  await session.control.reply(150, 'Ready to receive');
  const channel = await openDataChannel(call, listener);
  if ('failure' in channel) {
    await part.remove();
    surroundings.tell(session, { type: 'aborted', fileName });
    return session.control.reply(425, channel.failure);
  }
  const { socket } = channel;
  session.transfer = { abort: () => void socket.destroy(new Error('Aborted')) };
  const end = await receiveBytes(socket, part, settings.maxFileBytes, limits);
  if (end === 'ended') socket.setTimeout(limits.dataStallMs, () => socket.destroy());
  else socket.destroy();
  await settleUpload(call, part, fileName, end === 'ended' && channel.saidFarewell() ? 'closed' : end);
};

export const stor: Handler = async (call) => {
  const { session, argument, surroundings } = call;
  const fileName = resolveFileName(session.folder, argument);
  if (fileName === null) {
    const folder = strangeFolder(session.folder, argument);
    surroundings.tell(session, {
      type: 'refused',
      ...(folder === null
        ? { reason: 'NAME_NOT_ALLOWED', detail: printable(argument) }
        : { reason: 'WRONG_FOLDER', detail: printable(folder) }),
    });
    return session.control.reply(553, 'Name not allowed');
  }
  const listener = await claimListener(call);
  if (listener === null) return;
  const part = await openPart(call, fileName);
  if (part === null) listener.close();
  else await receive(call, listener, part, fileName);
};
