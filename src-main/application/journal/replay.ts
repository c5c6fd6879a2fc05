import type { JournalsApi } from '../engine-api/journals.ts';
import type { Needs } from '../needs.ts';
import { putStands, standOf } from './stands.ts';

/** What it takes to make the same sales again from the bytes kept, in another store. */
export const replayVerbs = (
  needs: Needs,
): Pick<JournalsApi, 'keptFiles' | 'keptBytes' | 'receiveAgain' | 'standAgain'> => ({
  keptFiles: () =>
    needs.database.transaction(async (stores) => {
      const files: Awaited<ReturnType<JournalsApi['keptFiles']>> = [];
      for (const receipt of await stores.receipts.all()) {
        const stand = await standOf(stores, receipt.id);
        const reading =
          stand?.readingId == null ? null : ((await stores.readings.get(stand.readingId))?.settings ?? null);
        files.push({
          receipt,
          settings: reading,
          standing: stand?.standing ?? 'counted',
          keptOutDays: stand?.keptOutDays ?? [],
        });
      }
      return files;
    }),

  keptBytes: ({ spoolFile }) => needs.spool.read(spoolFile),

  receiveAgain: async ({ receipt, bytes }) => {
    const { spoolFile, sha256 } = await needs.spool.keep(bytes);
    await needs.database.transaction(({ receipts }) => receipts.record({ ...receipt, spoolFile, sha256 }));
  },

  standAgain: ({ journalId, standing, keptOutDays }) =>
    needs.database.transaction(async (stores) => {
      await stores.journals.ensure(journalId);
      const stand = await standOf(stores, journalId);
      if (stand !== null) await putStands(stores, [{ ...stand, standing, keptOutDays }]);
    }),
});
