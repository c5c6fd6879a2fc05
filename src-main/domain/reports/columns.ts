import type { CellKind, ReportColumn } from './report.ts';

export const column = (key: string, title: string, kind: CellKind): ReportColumn => ({
  key,
  title,
  kind,
  hasTotal: false,
});

export const summed = (key: string, title: string, kind: CellKind): ReportColumn => ({
  key,
  title,
  kind,
  hasTotal: true,
});
