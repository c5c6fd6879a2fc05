import type { DrinkEntry, EntryWord, Field } from './drink-entry.ts';
import { skeleton } from './fold.ts';
import type { LabelReading, ReadToken } from './label-reading.ts';
import type { Likeness } from './similarity.ts';
import type { SimilarWord } from './vocabulary.ts';

/** One way to take the label's tokens: alone, glued to the next ("SIDE CAR"), or a run of initials ("M.A.V."). */
export interface LabelUnit {
  readonly tokens: readonly number[];
  readonly similar: ReadonlyMap<number, SimilarWord>;
}

export interface Explanation {
  readonly tokens: readonly number[];
  readonly field: Field;
  readonly covers: readonly number[];
  readonly shown: string;
  readonly quality: number;
  readonly likeness: Likeness;
  readonly wordId: number | null;
  /** The library's word, nickname or acronym that was recognised. */
  readonly text: string;
}

interface Possible extends Explanation {
  readonly rank: number;
}

const FIELD_BONUS: Readonly<Record<Field, number>> = {
  name: 0.05,
  producer: 0.03,
  appellation: 0.02,
  alias: 0.01,
  region: 0,
  kind: 0,
  serving: -0.02,
};

function shownBy(entry: DrinkEntry, found: EntryWord): string {
  if (found.covers.length === 0) return found.word.text;
  return found.covers.map((at) => entry.base[at]?.shown ?? '').join(' ');
}

function listPossible(units: readonly LabelUnit[], entry: DrinkEntry): Possible[] {
  const possible: Possible[] = [];
  for (const unit of units) {
    for (const found of entry.words) {
      const similar = unit.similar.get(found.word.id);
      if (similar === undefined) continue;
      const quality = similar.quality * found.factor;
      const isAcronym = found.covers.length > 1 && found.factor < 1;
      possible.push({
        tokens: unit.tokens,
        field: found.field,
        covers: found.covers,
        shown: shownBy(entry, found),
        quality,
        likeness: isAcronym && found.field !== 'alias' ? 'abbreviated' : similar.likeness,
        wordId: found.word.id,
        text: found.word.text,
        rank:
          quality + FIELD_BONUS[found.field] + 0.04 * (unit.tokens.length + Math.min(found.covers.length, 2)),
      });
    }
  }
  return possible.sort((a, b) => b.rank - a.rank);
}

function contentPositions(entry: DrinkEntry, field: Field): number[] {
  return entry.base.flatMap((word, at) => (word.field === field && !word.isStop ? [at] : []));
}

/** "B" for Bruno, "NR" for noire. */
function isCutOf(short: string, full: string): boolean {
  return full.startsWith(short) || (short.length === 2 && skeleton(full) === short);
}

/** "B.CLAIR", "T.VIEILLE", "LAURENT P.": an initial beside a word already explained. */
function explainInitial(
  token: ReadToken,
  entry: DrinkEntry,
  covered: ReadonlySet<number>,
  neighbours: readonly Explanation[],
): Explanation | null {
  const isShort = token.kind === 'word' && token.text.length <= 2;
  if (!isShort) return null;
  const chosenFields = new Set(neighbours.map((near) => near.field));
  let best: Explanation | null = null;
  for (const [at, word] of entry.base.entries()) {
    if (covered.has(at) || word.isStop || word.field === 'region' || !isCutOf(token.text, word.text))
      continue;
    const beside = neighbours.some((near) => near.covers.some((other) => isBeside(entry, at, other)));
    const marked = token.word.isCut || token.after === '-' || token.after === "'";
    const isAfterName = chosenFields.has(word.field);
    const alone = isAfterName ? 0.62 : marked ? 0.5 : 0.3;
    const quality = beside ? (marked ? 0.85 : 0.75) : alone;
    if (best !== null && best.quality >= quality) continue;
    best = {
      tokens: [token.index],
      field: word.field,
      covers: [at],
      shown: word.shown,
      quality,
      likeness: 'abbreviated',
      wordId: word.word.id,
      text: word.text,
    };
  }
  return best;
}

function isBeside(entry: DrinkEntry, a: number, b: number): boolean {
  if (entry.base[a]?.field !== entry.base[b]?.field) return false;
  const [low, high] = a < b ? [a, b] : [b, a];
  for (let at = low + 1; at < high; at += 1) if (entry.base[at]?.isStop !== true) return false;
  return true;
}

/** Two to four letters that begin consecutive words of one field: "CB" for Cordon Bleu. */
function explainAcronym(token: ReadToken, entry: DrinkEntry): Explanation | null {
  const { text } = token;
  if (token.kind !== 'word' || text.length < 2 || text.length > 4) return null;
  for (const field of ['name', 'producer', 'appellation'] as const) {
    const all = entry.base.flatMap((word, at) => (word.field === field ? [at] : []));
    for (const run of [contentPositions(entry, field), all]) {
      const letters = run.map((at) => entry.base[at]?.text.charAt(0) ?? '').join('');
      const start = letters.indexOf(text);
      if (start < 0) continue;
      const covers = run.slice(start, start + text.length);
      return {
        tokens: [token.index],
        field,
        covers,
        shown: covers.map((at) => entry.base[at]?.shown ?? '').join(' '),
        quality: text.length === 2 ? 0.72 : 0.86,
        likeness: 'abbreviated',
        wordId: null,
        text,
      };
    }
  }
  return null;
}

function timesSaid(entry: DrinkEntry, { wordId, field }: Explanation): number {
  return entry.base.filter((word) => word.word.id === wordId && word.field === field).length;
}

/** The best way to explain the label's tokens by the drink's words, each word serving once. */
export function alignWords(
  reading: LabelReading,
  units: readonly LabelUnit[],
  entry: DrinkEntry,
): Explanation[] {
  const chosen: Explanation[] = [];
  const takenTokens = new Set<number>();
  const covered = new Set<number>();
  const takenWords = new Map<number, number>();
  const accept = (explanation: Explanation): void => {
    chosen.push(explanation);
    explanation.tokens.forEach((index) => takenTokens.add(index));
    explanation.covers.forEach((at) => covered.add(at));
    const { wordId } = explanation;
    if (wordId !== null) takenWords.set(wordId, (takenWords.get(wordId) ?? 0) + 1);
  };
  for (const candidate of listPossible(units, entry)) {
    if (candidate.tokens.some((index) => takenTokens.has(index))) continue;
    const isNewPlace = candidate.covers.some((at) => !covered.has(at));
    const taken = candidate.wordId === null ? 0 : (takenWords.get(candidate.wordId) ?? 0);
    if (taken > 0 && (!isNewPlace || taken >= timesSaid(entry, candidate))) continue;
    if (candidate.covers.length > 0 && !isNewPlace && candidate.field !== 'alias') continue;
    accept(candidate);
  }
  for (const token of reading.tokens) {
    if (takenTokens.has(token.index) || !mayBeInitials(token)) continue;
    const acronym = explainAcronym(token, entry);
    const near = chosen.filter((other) =>
      other.tokens.some(
        (index) => Math.abs(index - token.index) <= 1 || isNextContent(reading, index, token.index),
      ),
    );
    const explanation = acronym ?? explainInitial(token, entry, covered, near);
    if (explanation !== null) accept(explanation);
  }
  return chosen;
}

function mayBeInitials(token: ReadToken): boolean {
  return token.role === 'word' || (token.role === 'stop' && token.text.length === 1);
}

function isNextContent(reading: LabelReading, a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  for (let at = low + 1; at < high; at += 1) if (reading.tokens[at]?.role !== 'stop') return false;
  return true;
}
