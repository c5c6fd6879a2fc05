import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';

export type FileToKeep = { fileName: string; bytes: Uint8Array; peer: string };

/** Keeps a file that came by another way than the receiver: bytes first, then the receipt, then it is read. */
export const keepFile = async (needs: Needs, { fileName, bytes, peer }: FileToKeep): Promise<Receipt> => {
  const receipt: Receipt = {
    ...(await needs.spool.keep(bytes)),
    fileName,
    size: bytes.length,
    receivedAt: needs.clock.now().toISOString(),
    source: { way: 'file', peer, tls: null },
    state: 'received',
  };
  await needs.database.transaction(({ receipts }) => receipts.record(receipt));
  return receipt;
};
