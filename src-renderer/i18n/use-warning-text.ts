import { useI18n } from 'vue-i18n';
import type { Warning } from '../../src-preload/contract';
import { useFormat } from './use-format';

type Facts = { code: string; lines?: number; vatRate?: number; soldAt?: string; businessDay?: string };

/** What the reader wonders at; the engine says it in French. */
export const useWarningText = (): ((warning: Warning) => string) => {
  const words = useI18n();
  const { day, dateTime, integer, rate } = useFormat();
  return ({ message, notice }) => {
    const key = `problems.notice.${notice?.code ?? ''}`;
    if (notice === null || !words.te(key)) return message;
    const facts: Facts = notice;
    const { lines = 1, vatRate, soldAt, businessDay } = facts;
    return words.t(
      key,
      {
        ...notice,
        lines: integer(lines),
        ...(vatRate === undefined ? {} : { vatRate: rate(vatRate) }),
        ...(soldAt === undefined ? {} : { soldAt: dateTime(soldAt) }),
        ...(businessDay === undefined ? {} : { businessDay: day(businessDay, 'full') }),
      },
      lines,
    );
  };
};
