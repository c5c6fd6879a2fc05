import type { NightChecks } from '../../../src-preload/contract';
import type { useFormat } from '../../i18n/use-format';
import type { useDoubtWords } from './use-doubt-words';

type Translate = (key: string, values?: Record<string, string | number>, count?: number) => string;
type Format = Pick<ReturnType<typeof useFormat>, 'money' | 'integer' | 'day'>;
type Words = ReturnType<typeof useDoubtWords>;

export type CheckLine = { look: 'good' | 'doubt' | 'none'; title: string; text: string; to?: string };

/** Doubts that have a line of their own beside what they are about. */
const placed: readonly string[] = ['totalDiffers', 'missingZ', 'notMatched'];

/** A night's checks as lines to read: what was checked, whether it holds, and the exact reason where not. */
export const checkLines = (night: NightChecks, t: Translate, format: Format, words: Words): CheckLine[] => {
  const totals = (): CheckLine[] => {
    const title = t('journals.check.totals');
    const checks = night.journals.flatMap((journal) => journal.checks);
    const wrong = night.doubts.filter((doubt) => doubt.code === 'totalDiffers');
    if (checks.length === 0) return [{ look: 'none', title, text: t('journals.check.noTotals') }];
    if (wrong.length > 0)
      return wrong.map((doubt) => ({ look: 'doubt', title, text: words.sentenceOf(doubt) }));
    const text = t('journals.check.totalsAgree', { n: format.integer(checks.length) }, checks.length);
    return [{ look: 'good', title, text }];
  };

  const closings = (): CheckLine[] => {
    if (night.closings.length === 0) {
      return [{ look: 'none', title: t('journals.check.closing'), text: t('journals.check.noClosing') }];
    }
    return night.closings.map(({ till, zNumbers, previous, missing }) => {
      const z = zNumbers.join(', ');
      const title = till === null ? t('journals.check.closing') : t('journals.check.closingOf', { till });
      if (missing !== null) {
        return { look: 'doubt', title, text: words.sentenceOf({ code: 'missingZ', till, ...missing }) };
      }
      if (previous === null) return { look: 'good', title, text: t('journals.check.closingFirst', { z }) };
      const values = { z, previous: previous.z, day: format.day(previous.day, 'dayMonth') };
      return { look: 'good', title, text: t('journals.check.closingAfter', values) };
    });
  };

  const amounts = (): CheckLine[] => {
    const items = night.toMatchItems;
    const toMatch = `${format.money(night.toMatchAmountCents)} · ${t('journals.check.toMatchItems', { n: format.integer(items) }, items)}`;
    return [
      { look: 'good', title: t('journals.check.linked'), text: format.money(night.linkedAmountCents) },
      items === 0
        ? { look: 'good', title: t('journals.check.toMatch'), text: format.money(night.toMatchAmountCents) }
        : { look: 'doubt', title: t('journals.check.toMatch'), text: toMatch, to: '/synchroniser' },
      { look: 'good', title: t('journals.check.ignored'), text: format.money(night.ignoredAmountCents) },
    ];
  };

  const others = (): CheckLine[] =>
    night.doubts
      .filter(({ code }) => !placed.includes(code))
      .map((doubt) => ({ look: 'doubt', title: t('journals.warnings'), text: words.sentenceOf(doubt) }));

  return [...totals(), ...closings(), ...amounts(), ...others()];
};
