import type { ActsApi } from '../engine-api/acts.ts';
import type { Needs } from '../needs.ts';
import { exportActs } from './export-acts.ts';
import { listActs } from './list-acts.ts';

export const auditVerbs = (needs: Needs): ActsApi => ({
  listActs: (input) => listActs(needs, input),
  exportActs: (input) => exportActs(needs, input),
});
