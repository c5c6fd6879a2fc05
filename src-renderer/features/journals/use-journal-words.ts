import { useI18n } from 'vue-i18n';
import type { JournalRow } from '../../../src-preload/contract';
import { dayOf } from '../../format/dates';
import { useFormat } from '../../i18n/use-format';
import { journalHead } from './journal-days';
import { useDoubtWords } from './use-doubt-words';

/** How a journal is named and dated in the list and above its detail. */
export const useJournalWords = () => {
  const { t } = useI18n();
  const format = useFormat();
  const { sentenceOf } = useDoubtWords();

  const night = (row: JournalRow, style: 'short' | 'longWithYear' = 'short'): string => {
    const { from, to } = journalHead(row, dayOf(new Date(row.receivedAt)));
    if (from === null || to === null) {
      return t('journals.onlyReceived', { day: format.day(dayOf(new Date(row.receivedAt)), style) });
    }
    if (from === to) return format.day(from, style);
    return t('journals.severalDays', { from: format.day(from, 'dayMonth'), to: format.day(to, 'dayMonth') });
  };

  /** "04:12" on the usual morning, "reçu le 18 nov. à 16:40" otherwise. */
  const received = (row: JournalRow): string => {
    const time = format.time(row.receivedAt);
    const { receivedLate } = journalHead(row, dayOf(new Date(row.receivedAt)));
    return receivedLate === null || row.days.length === 0
      ? time
      : t('journals.receivedOn', { day: format.day(receivedLate, 'dayMonth'), time });
  };

  const size = (bytes: number): string =>
    bytes < 1024
      ? t('journals.bytes', { size: format.integer(bytes) }, bytes)
      : t('journals.kilobytes', { size: format.integer(Math.round(bytes / 1024)) });

  /** What stands under the status: the amount, or why there is none. */
  const outcome = (row: JournalRow): string => {
    const note = row.status;
    if (note === 'duplicate' || note === 'quarantined' || note === 'empty' || note === 'incomplete') {
      return t(`journals.note.${note}`);
    }
    return row.amountCents === null ? '' : format.money(row.amountCents);
  };

  /** « corrige : +11,50 € » for a night that the register sent again. */
  const correction = ({ correction: changed }: JournalRow): string => {
    if (changed === null) return '';
    if (changed.stands === 'earlier') return t('journals.check.notTaken');
    return changed.amountCents === 0 && changed.quantity === 0
      ? t('journals.check.correctsNothing')
      : t('journals.check.corrects', { amount: format.money(changed.amountCents, 'always') });
  };

  /** Why there is no green tick: the reason where there is one, how many where there are more. */
  const doubt = ({ doubts }: JournalRow): string => {
    const [first, ...others] = doubts ?? [];
    if (first === undefined) return '';
    if (others.length === 0) return sentenceOf(first);
    return t('journals.check.toSee', { n: format.integer(others.length + 1) }, others.length + 1);
  };

  return { night, received, size, outcome, correction, doubt };
};
