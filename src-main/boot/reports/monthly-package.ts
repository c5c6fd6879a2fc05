import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createReportsThread, ReportsStopped } from '../../adapters/engine-link/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { PackageMade, PackagesView } from '../../application/views/packages.ts';
import type { ExportProgress } from '../../application/views/reports.ts';
import { wallClock } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { addMonths } from '../../domain/sales/periods.ts';
import { makePackage, periodOfMonth } from './make-package.ts';
import type { KeptPackage, PackageFile } from './package-settings.ts';
import type { Language, Words } from '../words.ts';
import { writeWhole } from '../write-whole.ts';

const CHECK_EVERY_MS = 30 * 60_000;

export type MonthlyPackage = {
  view(): Promise<PackagesView>;
  make(order: { exportId: string; month: string; place: string }): Promise<Outcome<PackageMade | null>>;
  cancel(exportId: string): Promise<void>;
  /** Makes last month's if it is time and it is not there. */
  check: () => void;
  stop: () => Promise<void>;
};

export type MonthlyNeeds = {
  engine: EngineApi;
  script: URL;
  dataFolder: string;
  file: PackageFile;
  print(page: Uint8Array): Promise<Uint8Array>;
  words(): Words;
  language(): Language;
  now(): Date;
  onProgress(progress: ExportProgress): void;
  /** One was made, or could not be, while nobody asked. */
  notify(title: string, body: string): void;
  onMade(place: string): void;
  onBug(error: unknown, doing: string): void;
};

/** `2026-10` on any day of November 2026. */
export const monthBefore = (today: string): string => addMonths(today.slice(0, 7), -1);

export const packageFileName = (month: string): string => `comptable-${month}.zip`;

const isThere = async (place: string): Promise<boolean> => {
  try {
    await access(place);
    return true;
  } catch {
    return false;
  }
};

const shown = ({ place, ...kept }: KeptPackage): PackageMade => ({ ...kept, fileName: basename(place) });

/** Packages for the accountant: by hand, or by themselves on a day of the month, in a thread of their own. */
export const createMonthlyPackage = (needs: MonthlyNeeds): MonthlyPackage => {
  const { file } = needs;
  const running = new Map<string, () => Promise<void>>();

  const write = async (
    order: { exportId: string; month: string; place: string },
    isByItself: boolean,
  ): Promise<Outcome<PackageMade | null>> => {
    const { exportId, month, place } = order;
    const { reports: chosen, formats } = file.read();
    const thread = createReportsThread(needs);
    running.set(exportId, () => thread.stop());
    try {
      const packed = await makePackage(
        {
          engine: needs.engine,
          reports: thread,
          print: (page) => needs.print(page),
          onProgress: (share) => needs.onProgress({ exportId, share }),
        },
        { period: periodOfMonth(month), reports: chosen, formats, language: needs.language() },
      );
      if (!packed.ok) return packed;
      const { bytes, missingNights, unmatchedCents, notIncluded } = packed.value;
      if (!(await writeWhole(place, bytes))) {
        return fail('PACKAGE.NOT_WRITTEN', needs.words().packageNotWritten(basename(place)));
      }
      const kept: KeptPackage = {
        month,
        madeAt: needs.now().toISOString(),
        place,
        isByItself,
        missingNights,
        unmatchedCents,
        notIncluded,
      };
      await file.add(kept);
      needs.onMade(place);
      return succeed(shown(kept));
    } catch (error) {
      if (error instanceof ReportsStopped) return succeed(null);
      throw error;
    } finally {
      running.delete(exportId);
      await thread.stop();
    }
  };

  /** What could not be written is told once, and tried again. */
  let told: string | null = null;
  const makeByItself = async (month: string, folder: string): Promise<void> => {
    const place = join(folder, packageFileName(month));
    const made = await write({ exportId: `by-itself-${month}`, month, place }, true);
    const words = needs.words();
    if (!made.ok) {
      if (told !== month) needs.notify(words.packageFailedTitle, made.error.message);
      told = month;
    } else if (made.value !== null) {
      const { missingNights } = made.value;
      const lack = missingNights.length === 0 ? '' : ` ${words.packageLacks(missingNights.length)}`;
      needs.notify(words.packageTitle, `${words.packageBody(basename(place))}${lack}`);
    }
  };
  const check = async (): Promise<void> => {
    const { dayOfMonth, folder, made } = file.read();
    const { timeZone } = await needs.engine.venueSettings();
    const today = wallClock(needs.now(), timeZone).slice(0, 10);
    const month = monthBefore(today);
    const isTime = dayOfMonth !== null && Number(today.slice(8)) >= dayOfMonth;
    if (!isTime || folder === null || running.size > 0 || made.some((each) => each.month === month)) return;
    await makeByItself(month, folder);
  };
  const checkSafely = (): void => {
    check().catch((error: unknown) => needs.onBug(error, 'making the package of the month'));
  };
  const timer = setInterval(checkSafely, CHECK_EVERY_MS);
  for (const { place } of file.read().made.toReversed()) needs.onMade(place);

  return {
    view: async () => {
      const { made, folder, ...settings } = file.read();
      return {
        ...settings,
        folder,
        isFolderThere: folder !== null && (await isThere(folder)),
        made: made.map(shown),
      };
    },
    make: (order) =>
      running.size > 0
        ? Promise.resolve(fail('PACKAGE.BUSY', needs.words().packageBusy))
        : write(order, false),
    cancel: async (exportId) => {
      await running.get(exportId)?.();
    },
    check: checkSafely,
    stop: async () => {
      clearInterval(timer);
      await Promise.all([...running.values()].map((stop) => stop()));
    },
  };
};
