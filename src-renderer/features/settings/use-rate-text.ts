import { useI18n } from 'vue-i18n';
import { useFormat } from '../../i18n/use-format';

/** A VAT rate in hundredths of a percent: "20 %", "5,5 %", "Sans taux". */
export const useRateText = () => {
  const { t } = useI18n();
  const { rate } = useFormat();
  return (vatRate: number | null): string =>
    vatRate === null ? t('settings.accounts.noRate') : rate(vatRate);
};
