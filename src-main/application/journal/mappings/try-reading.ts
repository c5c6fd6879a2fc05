import { openJournal, type Line, type Problem, type ReadOptions } from '../../../domain/journal/index.ts';
import { warningOf } from '../warnings.ts';
import type { PreviewedLine, TriedReading } from '../../views/mappings.ts';

const LOOKED_AT_LINES = 20_000;

const nothing: TriedReading = {
  problem: null,
  lineCount: 0,
  quantity: 0,
  amountCents: null,
  days: [],
  warnings: [],
  isPartial: false,
};

const withProblem = (tried: TriedReading, { code, line, message }: Problem): TriedReading => ({
  ...tried,
  problem: { code, line: line ?? null, message },
});

const toPreviewed = (line: Line): PreviewedLine => ({
  line: line.line,
  businessDay: line.businessDay,
  soldAt: line.soldAt ?? null,
  code: line.code ?? null,
  label: line.label,
  kind: line.kind,
  quantity: line.quantity,
  amountCents: line.amountInclVat ?? line.amountExclVat ?? null,
});

/** Reads a file without counting it: what it would come to, and its first lines. */
export const tryReading = (
  bytes: Uint8Array,
  options: ReadOptions,
  shown = 0,
): { tried: TriedReading; lines: PreviewedLine[] } => {
  const opened = openJournal(bytes, options);
  if (!opened.ok) return { tried: withProblem(nothing, opened.problem), lines: [] };
  const tried: TriedReading = { ...nothing };
  const days = new Set<string>();
  const lines: PreviewedLine[] = [];
  for (const batch of opened.journal.batches()) {
    for (const line of batch) {
      const amount = line.amountInclVat ?? line.amountExclVat;
      tried.lineCount++;
      tried.quantity += line.quantity;
      if (amount !== undefined) tried.amountCents = (tried.amountCents ?? 0) + amount;
      days.add(line.businessDay);
      if (lines.length < shown) lines.push(toPreviewed(line));
    }
    tried.isPartial = tried.lineCount >= LOOKED_AT_LINES;
    if (tried.isPartial) break;
  }
  tried.days = [...days].sort();
  if (tried.isPartial) return { tried, lines };
  const summary = opened.journal.finish();
  if (!summary.ok) return { tried: withProblem(tried, summary.problem), lines };
  return { tried: { ...tried, warnings: summary.notices.map(warningOf) }, lines };
};
