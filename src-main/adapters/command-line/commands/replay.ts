import type { DayTotal, EngineApi } from '../../../application/engine-api/index.ts';
import { CommandFailed, usage } from '../output.ts';
import { valueOf, type Command } from './command.ts';

/** The formats that were taught, so that the files they read are read there too. */
const copyMappings = async (from: EngineApi, into: EngineApi): Promise<void> => {
  for (const { mappingId } of valueOf(await from.listMappings())) {
    const { text } = valueOf(await from.exportMapping({ mappingId }));
    valueOf(await into.importMapping({ text }));
  }
};

/** Each file as it came, in that order, read as the venue's nights were read at the time. */
const copyFiles = async (from: EngineApi, into: EngineApi): Promise<number> => {
  const files = await from.keptFiles();
  for (const { receipt, settings } of files) {
    if (settings !== null) await into.changeVenueSettings(settings);
    await into.receiveAgain({ receipt, bytes: await from.keptBytes(receipt) });
    await into.takeIn();
  }
  for (const { receipt, standing, keptOutDays } of files) {
    if (standing !== 'counted' || keptOutDays.length > 0) {
      await into.standAgain({ journalId: receipt.id, standing, keptOutDays });
    }
  }
  await into.changeVenueSettings(await from.venueSettings());
  return files.length;
};

const figuresOf = (total: DayTotal | undefined) =>
  total === undefined
    ? null
    : { lines: total.lines, quantity: total.quantity, amountInclVat: total.amountInclVat };

/** All that was received, read into an empty store: the totals of each day must come out the same. */
export const replay: Command = async ({ engine, options, print, openStore }) => {
  if (options.into === undefined) throw usage('replay attend --into DOSSIER, un dossier vide.');
  const other = await openStore(options.into);
  try {
    if ((await other.keptFiles()).length > 0) {
      throw new CommandFailed({
        code: 'REPLAY.NOT_EMPTY',
        message: 'Le dossier donné par --into contient déjà des journaux. Rien n’a été modifié.',
      });
    }
    await copyMappings(engine, other);
    const files = await copyFiles(engine, other);
    const [before, after] = [await engine.totals({}), await other.totals({})];
    const days = [...new Set([...before, ...after].map(({ day }) => day))].sort();
    let different = 0;
    for (const day of days) {
      const kept = figuresOf(before.find((total) => total.day === day));
      const replayed = figuresOf(after.find((total) => total.day === day));
      const isEqual = JSON.stringify(kept) === JSON.stringify(replayed);
      if (!isEqual) different++;
      print({ day, kept, replayed, equal: isEqual });
    }
    if (different > 0) {
      throw new CommandFailed({
        code: 'REPLAY.DIFFERENT',
        message: `${different} journées sur ${days.length} n’ont pas les mêmes totaux.`,
      });
    }
    print({ event: 'replayed', files, days: days.length, equal: true });
  } finally {
    await other.close();
  }
};
