import { useI18n } from 'vue-i18n';
import type { RouteLocationRaw } from 'vue-router';
import type { AccountSetting, EntryProblem } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

/** What stands in the way of an export, in words, and where it is put right. */
export const useEntryProblemWords = () => {
  const { t } = useI18n();
  const { day, money, rate } = useFormat();

  const wanted = (setting: AccountSetting): string => {
    if (setting.kind === 'counterpart') return t('entries.wanted.counterpart');
    if (setting.kind === 'vat') return t('entries.wanted.vat', { rate: rate(setting.vatRate ?? 0) });
    const account =
      setting.vatRate === null
        ? t('entries.wanted.revenueNoRate')
        : t('entries.wanted.revenue', { rate: rate(setting.vatRate) });
    return setting.family === null
      ? account
      : t('entries.wanted.ofFamily', { account, family: setting.family });
  };

  const sentence = (problem: EntryProblem): string => {
    switch (problem.code) {
      case 'ACCOUNT_MISSING':
        return t('entries.problem.missing', { account: wanted(problem.setting) });
      case 'ACCOUNT_INVALID':
        return t('entries.problem.invalid', { account: wanted(problem.setting) });
      case 'UNBALANCED':
        return t('entries.problem.unbalanced', {
          day: day(problem.key.day, 'full'),
          amount: money(problem.gapCents),
        });
    }
  };
  const way = (problem: EntryProblem): { to: RouteLocationRaw; text: string } =>
    problem.code === 'UNBALANCED'
      ? {
          to: { path: '/journaux', query: { nuit: problem.key.day } },
          text: t('entries.problem.seeNight'),
        }
      : {
          to: { path: '/reglages', query: { partie: 'comptes' } },
          text: t('entries.problem.setAccounts'),
        };

  return { sentence, way, rate };
};
