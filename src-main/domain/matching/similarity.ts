import { editDistance, isSubsequence, phoneticKey, skeleton } from './fold.ts';
import { ABBREVIATIONS, SYNONYMS } from './lexicon.ts';

export type Likeness = 'exact' | 'abbreviated' | 'close';

export interface Similarity {
  /** 0..1: how surely the label's word stands for the library's word. */
  readonly quality: number;
  readonly likeness: Likeness;
}

const NONE: Similarity = { quality: 0, likeness: 'close' };
const EXACT: Similarity = { quality: 1, likeness: 'exact' };
const DIGITS = /\d/;

export interface LabelWord {
  readonly text: string;
  /** Followed by a dot: the printed sign of a cut word. */
  readonly isCut: boolean;
  readonly phonetic: string;
}

export function toLabelWord(text: string, isCut: boolean): LabelWord {
  return { text, isCut, phonetic: phoneticKey(text) };
}

function undouble(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}

function prefixQuality(word: LabelWord, full: string): number {
  const length = word.text.length;
  if (!full.startsWith(word.text)) {
    const isDoubledInside = length >= 4 && undouble(full).startsWith(undouble(word.text));
    return isDoubledInside ? 0.88 : 0;
  }
  if (length >= 5) return 0.95;
  if (length === 4) return 0.92;
  if (length === 3) return word.isCut ? 0.9 : 0.82;
  if (length === 2) return word.isCut ? 0.8 : 0.55;
  return 0;
}

function droppedVowels(word: string, full: string): number {
  if (word.length < 3 || !full.startsWith(word.charAt(0)) || word.length >= full.length) return 0;
  if (!isSubsequence(word, full)) return 0;
  const bones = skeleton(full);
  const wordBones = skeleton(word);
  const sameEnd = full.endsWith(word.slice(-1));
  if (wordBones.length < 2) return 0;
  if (wordBones === bones) return 0.9;
  const keptVowels = (word.slice(1).match(/[aeiou]/g) ?? []).length;
  if (bones.startsWith(wordBones) && wordBones.length >= 3 && keptVowels === 0) return 0.82;
  if (!sameEnd || word.length * 3 < full.length) return 0;
  // Whoever cuts a word short drops its vowels first: "MONTUS" is no way to write Montlouis.
  if (keptVowels >= 2) return 0.5;
  return word.length === 3 ? 0.72 : 0.8;
}

function typo(word: LabelWord, full: string, fullPhonetic: string): number {
  const a = word.text;
  const shorter = Math.min(a.length, full.length);
  if (shorter < 4) return shorter === 3 && word.phonetic === fullPhonetic && a.length > 3 ? 0.8 : 0;
  if (word.phonetic === fullPhonetic) return 0.93;
  const limit = shorter >= 8 ? 2 : 1;
  const distance = editDistance(a, full, limit);
  if (distance > limit) {
    if (shorter >= 6 && word.phonetic.length >= 5 && fullPhonetic.startsWith(word.phonetic)) return 0.85;
    return shorter >= 6 && editDistance(word.phonetic, fullPhonetic, 1) <= 1 ? 0.78 : 0;
  }
  const sameStart = full.startsWith(a.charAt(0));
  const base = distance === 1 ? (shorter >= 6 ? 0.9 : shorter === 5 ? 0.82 : 0.58) : 0.78;
  // The first letter is the last to be mistyped.
  return sameStart ? base : base - (shorter >= 6 ? 0.12 : 0.25);
}

/** How surely a word of the label stands for a word of the library. */
export function compareWords(word: LabelWord, full: string, fullPhonetic: string): Similarity {
  if (word.text === full) return EXACT;
  const inFull = ABBREVIATIONS.get(word.text);
  if (inFull?.includes(full) === true) return { quality: 0.96, likeness: 'abbreviated' };
  if (inFull?.some((form) => SYNONYMS.get(form)?.includes(full)) === true) {
    return { quality: 0.9, likeness: 'abbreviated' };
  }
  if (SYNONYMS.get(word.text)?.includes(full) === true) return { quality: 0.95, likeness: 'close' };
  if (DIGITS.test(word.text) || DIGITS.test(full)) return NONE;
  const cut = Math.max(prefixQuality(word, full), droppedVowels(word.text, full));
  const close = typo(word, full, fullPhonetic);
  if (close > cut) return { quality: close, likeness: 'close' };
  return cut > 0 ? { quality: cut, likeness: 'abbreviated' } : NONE;
}
