import type { Exporters } from '../../application/ports/exporters.ts';
import { reportCsv, tableBytes } from './csv.ts';
import { reportPage } from './page.ts';
import { textBytes } from './text-bytes.ts';
import { reportWorkbook } from './workbook.ts';
import { zipOf } from './zip.ts';

export const createExporters = (): Exporters => ({
  workbook: reportWorkbook,
  csv: reportCsv,
  page: reportPage,
  table: tableBytes,
  text: textBytes,
  zip: zipOf,
});
