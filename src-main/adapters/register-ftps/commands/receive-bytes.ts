import type { TLSSocket } from 'node:tls';
import type { ReceiverLimits } from '../receiver-types.ts';
import type { SpoolPart } from '../spool-part.ts';

export type DataEnd =
  /** The peer said that it is over; whether all came is another question. */
  'ended' | 'cut' | 'tooLarge' | 'diskFull' | 'diskFailed';

export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));

/** Reads no faster than the disk writes. */
export const receiveBytes = async (
  socket: TLSSocket,
  part: SpoolPart,
  maxBytes: number,
  limits: Pick<ReceiverLimits, 'dataStallMs' | 'transferMs'>,
): Promise<DataEnd> => {
  const cut = (): void => void socket.destroy(new Error('Too slow'));
  const stalled = setTimeout(cut, limits.dataStallMs);
  const overdue = setTimeout(cut, limits.transferMs);
  try {
    // The end is answered with our own close_notify, for which some senders wait: no destroying here.
    const chunks: AsyncIterable<Buffer> = socket.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) {
      stalled.refresh();
      if (part.size() + chunk.length > maxBytes) return 'tooLarge';
      try {
        await part.write(chunk);
      } catch (error) {
        return isDiskFull(error) ? 'diskFull' : 'diskFailed';
      }
    }
    return 'ended';
  } catch (error) {
    if (error instanceof Error) return 'cut';
    throw error;
  } finally {
    clearTimeout(stalled);
    clearTimeout(overdue);
  }
};
