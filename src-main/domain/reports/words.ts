import type { ReportLanguage } from './report.ts';
import { englishWords } from './words-en.ts';
import { frenchWords, type ReportWords } from './words-fr.ts';

export type { ReportWords } from './words-fr.ts';

export const reportWordsOf = (language: ReportLanguage): ReportWords =>
  language === 'fr' ? frenchWords : englishWords;
