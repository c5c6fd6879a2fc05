import { useI18n } from 'vue-i18n';
import type { BackupCopy } from '../../../src-preload/contract';
import { useFormat } from '../../i18n/use-format';

/** What a copy holds, in words. */
export const useContentText = () => {
  const { t } = useI18n();
  const { day, integer } = useFormat();
  const parts = ({ content }: BackupCopy): { nights: string; drinks: string } => {
    const { nights, lastNight, drinks } = content ?? { nights: 0, lastNight: null, drinks: 0 };
    return {
      nights: t(
        'backups.nights',
        { n: integer(nights), day: lastNight === null ? '' : day(lastNight, 'full') },
        nights,
      ),
      drinks: t('backups.drinks', { n: integer(drinks) }, drinks),
    };
  };
  const whole = (copy: BackupCopy): string => {
    if (copy.content === null) return t('backups.unreadable');
    const { nights, drinks } = parts(copy);
    return `${nights} · ${drinks}`;
  };
  return { parts, whole };
};
