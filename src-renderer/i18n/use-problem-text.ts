import { useI18n } from 'vue-i18n';
import type { Problem } from '../../src-preload/contract';

export const useProblemText = (): ((problem: Problem) => string) => {
  const { t, te } = useI18n();
  return (problem) => (te(`problems.${problem.code}`) ? t(`problems.${problem.code}`) : problem.message);
};
