import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Spool } from '../ports/spool.ts';

export type FileToKeep = { fileName: string; bytes: Uint8Array; peer: string };

/** Records bytes that are in the spool already: from then on they are a received file, to be read. */
export const recordKept = async (
  needs: Needs,
  kept: Awaited<ReturnType<Spool['keep']>>,
  { fileName, bytes, peer }: FileToKeep,
): Promise<Receipt> => {
  const receipt: Receipt = {
    ...kept,
    fileName,
    size: bytes.length,
    receivedAt: needs.clock.now().toISOString(),
    source: { way: 'file', peer, tls: null },
    state: 'received',
  };
  await needs.database.transaction(({ receipts }) => receipts.record(receipt));
  return receipt;
};

/** Keeps a file that came by another way than the receiver: bytes first, then the receipt, then it is read. */
export const keepFile = async (needs: Needs, file: FileToKeep): Promise<Receipt> =>
  recordKept(needs, await needs.spool.keep(file.bytes), file);
