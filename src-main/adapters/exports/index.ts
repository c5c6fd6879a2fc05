import type { Exporters } from '../../application/ports/exporters.ts';
import { reportCsv, tableBytes } from './csv.ts';
import { reportPage } from './page.ts';
import { plainCsv, plainWorkbook } from './plain-table.ts';
import { textBytes } from './text-bytes.ts';
import { reportWorkbook } from './workbook.ts';
import { zipOf } from './zip.ts';

export const createExporters = (): Exporters => ({
  workbook: reportWorkbook,
  csv: reportCsv,
  page: reportPage,
  table: tableBytes,
  plainCsv,
  plainWorkbook,
  text: textBytes,
  zip: zipOf,
});
