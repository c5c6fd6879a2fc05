import { useI18n } from 'vue-i18n';
import type { Problem } from '../../src-preload/contract';

export const useProblemText = (): ((problem: Problem) => string) => {
  const words = useI18n();
  return (problem) =>
    words.te(`problems.${problem.code}`) ? words.t(`problems.${problem.code}`) : problem.message;
};
