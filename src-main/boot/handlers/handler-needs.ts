import type { MainWindow } from '../../adapters/electron/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { ImportNeeds } from '../import-files.ts';
import type { PreferenceNeeds } from '../preference-requests.ts';
import type { Reception } from '../reception.ts';
import type { StepLog } from '../receiver-steps.ts';

export type HandlerNeeds = ImportNeeds &
  PreferenceNeeds & {
    engine: EngineApi;
    reception: Reception;
    steps: StepLog;
    window: MainWindow;
    version: string;
    isDemo: boolean;
  };
