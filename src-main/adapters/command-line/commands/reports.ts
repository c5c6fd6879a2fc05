import { basename } from 'node:path';
import type { EngineApi } from '../../../application/engine-api/index.ts';
import type { PackageFormat, Period, ReportId, ReportLanguage } from '../../../application/views/reports.ts';
import { REPORT_IDS } from '../../../domain/reports/report.ts';
import { CommandFailed, usage } from '../output.ts';
import { dayOf, valueOf, type Command, type Commands, type Options } from './command.ts';

const FORMATS = ['xlsx', 'csv', 'pdf', 'fec'] as const;
type Format = (typeof FORMATS)[number];

const isReport = (word: string): word is ReportId => REPORT_IDS.some((id) => id === word);
const isFormat = (word: string): word is Format => FORMATS.some((format) => format === word);

const reportOf = (word: string | undefined): ReportId => {
  if (word !== undefined && isReport(word)) return word;
  throw usage(`export attend un rapport : ${REPORT_IDS.join(', ')}.`);
};

const formatOf = (word: string | undefined): Format => {
  if (word !== undefined && isFormat(word)) return word;
  throw usage(`--format attend ${FORMATS.join(', ')}.`);
};

const periodOf = (options: Options): Period => {
  const from = dayOf(options.from, 'from');
  const to = dayOf(options.to, 'to');
  if (from === undefined || to === undefined || from > to) {
    throw usage('export attend --from AAAA-MM-JJ --to AAAA-MM-JJ, dans cet ordre.');
  }
  return { from, to };
};

const languageOf = ({ language = 'fr' }: Options): ReportLanguage => {
  if (language === 'fr' || language === 'en') return language;
  throw usage('--language attend fr ou en.');
};

const encodingOf = ({ encoding = 'utf-8' }: Options): 'utf-8' | 'windows-1252' => {
  if (encoding === 'utf-8' || encoding === 'windows-1252') return encoding;
  throw usage('--encoding attend utf-8 ou windows-1252.');
};

const outOf = ({ out }: Options): string => {
  if (out === undefined) throw usage('--out FICHIER est obligatoire.');
  return out;
};

const notWritten = (place: string): CommandFailed =>
  new CommandFailed({ code: 'FILE.NOT_WRITTEN', message: `« ${basename(place)} » n’a pas pu être écrit.` });

type Given = Parameters<Command>[0];

const exportEntries = async (
  { engine, options, print, desk }: Given,
  format: 'fec' | 'csv',
): Promise<void> => {
  const place = outOf(options);
  const asked = { format, encoding: encodingOf(options) };
  const { batch, entries, bytes } =
    options.batch === undefined
      ? valueOf(await engine.exportEntries({ period: periodOf(options), ...asked }))
      : valueOf(await engine.entriesAgain({ batch: Number(options.batch), ...asked }));
  if (!(await desk.write(place, bytes))) throw notWritten(place);
  print({ event: 'exported', report: 'sales-entries', format, file: basename(place), batch, ...entries });
};

const writeOne = async (
  { engine, options, print, desk }: Given,
  report: ReportId,
  format: PackageFormat,
): Promise<void> => {
  const place = outOf(options);
  const period = periodOf(options);
  const asked = { report, period, language: languageOf(options), encoding: encodingOf(options) };
  const batch = await engine.openBatch({ report, period, format, fileName: basename(place) });
  let isDone = false;
  try {
    const written = valueOf(
      await engine.writeReport({ ...asked, batch, format: format === 'pdf' ? 'page' : format }),
    );
    const bytes = format === 'pdf' ? await desk.print(written) : written;
    if (!(await desk.write(place, bytes))) throw notWritten(place);
    isDone = true;
    print({ event: 'exported', report, format, file: basename(place), batch });
  } finally {
    if (!isDone) await engine.abandonBatch({ batch });
  }
};

const exportReport: Command = async (given) => {
  const report = reportOf(given.words[0]);
  const format = formatOf(given.options.format);
  if (report === 'sales-entries' && (format === 'fec' || format === 'csv')) {
    await exportEntries(given, format);
  } else if (format === 'fec') {
    throw new CommandFailed({
      code: 'REPORT.FORMAT',
      message: `Le format FEC est celui des écritures : export sales-entries. « ${report} » s’exporte en xlsx, csv ou pdf.`,
    });
  } else {
    await writeOne(given, report, format);
  }
};

const cancelExport = async (
  engine: EngineApi,
  words: readonly string[],
  options: Options,
): Promise<object> => {
  const batch = Number(words[1]);
  if (!Number.isInteger(batch)) throw usage('export cancel attend le numéro du lot, et --reason TEXTE.');
  valueOf(await engine.cancelExport({ batch, reason: options.reason ?? '' }));
  return { event: 'cancelled', batch };
};

const exportCommand: Command = async (given) => {
  const { engine, words, options, print } = given;
  if (words[0] === 'cancel') print(await cancelExport(engine, words, options));
  else await exportReport(given);
};

const listOf = <T extends string>(text: string, isOne: (word: string) => word is T, option: string): T[] =>
  text.split(',').map((word) => {
    if (isOne(word)) return word;
    throw usage(`--${option} : « ${word} » est inconnu.`);
  });

const isPageFormat = (word: string): word is PackageFormat => isFormat(word) && word !== 'fec';

const packageMonth: Command = async ({ options, print, desk }) => {
  const place = outOf(options);
  const { month, reports, formats } = options;
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw usage('--month attend AAAA-MM.');
  const made = valueOf(
    await desk.makePackage({
      month,
      language: languageOf(options),
      ...(reports === undefined ? {} : { reports: listOf(reports, isReport, 'reports') }),
      ...(formats === undefined ? {} : { formats: listOf(formats, isPageFormat, 'formats') }),
    }),
  );
  if (!(await desk.write(place, made.bytes))) throw notWritten(place);
  const { files, missingNights, unmatchedCents, notIncluded } = made;
  print({
    event: 'packaged',
    month,
    file: basename(place),
    files,
    missingNights,
    unmatchedCents,
    notIncluded,
  });
};

export const reportCommands: Commands = { export: exportCommand, package: packageMonth };
