import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spoolFolder } from '../../../src-main/boot/data-places.ts';
import { openEngine } from '../../../src-main/boot/open-engine.ts';
import { openReceiver, type OpenReceiver, type VenueOptions } from '../../integration/register-ftps/venue.ts';

export type Engine = Awaited<ReturnType<typeof openEngine>>;

/** A receiver whose receipts the real engine keeps in a real database. */
export type EngineVenue = OpenReceiver & { engine: Engine; bugs: unknown[] };

export const openPlainEngine = (dataFolder: string, bugs: unknown[]): Promise<Engine> =>
  openEngine({
    dataFolder,
    actor: 'command-line',
    announce: () => undefined,
    reportBug: (error) => bugs.push(error),
  });

export const openEngineVenue = async (options: VenueOptions = {}): Promise<EngineVenue> => {
  const folder = await mkdtemp(join(tmpdir(), 'receiver-faults-'));
  const bugs: unknown[] = [];
  const engine = await openPlainEngine(folder, bugs);
  const inbox = {
    record: engine.recordReceipt,
    rename: (receiptId: string, fileName: string) => engine.renameReceipt({ receiptId, fileName }),
    discard: (receiptId: string) => engine.discardReceipt({ receiptId }),
    find: (fileName: string) => engine.findReceipt({ fileName }),
    list: (limit: number) => engine.listReceipts({ limit }),
  };
  const receiver = await openReceiver(inbox, options, { folder, spoolFolder: spoolFolder(folder) });
  return {
    ...receiver,
    engine,
    bugs,
    async close() {
      await receiver.receiver.stop();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
