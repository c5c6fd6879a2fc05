import { GENERIC_WORDS, STOP_WORDS } from './lexicon.ts';
import { tokenizeField } from './tokens.ts';
import type { Vocabulary, VocabularyWord } from './vocabulary.ts';

export type Field = 'name' | 'producer' | 'appellation' | 'region' | 'alias' | 'kind' | 'serving';

export interface BaseWord {
  readonly text: string;
  readonly shown: string;
  readonly field: Field;
  readonly word: VocabularyWord;
  readonly isStop: boolean;
  readonly isGeneric: boolean;
}

export interface EntryWord {
  readonly word: VocabularyWord;
  readonly field: Field;
  /** Positions of the base words that this word says. */
  readonly covers: readonly number[];
  /** Nicknames and kinds are weaker evidence than what the venue wrote. */
  readonly factor: number;
}

/** The words of one field, shared by all the drinks that say the same; positions count from the field's start. */
export interface Segment {
  readonly base: readonly BaseWord[];
  readonly words: readonly EntryWord[];
  /** Names of several words for the whole: "GD MARNIER". */
  readonly nicknames?: readonly (readonly string[])[];
}

const FACTORS: Readonly<Record<Field, number>> = {
  name: 1,
  producer: 1,
  appellation: 1,
  region: 0.85,
  alias: 0.92,
  kind: 0.75,
  serving: 0.9,
};

const SINGLE_COVERS = Array.from({ length: 24 }, (_, at): readonly number[] => [at]);

function coverOf(at: number): readonly number[] {
  return SINGLE_COVERS[at] ?? [at];
}

const LONGEST_ACRONYM = 5;
const ROMAN = /^x{0,2}(?:ix|iv|v?i{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** "13" for XIII; a letter alone is a letter. */
function romanValue(text: string): string | null {
  if (text.length < 2 || !ROMAN.test(text)) return null;
  const values = Array.from(text, (letter) => DIGITS[letter] ?? 0);
  const total = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return String(total);
}

/** Writes one field's words, with the ways a label may shorten them. */
export class SegmentBuilder implements Segment {
  readonly base: BaseWord[] = [];
  readonly words: EntryWord[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly field: Field;

  constructor(vocabulary: Vocabulary, field: Field) {
    this.vocabulary = vocabulary;
    this.field = field;
  }

  write(text: string): this {
    for (const token of tokenizeField(text)) {
      const word = this.vocabulary.intern(token.text, true);
      this.words.push({
        word,
        field: this.field,
        covers: coverOf(this.base.length),
        factor: FACTORS[this.field],
      });
      const figures = romanValue(token.text);
      if (figures !== null)
        this.push(this.vocabulary.intern(figures, false), coverOf(this.base.length), 0.97);
      this.base.push({
        text: token.text,
        shown: token.shown,
        field: this.field,
        word,
        isStop: STOP_WORDS.has(token.text),
        isGeneric: GENERIC_WORDS.has(token.text),
      });
    }
    return this;
  }

  /** "GINMARE" for Gin Mare. */
  gluePairs(): this {
    const isWholeName = this.field === 'name' && this.base.length === 2;
    for (let at = 0; at + 1 < this.base.length; at += 1) {
      if (this.base[at + 1]?.isStop === true) continue;
      const glued = `${this.base[at]?.text ?? ''}${this.base[at + 1]?.text ?? ''}`;
      this.push(this.vocabulary.intern(glued, isWholeName, true), [at, at + 1], 1);
    }
    return this;
  }

  /** "JENVEUX" for J'en Veux: a letter alone is lost in a glued word. */
  glueWhole(): this {
    const hasLetterAlone = this.base.some(({ text }) => text.length === 1);
    if (!hasLetterAlone || this.base.length < 3) return this;
    const glued = this.base.map(({ text }) => text).join('');
    this.push(
      this.vocabulary.intern(glued, false, true),
      this.base.map((_, at) => at),
      1,
    );
    return this;
  }

  /** "MAV" for Moulin-à-Vent, "LP" for Laurent-Perrier. */
  addAcronyms(): this {
    const all = this.base.map((_, at) => at);
    const content = all.filter((at) => this.base[at]?.isStop === false);
    this.addAcronymsOf(all);
    if (content.length < all.length) this.addAcronymsOf(content);
    return this;
  }

  private addAcronymsOf(run: readonly number[]): void {
    let letters = '';
    for (const [at, position] of run.entries()) {
      letters += this.base[position]?.text.charAt(0) ?? '';
      const { length } = letters;
      if (length > LONGEST_ACRONYM) return;
      if (length < 2 || (length === 2 && run.length > 2 && this.field !== 'producer')) continue;
      const word = this.vocabulary.intern(letters, false);
      this.push(word, run.slice(0, at + 1), length === 2 ? 0.75 : 0.88);
    }
  }

  addExtra(text: string, covers: readonly number[]): void {
    if (STOP_WORDS.has(text)) return;
    const word = this.vocabulary.intern(text, true);
    if (this.words.some((known) => known.word === word)) return;
    this.words.push({ word, field: this.field, covers, factor: FACTORS[this.field] });
  }

  addKind(text: string): void {
    const word = this.vocabulary.intern(text, true);
    this.words.push({ word, field: 'kind', covers: [], factor: FACTORS.kind });
  }

  addNickname(text: string, covers: readonly number[]): void {
    const word = this.vocabulary.intern(text, true);
    this.words.push({ word, field: 'alias', covers, factor: FACTORS.alias });
  }

  private push(word: VocabularyWord, covers: readonly number[], scale: number): void {
    this.words.push({ word, field: this.field, covers, factor: FACTORS[this.field] * scale });
  }
}
