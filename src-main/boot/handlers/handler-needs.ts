import type { MainWindow } from '../../adapters/electron/index.ts';
import type { BackupKeeper } from '../backups/backup-keeper.ts';
import type { FolderWatch } from '../folder-watch.ts';
import type { ImportNeeds } from '../import-files.ts';
import type { PreferenceNeeds } from '../preference-requests.ts';
import type { ConnectedEngine, ReportsThread } from '../../adapters/engine-link/index.ts';
import type { MonthlyPackage } from '../reports/monthly-package.ts';
import type { PackageFile } from '../reports/package-settings.ts';
import type { ReportExports } from '../reports/report-exports.ts';
import type { Reception } from '../reception/reception.ts';
import type { StepLog } from '../reception/receiver-steps.ts';

export type HandlerNeeds = ImportNeeds &
  PreferenceNeeds & {
    engine: ConnectedEngine;
    reports: ReportsThread;
    reportExports: ReportExports;
    packages: MonthlyPackage;
    packageFile: PackageFile;
    backups: BackupKeeper;
    /** The data are others than before: what windows show is read anew. */
    onPutBack(): void;
    reception: Reception;
    steps: StepLog;
    window: MainWindow;
    version: string;
    isDemo: boolean;
    folderWatch: FolderWatch;
    /** A folder chosen in the system's dialog; null when it was closed. */
    chooseFolder(): Promise<string | null>;
    chooseDestination(options: {
      name: string;
      extensions: string[];
      fileName: string;
    }): Promise<string | null>;
  };
