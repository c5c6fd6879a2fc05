import { join } from 'node:path';
import { keepPlace, notify, printPage } from '../../adapters/electron/index.ts';
import { createReportsThread } from '../../adapters/engine-link/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { Announce } from '../../adapters/ipc/index.ts';
import type { ExportProgress } from '../../application/views/reports.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { createMonthlyPackage } from './monthly-package.ts';
import { openPackageFile } from './package-settings.ts';
import { paperFont } from './print-only.ts';
import { createReportExports } from './report-exports.ts';
import type { Language, Words } from '../words.ts';

/** Reports read beside the engine, their files, and the accountant's month. */
export const startReports = async (needs: {
  engine: EngineApi;
  script: URL;
  dataFolder: string;
  lifecycle: Lifecycle;
  words: () => Words;
  language: () => Language;
  now: () => Date;
  announce: Announce;
  showPackage: () => void;
  onBug: (error: unknown, doing: string) => void;
}) => {
  const { engine, script, dataFolder, lifecycle, announce } = needs;
  const reports = createReportsThread({ script, dataFolder });
  lifecycle.endLater(reports.stop);
  const writing = {
    engine,
    script,
    dataFolder,
    print: (page: Uint8Array) => printPage(page, paperFont()),
    onProgress: (progress: ExportProgress) => announce('report:progressed', progress),
  };
  const reportExports = createReportExports(writing);
  lifecycle.endLater(reportExports.stop);
  const packageFile = await openPackageFile(join(dataFolder, 'packages.json'));
  const packages = createMonthlyPackage({
    ...writing,
    file: packageFile,
    words: needs.words,
    language: needs.language,
    now: needs.now,
    notify: (title, body) => notify(title, body, needs.showPackage),
    onMade: (place) => {
      keepPlace(place);
      announce('data:changed', { topics: ['preferences'] });
    },
    onBug: needs.onBug,
  });
  lifecycle.endLater(packages.stop);
  return { reports, reportExports, packages, packageFile };
};
