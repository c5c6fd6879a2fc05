import type { SelfTestReport, SelfTestStage } from '../../../src-preload/contract/index.ts';
import type { SelfTestOutcome } from '../../adapters/register-ftps/index.ts';
import type { ReceptionWords } from './reception-words.ts';

const stages: readonly SelfTestStage[] = ['reach', 'encrypt', 'login', 'upload', 'kept'];

/** What each step of a self-test came to, in words. */
export const selfTestReport = (
  { host, port, failure, size }: SelfTestOutcome,
  words: ReceptionWords,
  at: string,
): SelfTestReport => {
  const failedAt = failure === null ? stages.length : stages.indexOf(failure.stage);
  return {
    at,
    host,
    port,
    isPassed: failure === null,
    stages: stages.map((stage, index) => {
      if (index < failedAt) {
        return { stage, state: 'done', detail: words.selfTestDone(stage, { host, port }, size) };
      }
      if (index > failedAt || failure === null) return { stage, state: 'notTried', detail: '' };
      return { stage, state: 'failed', detail: words.selfTestFault[failure.fault]({ host, port }) };
    }),
  };
};
