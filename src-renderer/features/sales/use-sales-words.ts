import { useI18n } from 'vue-i18n';
import type { SalesBy, SalesRow } from '../../../src-preload/contract';
import { formatMonth, formatRange } from '../../format/periods';
import type { DayRange } from '../../format/periods';
import { useFormat } from '../../i18n/use-format';
import type { TrailStep } from './drill';
import type { ShownBy } from './sales-address';

/** How rows, periods and steps are named in the language of the moment. */
export const useSalesWords = () => {
  const { t, locale } = useI18n();
  const { day } = useFormat();
  const language = () => (locale.value === 'en' ? 'en' : 'fr');

  const month = (key: string): string => formatMonth(language(), key);
  const range = (period: DayRange): string => formatRange(language(), period);
  const hour = (key: string): string =>
    key === ''
      ? t('sales.noTime')
      : t('sales.hour', { from: key, to: String((Number(key) + 1) % 24).padStart(2, '0') });
  const by = (what: ShownBy): string => t('sales.by.label', { what: t(`sales.by.${what}`) });

  const rowName = (row: SalesRow, what: SalesBy): string => {
    if (row.state !== null) return t(`sales.stateRow.${row.state}`);
    switch (what) {
      case 'day':
        return day(row.key, 'short');
      case 'week':
        return t('sales.weekOf', { day: day(row.key, 'dayMonth') });
      case 'month':
        return month(row.key);
      case 'hour':
        return hour(row.key);
      case 'category':
        return t(`trade.category.${row.key}`);
      case 'family':
        return row.label ?? t('sales.noFamily');
      case 'till':
        return row.key === '' ? t('sales.noTill') : t('sales.till', { till: row.key });
      case 'drink':
      case 'serving':
      case 'item':
        return row.label ?? row.key;
    }
  };
  /** Under a bar of the chart. */
  const axisName = (row: SalesRow, what: SalesBy): string => {
    if (what === 'day' || what === 'week') return day(row.key, 'dayMonth');
    if (what === 'month') {
      return `${day(`${row.key}-01`, 'dayMonth').replace(/^\S+\s/, '')} ${row.key.slice(0, 4)}`;
    }
    if (what === 'hour') return row.key === '' ? t('sales.noTime') : t('sales.hourShort', { hour: row.key });
    return rowName(row, what);
  };
  const stepName = ({ kind, key }: TrailStep): string => {
    if (kind === 'year') return key;
    if (kind === 'month') return month(key).replace(/ \d{4}$/, '');
    if (kind === 'day') return day(key, 'short');
    if (kind === 'hour') return hour(key);
    const number = key.split('/').at(-1) ?? '';
    return number === '' ? t('sales.withoutTicket') : t('sales.ticket', { number });
  };
  return { by, range, month, hour, rowName, axisName, stepName };
};
