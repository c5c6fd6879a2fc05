import type { LabelUnit } from './alignment.ts';
import type { LabelReading } from './label-reading.ts';
import { ABBREVIATIONS, SYNONYMS } from './lexicon.ts';
import type { Likeness } from './similarity.ts';
import { toLabelWord } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every way to take the label's tokens, with the library's words that each may stand for. */
export function toUnits(reading: LabelReading, vocabulary: Vocabulary): LabelUnit[] {
  const units: LabelUnit[] = [];
  const addSimilar = (index: number, text: string, isCut: boolean): void => {
    const similar = vocabulary.findSimilar(toLabelWord(text, isCut));
    if (similar.size > 0) units.push({ tokens: [index], similar });
  };
  const addExact = (tokens: readonly number[], text: string, quality: number, likeness: Likeness): void => {
    const word = vocabulary.find(text);
    if (word === undefined || word.count === 0) return;
    units.push({ tokens, similar: new Map([[word.id, { word, quality, likeness }]]) });
  };
  for (const token of reading.tokens) {
    const { index, role, text } = token;
    const isWord = role === 'word' || role === 'neutral';
    if (role === 'number' || (isWord && text.length > 1)) addSimilar(index, text, token.word.isCut);
    if (role === 'serving' && token.kind === 'word' && text.length >= 3) {
      if (ABBREVIATIONS.has(text) || SYNONYMS.has(text)) addSimilar(index, text, false);
      else {
        addExact([index], text, 1, 'exact');
        addExact([index], `${text}s`, 0.96, 'abbreviated');
      }
    }
    const next = reading.tokens[index + 1];
    const isPair = next !== undefined && token.kind !== 'volume' && next.kind !== 'volume';
    if (isPair && text.length + next.text.length >= 3)
      addExact([index, index + 1], text + next.text, 0.97, 'close');
  }
  for (const run of initialRuns(reading)) {
    addExact(run, run.map((index) => reading.tokens[index]?.text ?? '').join(''), 1, 'abbreviated');
  }
  return units;
}

/** "M.A.V.", "C.D.R." */
function initialRuns(reading: LabelReading): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const token of reading.tokens) {
    const isInitial = token.kind === 'word' && token.text.length === 1;
    if (isInitial && (run.length === 0 || token.before === '.')) run.push(token.index);
    else run = isInitial ? [token.index] : [];
    if (run.length === 2) runs.push(run);
  }
  return runs;
}
