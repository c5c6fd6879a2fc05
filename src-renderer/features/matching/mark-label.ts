import type { ReasonView } from '../../../src-preload/contract';

export type LabelPiece = { text: string; reason: ReasonView | null };

type Mark = { from: number; to: number; reason: ReasonView };

const isFree = (marks: Mark[], from: number, to: number): boolean =>
  marks.every((mark) => to <= mark.from || from >= mark.to);

const isWholeWord = (label: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(label[from - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(label[to] ?? ' ');

/** Whole words first, so that `22` is not found inside `2215`. */
const findFree = (label: string, part: string, marks: Mark[]): number => {
  for (const wholeWord of [true, false]) {
    for (let at = label.indexOf(part); at >= 0; at = label.indexOf(part, at + 1)) {
      const to = at + part.length;
      if (isFree(marks, at, to) && (!wholeWord || isWholeWord(label, at, to))) return at;
    }
  }
  return -1;
};

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const marksOf = (label: string, reasons: ReasonView[]): Mark[] => {
  const upper = label.toUpperCase();
  const canFold = upper.length === label.length;
  const folded = canFold ? upper : label;
  const fold = (text: string) => (canFold ? text.toUpperCase() : text);
  const marks: Mark[] = [];
  for (const reason of reasons) {
    const whole = fold(reason.label.trim());
    const parts = whole !== '' && findFree(folded, whole, marks) >= 0 ? [whole] : wordsOf(whole);
    for (const part of parts) {
      const from = findFree(folded, part, marks);
      if (from >= 0) marks.push({ from, to: from + part.length, reason });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
};

/** Cuts a register label where its reasons begin and end; spaces stay outside the underlines. */
export const markLabel = (label: string, reasons: ReasonView[]): LabelPiece[] => {
  const pieces: LabelPiece[] = [];
  const add = (text: string, reason: ReasonView | null) => {
    for (const part of text.split(/(\s+)/)) {
      if (part !== '') pieces.push({ text: part, reason: part.trim() === '' ? null : reason });
    }
  };
  let at = 0;
  for (const mark of marksOf(label, reasons)) {
    add(label.slice(at, mark.from), null);
    add(label.slice(mark.from, mark.to), mark.reason);
    at = mark.to;
  }
  add(label.slice(at), null);
  return pieces;
};

/** The colour of the underline: what the word was read as. */
export const markColour = (reason: ReasonView | null): string => {
  if (reason === null || reason.verdict === 'unexplained') return 'var(--line-control)';
  if (reason.verdict === 'contradicts') return 'var(--warn)';
  switch (reason.field) {
    case 'words':
    case 'producer':
    case 'colour':
      return 'var(--wine-ink)';
    case 'vintage':
      return 'var(--ok)';
    case 'volume':
      return 'var(--info)';
    case 'price':
    case 'other':
      return 'var(--line-control)';
  }
};
