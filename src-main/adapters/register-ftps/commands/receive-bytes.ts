import type { TLSSocket } from 'node:tls';
import type { ReceiverLimits } from '../receiver-types.ts';
import type { SpoolPart } from '../spool-part.ts';

export type DataEnd =
  /** With TLS's farewell: the sender ended it, and nothing on the way. */
  | 'closed'
  /** The bytes stop; whether all came is another question. */
  | 'ended'
  | 'cut'
  | 'tooLarge'
  | 'diskFull'
  | 'diskFailed';

const batchBytes = 1024 * 1024;

export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));

/** Reads no faster than the disk writes: what comes in meanwhile makes the next batch, which is bounded. */
export const receiveBytes = (
  socket: TLSSocket,
  part: SpoolPart,
  maxBytes: number,
  limits: Pick<ReceiverLimits, 'dataStallMs' | 'transferMs'>,
): Promise<Exclude<DataEnd, 'closed'>> =>
  new Promise((resolve) => {
    let batch: Buffer[] = [];
    let waitingBytes = 0;
    let arrivedBytes = 0;
    let end: Exclude<DataEnd, 'closed'> | null = null;
    let isWriting = false;

    const finish = (how: Exclude<DataEnd, 'closed'>): void => {
      end ??= how;
      clearTimeout(stalled);
      clearTimeout(overdue);
      socket.off('data', take);
      if (!isWriting) resolve(end);
    };
    const writeBatches = async (): Promise<void> => {
      isWriting = true;
      try {
        while (batch.length > 0) {
          const taken = batch;
          batch = [];
          waitingBytes = 0;
          socket.resume();
          await part.write(taken);
        }
      } catch (error) {
        end = isDiskFull(error) ? 'diskFull' : 'diskFailed';
      }
      isWriting = false;
      if (end !== null) finish(end);
    };
    const take = (chunk: Buffer): void => {
      stalled.refresh();
      arrivedBytes += chunk.length;
      if (arrivedBytes > maxBytes) {
        batch = [];
        finish('tooLarge');
        return;
      }
      batch.push(chunk);
      waitingBytes += chunk.length;
      if (waitingBytes >= batchBytes) socket.pause();
      if (!isWriting) void writeBatches();
    };

    const cut = (): void => void socket.destroy(new Error('Too slow'));
    const stalled = setTimeout(cut, limits.dataStallMs);
    const overdue = setTimeout(cut, limits.transferMs);
    socket.once('end', () => finish('ended'));
    socket.once('close', () => finish('cut'));
    // An empty file may have ended before anybody listened.
    if (socket.readableEnded) finish('ended');
    else if (socket.destroyed) finish('cut');
    else socket.on('data', take);
  });
