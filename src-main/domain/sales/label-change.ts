import { readLabel } from '../matching/index.ts';
import { fold } from '../matching/fold.ts';
import { compareWords, toLabelWord } from '../matching/similarity.ts';

/** A label as it is recognised again: no case, no accents, no punctuation, one space between words. */
export const labelKey = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export type LabelChange =
  /** The same but for case, accents, punctuation, an abbreviation or a serving. */
  | 'none'
  /** The same drink, another year. */
  | 'vintage'
  /** Another article, by all appearances: a code that was given to something else. */
  | 'article';

const SAME_WORD = 0.7;
const SAME_ARTICLE = 0.5;

const wordsOf = (label: string): string[] =>
  readLabel(label)
    .words.flatMap((word) => labelKey(word).split(' '))
    .filter((word) => word !== '');

const isSameWord = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const { phonetic } = toLabelWord(long, false);
  return compareWords(toLabelWord(short, true), long, phonetic).quality >= SAME_WORD;
};

const lettersIn = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

/** How much of two labels is the same words, 0 to 1, each word weighing its letters. */
const likeness = (before: readonly string[], after: readonly string[]): number => {
  const left = [...after];
  let shared = 0;
  for (const word of before) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) continue;
    shared += word.length + (left[at]?.length ?? 0);
    left.splice(at, 1);
  }
  const letters = lettersIn(before) + lettersIn(after);
  return letters === 0 ? 0 : shared / letters;
};

/** What a register's new label says of the code that prints it. */
export const compareLabels = (before: string, after: string): LabelChange => {
  if (labelKey(before) === labelKey(after)) return 'none';
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  if (likeness(wordsBefore, wordsAfter) < SAME_ARTICLE) return 'article';
  const yearBefore = readLabel(before).vintage;
  const yearAfter = readLabel(after).vintage;
  return yearAfter !== null && yearAfter !== yearBefore ? 'vintage' : 'none';
};
