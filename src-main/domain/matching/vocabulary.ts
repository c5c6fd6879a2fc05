import { phoneticKey, skeleton } from './fold.ts';
import { ABBREVIATIONS, GENERIC_WORDS, SYNONYMS } from './lexicon.ts';
import type { LabelWord, Similarity } from './similarity.ts';
import { compareWords, toLabelWord } from './similarity.ts';
import { mayBeGlued, splitGlued, splitInTwo, SURE_LIKENESS } from './split-glued.ts';
import { TRADE_WORDS } from './trade-words.ts';

export interface VocabularyWord {
  readonly id: number;
  readonly text: string;
  phonetic: string;
  /** Slots of the drinks that say this word, each once; a word that crowds say keeps the first ones only. */
  readonly drinks: number[];
  /** Two words written as one: the label must say nearly all of it. */
  isGlued: boolean;
  /** May be met misspelt. */
  isLoose: boolean;
  count: number;
  lastSlot: number;
}

type Consider = (word: VocabularyWord | undefined) => void;

export interface SimilarWord extends Similarity {
  readonly word: VocabularyWord;
}

// A word that more drinks share tells too little to be worth walking through them all.
export const CROWDED = 15_000;
const LEAST_QUALITY = 0.4;
const COMMON_TRIGRAMS_SHARE = 0.34;
const MOST_REMEMBERED = 4_000;

function trigramsOf(text: string): string[] {
  const padded = `^${text}$`;
  const grams: string[] = [];
  for (let i = 0; i + 3 <= padded.length; i += 1) grams.push(padded.slice(i, i + 3));
  return grams;
}

