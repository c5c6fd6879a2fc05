import { notify } from '../adapters/electron/index.ts';
import type { ImportReport } from '../application/engine-api.ts';
import type { PreferenceFile } from './preferences.ts';
import type { StepLog } from './receiver-steps.ts';
import { dayName, money, wordsOf } from './words.ts';

/** Says that a night came in, or that a file was set aside, where nobody is looking at the window. */
export const createArrivals =
  (needs: { preferences: PreferenceFile; steps: StepLog; open(path: string): void }) =>
  (reports: readonly ImportReport[]): void => {
    const { language } = needs.preferences.read();
    const words = wordsOf(language);
    for (const report of reports) {
      needs.steps.imported(report);
      const day = report.days.at(-1);
      if (report.status === 'imported' && day !== undefined) {
        const amount = money(report.amountCents ?? 0, language);
        notify(words.nightTitle(dayName(day, language)), words.nightBody(report.lineCount, amount), () =>
          needs.open('/'),
        );
      } else if (report.status === 'quarantined') {
        notify(words.setAsideTitle, report.reason?.message ?? report.file, () => needs.open('/journaux'));
      }
    }
  };
