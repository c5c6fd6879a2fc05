import { dayText } from '../../domain/reports/numbers.ts';
import type { Period } from '../../domain/reports/report.ts';
import { euros } from '../../domain/reports/vat-notes.ts';

type Told = {
  venueName: string;
  period: Period;
  missingNights: readonly string[];
  unmatchedCents: number;
  files: readonly { fileName: string; sha256: string }[];
  notIncluded: readonly string[];
};

/** What goes with the files: what they are, how they are written, and what they lack. */
export const packageText = (told: Told): string =>
  [
    told.venueName,
    `Du ${dayText(told.period.from, 'fr')} au ${dayText(told.period.to, 'fr')}`,
    '',
    ...told.files.map(({ fileName, sha256 }) => `${sha256}  ${fileName}`),
    '',
    `CA non rattaché : ${euros(told.unmatchedCents, 'fr')}`,
    told.missingNights.length === 0
      ? 'Aucune nuit ne manque.'
      : `Nuits qui manquent : ${told.missingNights.map((night) => dayText(night, 'fr')).join(', ')}`,
    ...told.notIncluded.map((message) => `Non joint : ${message}`),
    '',
    'Le fichier « format-fec » est un journal de ventes au format FEC, à importer dans la comptabilité.',
    'Il ne tient pas lieu du FEC légal de l’établissement. Texte ISO 8859-15, champs séparés par une',
    'tabulation, fins de ligne CR LF, 18 champs nommés en première ligne, dates AAAAMMJJ, décimales à la virgule.',
    '',
  ].join('\r\n');
