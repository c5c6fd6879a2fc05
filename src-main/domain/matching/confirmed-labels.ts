import { fold } from './fold.ts';
import type { LabelReading } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import { yearOf } from './numbers.ts';
import type { ConfirmedLabel } from './types.ts';

export interface Settled {
  readonly drinkId: string;
  readonly servingId: string | null;
}

function printedKey(label: string): string {
  return fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The label's words whatever its serving, size and vintage, in any order. */
function wordsKey(reading: LabelReading): string {
  return reading.tokens
    .filter((token) => token.role === 'word' || (token.role === 'number' && yearOf(token) === null))
    .map((token) => token.text)
    .sort()
    .join(' ');
}

/** Labels that a person has settled. Forgetting one leaves nothing of it. */
export class ConfirmedLabels {
  private readonly byLabel = new Map<string, Settled & { readonly words: string }>();
  private readonly byWords = new Map<string, Map<string, Settled>>();

  learn({ label, drinkId, servingId = null }: ConfirmedLabel): void {
    this.forget(label);
    const key = printedKey(label);
    const words = wordsKey(readTokens(label));
    const settled = { drinkId, servingId, words };
    this.byLabel.set(key, settled);
    if (words === '') return;
    const alike = this.byWords.get(words) ?? new Map<string, Settled>();
    this.byWords.set(words, alike.set(key, settled));
  }

  forget(label: string): void {
    const key = printedKey(label);
    const known = this.byLabel.get(key);
    if (known === undefined) return;
    this.byLabel.delete(key);
    const alike = this.byWords.get(known.words);
    alike?.delete(key);
    if (alike?.size === 0) this.byWords.delete(known.words);
  }

  find(label: string): Settled | null {
    return this.byLabel.get(printedKey(label)) ?? null;
  }

  /** What other labels of the same words were settled to. */
  findAlike(reading: LabelReading): readonly Settled[] {
    if (this.byWords.size === 0) return [];
    return [...(this.byWords.get(wordsKey(reading))?.values() ?? [])];
  }
}
