import { useI18n } from 'vue-i18n';
import type { CheckReason } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';
import { useWarningText } from '../../i18n/use-warning-text';

/** The exact reason why a night has no green tick, as a sentence. */
export const useDoubtWords = () => {
  const { t } = useI18n();
  const format = useFormat();
  const warningText = useWarningText();

  /** A printed total is named after its measure: « Total général, quantité ». */
  const figure = (name: string, value: number): string =>
    name.endsWith('quantité') ? format.quantity(value) : format.money(value);

  const sentenceOf = (reason: CheckReason): string => {
    switch (reason.code) {
      case 'totalDiffers':
        return t('journals.check.doubt.totalDiffers', {
          name: reason.name,
          expected: figure(reason.name, reason.expected),
          actual: figure(reason.name, reason.actual),
        });
      case 'missingZ':
        return t('journals.check.doubt.missingZ', { from: reason.from, to: reason.to }, reason.count);
      case 'notMatched':
        return t('journals.check.doubt.notMatched', { amount: format.money(reason.amountCents) });
      case 'clockAhead':
        return t('journals.check.doubt.clockAhead', {
          soldAt: format.dateTime(reason.soldAt),
          receivedAt: format.dateTime(reason.receivedAt),
        });
      case 'clockElsewhere':
        return t('journals.check.doubt.clockElsewhere', {
          soldAt: format.dateTime(reason.soldAt),
          day: format.day(reason.day, 'full'),
        });
      case 'warning':
        return warningText(reason);
    }
  };

  return { figure, sentenceOf };
};
