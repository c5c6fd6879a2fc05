import type { EntityManager } from 'typeorm';
import type { ReportStore } from '../../../../application/ports/stores/index.ts';
import { rawConnection } from '../raw-connection.ts';
import { closingReads } from './closing-reads.ts';
import { soldReads } from './sold-reads.ts';
import { unmatchedReads } from './unmatched-reads.ts';
import { sourceReads } from './source-reads.ts';

export const createReportStore = (manager: EntityManager): ReportStore => {
  const connection = rawConnection(manager);
  return {
    ...closingReads(connection),
    ...soldReads(connection),
    ...unmatchedReads(connection),
    ...sourceReads(connection),
  };
};
