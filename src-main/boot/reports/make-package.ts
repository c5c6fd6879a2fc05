import { createHash } from 'node:crypto';
import { packageText } from '../../application/reports/package-text.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { ReportsApi } from '../../application/engine-api/reports.ts';
import type { ExportedFile } from '../../application/ports/exporters.ts';
import type {
  MadePackage,
  PackageFormat,
  Period,
  ReportId,
  ReportLanguage,
} from '../../application/views/reports.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { reportFileName } from '../../domain/reports/file-name.ts';

export type PackageOrder = {
  period: Period;
  reports: readonly ReportId[];
  formats: readonly PackageFormat[];
  language: ReportLanguage;
};

export type PackageNeeds = {
  engine: EngineApi;
  reports: ReportsApi;
  print: (page: Uint8Array) => Promise<Uint8Array>;
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
};

export const usualPackage: { reports: ReportId[]; formats: PackageFormat[] } = {
  reports: ['sales-journal', 'vat', 'sales-by-drink', 'stock-value', 'gifts', 'unmatched', 'sales-entries'],
  formats: ['xlsx', 'pdf'],
};

/** `YYYY-MM` as the days of that month. */
export const periodOfMonth = (month: string): Period => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
};

const writeOne = async (
  { engine, reports, print }: PackageNeeds,
  { period, language }: PackageOrder,
  report: ReportId,
  format: PackageFormat,
): Promise<Outcome<ExportedFile>> => {
  const fileName = reportFileName(report, period, { language, extension: format });
  const batch = await engine.openBatch({ report, format, period, fileName });
  let isDone = false;
  try {
    const written = await reports.writeReport({
      report,
      period,
      language,
      batch,
      format: format === 'pdf' ? 'page' : format,
      encoding: 'utf-8',
    });
    if (!written.ok) return written;
    const bytes = format === 'pdf' ? await print(written.value) : written.value;
    isDone = true;
    return succeed({ fileName, bytes });
  } finally {
    if (!isDone) await engine.abandonBatch({ batch });
  }
};

/** The month's entries: those that are due are numbered, those that went out before are given again. */
const entryFiles = async (
  { engine }: PackageNeeds,
  period: Period,
): Promise<{ files: ExportedFile[]; notIncluded: string[] }> => {
  const asked = { format: 'fec', encoding: 'utf-8' } as const;
  const preview = await engine.previewEntries({ period });
  const files: ExportedFile[] = [];
  const notIncluded: string[] = [];
  const take = (made: Outcome<ExportedFile>): void => {
    if (made.ok) files.push({ fileName: made.value.fileName, bytes: made.value.bytes });
    else notIncluded.push(made.error.message);
  };
  if (!preview.ok) return { files, notIncluded: [preview.error.message] };
  for (const batch of preview.value.alreadyExported.batches) {
    take(await engine.entriesAgain({ batch, ...asked }));
  }
  if (preview.value.entries.length > 0) take(await engine.exportEntries({ period, ...asked }));
  return { files, notIncluded };
};

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Chosen reports of a period in one ZIP, with a text that says what they are and what they lack. */
export const makePackage = async (
  needs: PackageNeeds,
  order: PackageOrder,
): Promise<Outcome<MadePackage>> => {
  const { engine, reports } = needs;
  const { period, language } = order;
  const overview = await reports.reportsOverview({ period, language });
  if (!overview.ok) return overview;
  const files: ExportedFile[] = [];
  const notIncluded: string[] = [];
  const steps = order.reports.length * order.formats.length;
  let done = 0;
  for (const report of order.reports) {
    for (const format of order.formats) {
      needs.onProgress?.(++done / (steps + 1));
      const made = await writeOne(needs, order, report, format);
      if (made.ok) files.push(made.value);
      else notIncluded.push(made.error.message);
    }
    if (report !== 'sales-entries') continue;
    const entries = await entryFiles(needs, period);
    files.push(...entries.files);
    notIncluded.push(...entries.notIncluded);
  }
  const { missingNights, unmatched } = overview.value;
  const text = packageText({
    venueName: (await engine.venueSettings()).venueName,
    period,
    missingNights,
    unmatchedCents: unmatched.amountCents,
    files: files.map(({ fileName, bytes }) => ({ fileName, sha256: sha256Of(bytes) })),
    notIncluded,
  });
  const readMe = { fileName: 'lisez-moi.txt', bytes: new TextEncoder().encode(`\ufeff${text}`) };
  const all = [...files, readMe];
  return succeed({
    bytes: await reports.zipFiles({ files: all }),
    files: all.map(({ fileName }) => fileName),
    missingNights,
    unmatchedCents: unmatched.amountCents,
    notIncluded,
  });
};
