import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt, ReceiptState } from '../../../application/ports/inbox.ts';
import { removeLabel } from '../spool-label.ts';
import type { SpooledBytes, SpoolPart } from '../spool-part.ts';
import { isTemporaryName } from '../virtual-path.ts';
import type { Call } from './handler.ts';
import { isDiskFull, type DataEnd } from './receive-bytes.ts';

const keepReceipt = async (
  { session, surroundings }: Call,
  bytes: SpooledBytes,
  fileName: string,
  state: ReceiptState,
): Promise<Receipt> => {
  const receipt: Receipt = {
    ...bytes,
    fileName,
    receivedAt: new Date().toISOString(),
    source: { way: 'ftps', peer: session.peer, tls: session.tls },
    state,
  };
  await surroundings.inbox.record(receipt);
  try {
    await removeLabel(surroundings.spoolFolder, bytes.id);
  } catch (error) {
    // The receipt is the authority now; the next start tidies up.
    surroundings.log('warn', 'A label stays in the spool', { id: bytes.id, error: String(error) });
  }
  return receipt;
};

/** A sender that is gone once the bytes are on the disk proves nothing; without a farewell it must live longer. */
const isWhole = async (
  { session, surroundings }: Call,
  part: SpoolPart,
  end: 'closed' | 'ended',
): Promise<boolean> => {
  const flushed = part.flush();
  const proof = end === 'closed' ? flushed : pause(surroundings.limits.proofMs);
  const [isThere] = await Promise.all([session.control.outlives(proof), flushed]);
  return isThere;
};

const acknowledge = async (
  call: Call,
  part: SpoolPart,
  fileName: string,
  end: 'closed' | 'ended',
): Promise<void> => {
  const { session, surroundings } = call;
  const isProven = await isWhole(call, part, end);
  const bytes = await part.end(isProven ? 'in' : 'suspect');
  const provenState: ReceiptState = isTemporaryName(fileName) ? 'waiting' : 'received';
  const receipt = await keepReceipt(call, bytes, fileName, isProven ? provenState : 'suspect');
  session.delivered.add(receipt.id);
  surroundings.tellReceived(session, receipt);
  await session.control.reply(226, `Kept ${bytes.size} bytes, SHA-256 ${bytes.sha256.slice(0, 12)}`);
};

const keepCut = async (call: Call, part: SpoolPart, fileName: string): Promise<void> => {
  const { session, surroundings } = call;
  await keepReceipt(call, await part.abandon(), fileName, 'aborted');
  surroundings.tell(session, { type: 'aborted', fileName });
  await session.control.reply(426, 'Transfer cut; what was there before is unchanged');
};

const refusals = {
  tooLarge: { code: 552, text: 'File too large', reason: 'FILE_TOO_LARGE' },
  diskFull: { code: 452, text: 'No space left', reason: 'DISK_FULL' },
  diskFailed: { code: 451, text: 'The file could not be kept', reason: null },
} as const;

const refuse = async (
  call: Call,
  part: SpoolPart,
  fileName: string,
  end: keyof typeof refusals,
): Promise<void> => {
  const { session, surroundings } = call;
  const { code, text, reason } = refusals[end];
  await part.remove();
  surroundings.log('error', text, { fileName, peer: session.peer, size: part.size() });
  if (reason) surroundings.tell(session, { type: 'refused', reason });
  surroundings.tell(session, { type: 'aborted', fileName });
  await session.control.reply(code, text);
};

/** Answers the sender only once what came is safe, or gone. */
export const settleUpload = async (
  call: Call,
  part: SpoolPart,
  fileName: string,
  end: DataEnd,
): Promise<void> => {
  try {
    if (end === 'closed' || end === 'ended') await acknowledge(call, part, fileName, end);
    else if (end === 'cut') await keepCut(call, part, fileName);
    else await refuse(call, part, fileName, end);
  } catch (error) {
    call.surroundings.tell(call.session, { type: 'aborted', fileName });
    if (!isDiskFull(error)) throw error;
    await call.session.control.reply(452, 'No space left');
  }
};
