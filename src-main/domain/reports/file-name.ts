import type { Period, ReportId, ReportLanguage } from './report.ts';
import { reportWordsOf } from './words.ts';

/** `tva-2026-10-01-2026-10-31.xlsx`: signs that every system takes. */
export const reportFileName = (
  report: ReportId,
  { from, to }: Period,
  { language, extension }: { language: ReportLanguage; extension: string },
): string => {
  const name = reportWordsOf(language)
    .titles[report].title.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${name}-${from}-${to}.${extension}`;
};
