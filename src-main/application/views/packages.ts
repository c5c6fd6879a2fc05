import type { PackageFormat, ReportId } from './reports.ts';

/** One package for the accountant that was made. */
export type PackageMade = {
  /** `YYYY-MM`. */
  month: string;
  /** UTC, ISO 8601. */
  madeAt: string;
  fileName: string;
  isByItself: boolean;
  missingNights: string[];
  unmatchedCents: number;
  /** Sentences: what was asked for and is not inside. */
  notIncluded: string[];
};

export type PackagesView = {
  reports: ReportId[];
  formats: PackageFormat[];
  /** Where packages are written without asking; null while none is chosen. */
  folder: string | null;
  isFolderThere: boolean;
  /** The day of the month on which last month's is made by itself; null when it never is. */
  dayOfMonth: number | null;
  /** The latest first. */
  made: PackageMade[];
};
