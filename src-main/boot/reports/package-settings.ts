import * as v from 'valibot';
import { readJson, writePrivately } from '../../adapters/system/index.ts';
import type { ReportId } from '../../application/views/reports.ts';
import { REPORT_IDS } from '../../domain/reports/report.ts';
import { usualPackage } from './make-package.ts';

const KEPT_PACKAGES = 60;

const made = v.object({
  month: v.string(),
  madeAt: v.string(),
  place: v.string(),
  isByItself: v.boolean(),
  missingNights: v.array(v.string()),
  unmatchedCents: v.number(),
  notIncluded: v.array(v.string()),
});

/** Each part for itself: a damaged file costs what is wrong in it. */
const settingsFile = v.object({
  reports: v.fallback(v.array(v.picklist<readonly ReportId[]>(REPORT_IDS)), usualPackage.reports),
  formats: v.fallback(v.array(v.picklist(['xlsx', 'csv', 'pdf'])), usualPackage.formats),
  folder: v.fallback(v.nullable(v.string()), null),
  dayOfMonth: v.fallback(v.nullable(v.number()), null),
  made: v.fallback(v.array(made), []),
});

export type PackageSettings = v.InferOutput<typeof settingsFile>;
export type KeptPackage = v.InferOutput<typeof made>;

export type PackageFile = {
  read(): PackageSettings;
  change(part: Partial<PackageSettings>): Promise<void>;
  add(kept: KeptPackage): Promise<void>;
};

export const openPackageFile = async (path: string): Promise<PackageFile> => {
  let current = (await readJson(path, settingsFile)) ?? v.parse(settingsFile, {});
  const change: PackageFile['change'] = async (part) => {
    current = { ...current, ...part };
    await writePrivately(path, JSON.stringify(current));
  };
  return {
    read: () => current,
    change,
    add: (kept) => change({ made: [kept, ...current.made].slice(0, KEPT_PACKAGES) }),
  };
};
