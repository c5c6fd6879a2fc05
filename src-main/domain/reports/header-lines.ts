import { cellText } from './cell-text.ts';
import { dayText } from './numbers.ts';
import type { Report } from './report.ts';
import { euros } from './vat-notes.ts';
import { reportWordsOf } from './words.ts';

export type HeaderLine = { label: string; text: string };

export const periodText = ({ header, language }: Report): string => {
  const { from, to } = header.period;
  return reportWordsOf(language).periodFrom(dayText(from, language), dayText(to, language));
};

const unmatchedText = ({ header, language }: Report): string => {
  const { amountCents, items } = header.unmatched;
  return `${euros(amountCents, language)} · ${reportWordsOf(language).unmatchedRevenueOf(items)}`;
};

/** For whom, of when, made when, under which number: one line. */
export const headerSummary = (report: Report): string => {
  const { header, language } = report;
  const words = reportWordsOf(language);
  return [
    header.venueName,
    periodText(report),
    words.generatedAt(cellText('moment', header.generatedAt, language)),
    header.batch === null ? words.draft : words.batch(header.batch),
  ].join(' · ');
};

/** « CA non rattaché », as a line. */
export const unmatchedLine = (report: Report): string => {
  const colon = report.language === 'fr' ? '\u00a0: ' : ': ';
  return `${reportWordsOf(report.language).unmatchedRevenue}${colon}${unmatchedText(report)}`;
};

/** What every report says of itself, whatever it is written as. */
export const headerLines = (report: Report): HeaderLine[] => {
  const { header, language } = report;
  const words = reportWordsOf(language);
  const missing = header.missingNights;
  return [
    { label: words.venue, text: header.venueName },
    { label: words.period, text: periodText(report) },
    { label: words.generated, text: cellText('moment', header.generatedAt, language) },
    { label: words.batchNumber, text: header.batch === null ? words.draft : String(header.batch) },
    { label: words.sourcesDigest, text: header.sources.digest ?? '—' },
    { label: words.unmatchedRevenue, text: unmatchedText(report) },
    ...(missing.length === 0
      ? []
      : [
          {
            label: words.missingNights(missing.length),
            text: missing.map((night) => dayText(night, language)).join(', '),
          },
        ]),
  ];
};
