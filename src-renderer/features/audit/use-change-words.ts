import { useI18n } from 'vue-i18n';
import type { ActChange } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

export type ToldChange = { key: string; name: string; before: string; after: string };

const NOTHING = '–';
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The values that an act changed, named and written for a person; those that say nothing are left out. */
export const useChangeWords = (): ((changes: readonly ActChange[]) => ToldChange[]) => {
  const i18n = useI18n();
  const { t } = i18n;
  const format = useFormat();

  const inWords = (group: string, value: string): string => {
    const key = `${group}.${value}`;
    return i18n.te(key) ? t(key) : value;
  };
  const write = (field: string, value: ActChange['before']): string => {
    if (value === null || value === '') return NOTHING;
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    const last = field.split('.').at(-1) ?? field;
    if (typeof value === 'string') {
      if (DAY.test(value)) return format.day(value, 'full');
      if (last === 'category' || last === 'colour') return inWords(`trade.${last}`, value);
      return last === 'standing' ? inWords('audit.standing', value) : value;
    }
    if (last.endsWith('Cents')) return format.money(value);
    if (last.endsWith('Ml')) {
      return Math.abs(value) < 1000 ? format.centilitres(value) : format.litres(value);
    }
    if (last === 'vatRate') return format.rate(value);
    if (last === 'lossPerMille') return format.percent(value);
    return last === 'vintage' ? String(value) : format.integer(value);
  };

  return (changes) =>
    changes.flatMap(({ field, of, before, after }) => {
      const key = `audit.field.${field}`;
      if (!i18n.te(key) || typeof i18n.tm(key) !== 'string') return [];
      const name = [of, t(key)].filter((part) => part !== null).join(' · ');
      return [
        { key: `${field} ${of ?? ''}`, name, before: write(field, before), after: write(field, after) },
      ];
    });
};
