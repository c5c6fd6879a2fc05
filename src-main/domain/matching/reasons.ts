import type { DrinkEntry, Field } from './drink-entry.ts';
import type { Evidence } from './evidence.ts';
import type { LabelReading } from './label-reading.ts';
import type { Reason, ReasonField, Verdict } from './types.ts';

const REASON_FIELDS: Readonly<Record<Field, ReasonField>> = {
  name: 'words',
  producer: 'producer',
  appellation: 'words',
  alias: 'words',
  region: 'other',
  kind: 'other',
  serving: 'volume',
};

function showVolume(cl: number, serving: string | null): string {
  const size = `${String(cl).replace('.', ',')}\u202fcl`;
  return serving === null ? size : `${serving} ${size}`;
}

/** Why a drink was proposed, in the order of the label's words. */
export function explain(reading: LabelReading, entry: DrinkEntry, evidence: Evidence): Reason[] {
  const reasons: Reason[] = [];
  const add = (tokens: readonly number[], field: ReasonField, drink: string, verdict: Verdict): void => {
    const spans = tokens.flatMap((index) => reading.tokens[index] ?? []);
    if (spans.length === 0) return;
    const from = Math.min(...spans.map((token) => token.from));
    const to = Math.max(...spans.map((token) => token.to));
    reasons.push({ field, label: reading.label.slice(from, to), drink, verdict, from, to });
  };
  for (const one of evidence.explanations) {
    if (one.field !== 'serving') add(one.tokens, REASON_FIELDS[one.field], one.shown, one.likeness);
  }
  for (const colour of evidence.colours) {
    const printed = reading.tokens[colour.index]?.text ?? '';
    const agreed = printed === colour.colour ? 'exact' : 'abbreviated';
    add([colour.index], 'colour', entry.colour ?? '', colour.agrees ? agreed : 'contradicts');
  }
  for (const number of evidence.numbers) {
    if (number.year !== null && entry.vintage !== null) {
      add(
        [number.index],
        'vintage',
        String(entry.vintage),
        number.year === entry.vintage ? 'exact' : 'contradicts',
      );
    }
  }
  const { served } = evidence;
  if (served.volumeCl !== null) {
    const verdict: Verdict =
      served.fit === 'sold' ? 'exact' : served.fit === 'alike' ? 'close' : 'contradicts';
    add(served.tokens, 'volume', showVolume(served.volumeCl, served.serving), verdict);
  }
  for (const token of evidence.unexplained) add([token.index], 'other', '', 'unexplained');
  return reasons.sort((a, b) => a.from - b.from);
}
