import { useI18n } from 'vue-i18n';
import type { Period } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';
import { unitOf } from './periods';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A period as it is named: "Octobre 2026", "T4 2026", "2026", "19 novembre 2026", "Du 1er au 9 octobre 2026". */
export const usePeriodWords = () => {
  const { t } = useI18n();
  const format = useFormat();

  /** From one day to another, whatever stretch of the calendar that is. */
  const fromTo = ({ from, to }: Period): string => {
    if (from === to) return format.day(from, 'longWithYear');
    if (from.slice(0, 7) === to.slice(0, 7)) {
      const [first = ''] = format.day(from, 'dayFullMonth').split(' ');
      return t('reports.fromTo', { from: first, to: format.day(to, 'full') });
    }
    const isOneYear = from.slice(0, 4) === to.slice(0, 4);
    return t('reports.fromTo', {
      from: format.day(from, isOneYear ? 'dayFullMonth' : 'full'),
      to: format.day(to, 'full'),
    });
  };
  const name = (period: Period): string => {
    const { from } = period;
    const year = from.slice(0, 4);
    switch (unitOf(period)) {
      case 'day':
        return format.day(from, 'full');
      case 'month':
        return capitalised(format.month(from.slice(0, 7)));
      case 'quarter':
        return t('reports.quarterOf', { n: Math.ceil(Number(from.slice(5, 7)) / 3), year });
      case 'year':
        return year;
      case 'free':
        return `${dated(period.from)} – ${dated(period.to)}`;
    }
  };
  const dated = (day: string): string => day.split('-').reverse().join('/');

  return { name, fromTo, dated };
};
