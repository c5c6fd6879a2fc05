import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { SalesQuestion } from '../views/sales.ts';
import { salesFigures } from './sales-figures.ts';
import { salesTable, type SalesLanguage } from './sales-table.ts';

/** The figures of a question as CSV. */
export const salesFile = async (
  needs: Needs,
  { question, language }: { question: SalesQuestion; language: SalesLanguage },
): Promise<Outcome<{ bytes: Uint8Array; count: number }>> => {
  const read = await salesFigures(needs, question);
  if (!read.ok) return read;
  const bytes = needs.exporters.plainCsv(salesTable(read.value, language));
  return succeed({ bytes, count: read.value.rows.length });
};