function push(map: Map<string, VocabularyWord[]>, key: string, word: VocabularyWord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

/** Counts a drink under a word; says it once however often the drink does. */
export function post(word: VocabularyWord, slot: number): void {
  if (word.lastSlot === slot) return;
  word.lastSlot = slot;
  word.count += 1;
  if (word.drinks.length < CROWDED) word.drinks.push(slot);
}

export function unpost(word: VocabularyWord, slot: number): void {
  const at = word.drinks.lastIndexOf(slot);
  if (at >= 0) word.drinks.splice(at, 1);
  word.count -= 1;
}

/** Every distinct word of the library, found again from the way a label writes it. */
export class Vocabulary {
  private readonly words: VocabularyWord[] = [];
  private readonly byText = new Map<string, VocabularyWord>();
  private readonly byPhonetic = new Map<string, VocabularyWord[]>();
  private readonly byStart = new Map<string, VocabularyWord[]>();
  private readonly bySkeleton = new Map<string, VocabularyWord[]>();
  private readonly byEnds = new Map<string, VocabularyWord[]>();
  private readonly byTrigram = new Map<string, VocabularyWord[]>();
  /** Labels say the same words again and again; right until a drink comes or goes. */
  private readonly remembered = new Map<string, ReadonlyMap<number, SimilarWord>>();

  find(text: string): VocabularyWord | undefined {
    return this.byText.get(text);
  }

  isWord(text: string): boolean {
    const word = this.byText.get(text);
    return word !== undefined && word.count > 0;
  }

  isStart(text: string): boolean {
    return (
      this.byStart.get(text.slice(0, 3))?.some((word) => word.count > 0 && word.text.startsWith(text)) ??
      false
    );
  }

  /** The pieces of a word that the library says nowhere, nor anything like it. */
  split(text: string): readonly string[] | null {
    if (!mayBeGlued(text, this)) return null;
    const parts = splitGlued(text, this) ?? splitInTwo(text, this);
    return parts === null || this.likenessOf(text) >= SURE_LIKENESS ? null : parts;
  }

  /** How near, 0..1, the nearest word of the library is. */
  likenessOf(text: string): number {
    const similar = this.findSimilar(toLabelWord(text, false));
    return Math.max(0, ...[...similar.values()].map((one) => one.quality));
  }

  /** `isLoose` words may be met misspelt; the others (glued pairs, acronyms) only as they are. */
  intern(text: string, isLoose: boolean, isGlued = false): VocabularyWord {
    const known = this.byText.get(text);
    if (known !== undefined) {
      // "LATOUR" is a word of its own, though "la Tour" was met before it.
      if (isLoose && !known.isLoose) this.loosen(known);
      if (!isGlued) known.isGlued = false;
      return known;
    }
    const word: VocabularyWord = {
      id: this.words.length,
      text,
      phonetic: '',
      drinks: [],
      isGlued,
      isLoose: false,
      count: 0,
      lastSlot: -1,
    };
    this.words.push(word);
    this.byText.set(text, word);
    if (isLoose) this.loosen(word);
    return word;
  }

  /** Lets a word be met misspelt. */
  private loosen(word: VocabularyWord): void {
    const { text } = word;
    word.isLoose = true;
    word.phonetic = phoneticKey(text);
    if (/\d/.test(text)) return;
    push(this.byPhonetic, word.phonetic, word);
    if (text.length < 3) return;
    push(this.byStart, text.slice(0, 3), word);
    push(this.byStart, text.slice(0, 2), word);
    push(this.bySkeleton, skeleton(text).slice(0, 2), word);
    push(this.byEnds, text.charAt(0) + text.charAt(text.length - 1), word);
    for (const gram of trigramsOf(text)) push(this.byTrigram, gram, word);
  }

  /** Drinks came or went: what stood for what may have changed. */
  forgetSimilar(): void {
    if (this.remembered.size > 0) this.remembered.clear();
  }

  /** Words that the label's word may stand for, exact one included. */
  findSimilar(label: LabelWord): ReadonlyMap<number, SimilarWord> {
    const key = label.isCut ? `${label.text}.` : label.text;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const similar = this.lookUpSimilar(label);
    this.remembered.set(key, similar);
    return similar;
  }

  private lookUpSimilar(label: LabelWord): Map<number, SimilarWord> {
    const similar = new Map<number, SimilarWord>();
    const consider = (word: VocabularyWord | undefined): void => {
      if (word === undefined || word.count === 0 || similar.has(word.id)) return;
      if (word.isGlued && label.text.length < word.text.length * 0.57) return;
      const likeness = compareWords(label, word.text, word.phonetic);
      if (likeness.quality > 0) similar.set(word.id, { ...likeness, word });
    };
    const { text } = label;
    this.considerKnownForms(text, consider);
    if (!/\d/.test(text)) this.considerLookalikes(label, consider);
    const isSettled = text.length >= 4 && (this.isWord(text) || TRADE_WORDS.has(text));
    return isSettled ? this.trustExact(text, similar) : similar;
  }

  private considerKnownForms(text: string, consider: Consider): void {
    consider(this.byText.get(text));
    for (const full of ABBREVIATIONS.get(text) ?? []) {
      consider(this.byText.get(full));
      for (const other of SYNONYMS.get(full) ?? []) consider(this.byText.get(other));
    }
    for (const other of SYNONYMS.get(text) ?? []) consider(this.byText.get(other));
  }

  private considerLookalikes(label: LabelWord, consider: Consider): void {
    const { text } = label;
    if (text.length >= 4) this.byPhonetic.get(label.phonetic)?.forEach(consider);
    if (text.length >= 3 || (text.length === 2 && label.isCut)) {
      this.byStart.get(text.slice(0, 3))?.forEach(consider);
    }
    if (text.length >= 3 && text.length <= 7) {
      this.bySkeleton.get(skeleton(text).slice(0, 2))?.forEach(consider);
      this.byEnds.get(text.charAt(0) + text.charAt(text.length - 1))?.forEach(consider);
    }
    if (text.length >= 4) this.collectByTrigrams(text, consider);
  }

  private collectByTrigrams(text: string, consider: Consider): void {
    const grams = trigramsOf(text);
    const shared = new Map<VocabularyWord, number>();
    for (const gram of grams) {
      for (const word of this.byTrigram.get(gram) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    }
    for (const [word, count] of shared) {
      if (count >= COMMON_TRIGRAMS_SHARE * Math.min(grams.length, word.text.length)) consider(word);
    }
  }

  /** A word that the library or the trade says as printed is seldom a slip for another one. */
  private trustExact(text: string, similar: Map<number, SimilarWord>): Map<number, SimilarWord> {
    const isGeneric = GENERIC_WORDS.has(text);
    for (const [id, found] of similar) {
      // "CHATEAU" is no way to cut Châteauneuf short.
      if (isGeneric && found.word.text.length > text.length + 1) {
        similar.delete(id);
        continue;
      }
      const isGuess =
        found.likeness === 'close'
          ? found.quality < 0.94
          : found.quality < 0.9 && !found.word.text.startsWith(text);
      if (isGuess) {
        const quality = found.quality * 0.6;
        if (quality < LEAST_QUALITY) similar.delete(id);
        else similar.set(id, { ...found, quality });
      }
    }
    return similar;
  }
}
