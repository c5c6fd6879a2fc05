import {
  ABBREVIATIONS,
  COLOUR_BY_WORD,
  FOOD_WORDS,
  GENERIC_WORDS,
  NEUTRAL_WORDS,
  SERVING_BY_WORD,
  STOP_WORDS,
} from './lexicon.ts';
import { TRADE_WORDS } from './trade-words.ts';

/** What the library knows of a piece of a word. */
export interface KnownPieces {
  isWord(text: string): boolean;
  isStart(text: string): boolean;
  likenessOf(text: string): number;
}

interface Way {
  readonly cost: number;
  readonly parts: readonly string[];
  readonly hasContent: boolean;
}

/** From here on a word is more likely a slip for its like than two words. */
export const SURE_LIKENESS = 0.78;
const SHORTEST_GLUED = 6;
const SHORTEST_SLIP = 5;
const DEAREST = 1.7;
const PER_PART = 0.3;
/** A till cuts a label at a width: so long a word may end in the middle of its last one. */
const LONG_ENOUGH_TO_BE_CUT = 12;
/** A long word has more pieces: what each letter beyond may cost more. */
const PER_LETTER = 0.14;
const CUT_END = 0.5;

function isSpoken(text: string): boolean {
  return (
    SERVING_BY_WORD.has(text) ||
    COLOUR_BY_WORD.has(text) ||
    FOOD_WORDS.has(text) ||
    NEUTRAL_WORDS.has(text) ||
    ABBREVIATIONS.has(text) ||
    TRADE_WORDS.has(text)
  );
}

interface Piece {
  readonly cost: number;
  readonly isContent: boolean;
}

/** Words that any label may print: a serving, a colour, an article, a short form. */
function spokenCost(text: string, isLast: boolean): number | null {
  const { length } = text;
  if (length >= 3 && COLOUR_BY_WORD.has(text)) return 0.1;
  if (SERVING_BY_WORD.has(text) && length >= (isLast ? 2 : 3)) return 0.2;
  if (length >= 2 && STOP_WORDS.has(text) && (!isLast || text.startsWith('d'))) return 0.3;
  if (length >= 4 && (isSpoken(text) || GENERIC_WORDS.has(text))) return 0.3;
  return length === 2 && (ABBREVIATIONS.has(text) || COLOUR_BY_WORD.has(text)) ? 0.7 : null;
}

function libraryCost(text: string, known: KnownPieces): number | null {
  const { length } = text;
  if (length >= 3 && known.isWord(text)) return length === 3 ? 0.3 : 0;
  if (length >= 3 && ABBREVIATIONS.get(text)?.some((full) => known.isWord(full)) === true) return 0.4;
  return length >= 4 && known.isStart(text) ? 0.5 : null;
}

/** What a piece costs, the cheaper the likelier; null when it is no piece. */
function costOf(text: string, isLast: boolean, known: KnownPieces): Piece | null {
  const spoken = spokenCost(text, isLast);
  const ofLibrary = libraryCost(text, known);
  if (ofLibrary !== null && ofLibrary <= (spoken ?? Infinity)) return { cost: ofLibrary, isContent: true };
  return spoken === null ? null : { cost: spoken, isContent: false };
}

/** The last piece of a label cut at a width, "…LESFIG" for "Les Figuiers": a start, or a letter or two of one. */
function cutEndCost(text: string, whole: string, isLast: boolean, known: KnownPieces): Piece | null {
  if (!isLast || whole.length < LONG_ENOUGH_TO_BE_CUT || text.length > 3) return null;
  const isStart = text.length < 3 || known.isStart(text);
  return isStart ? { cost: CUT_END, isContent: false } : null;
}

/** Long, and neither a word of the library's, the trade's or every label's, nor the start of one. */
export function mayBeGlued(text: string, known: KnownPieces): boolean {
  return text.length >= SHORTEST_GLUED && !isSpoken(text) && !known.isWord(text) && !known.isStart(text);
}

const isEnd = (text: string): boolean => SERVING_BY_WORD.has(text) || COLOUR_BY_WORD.has(text);

/** "PROSECOBTL", "POMARDCOURCEL": a slip in one of the two. */
export function splitInTwo(text: string, known: KnownPieces): readonly string[] | null {
  const isSlip = (part: string): boolean =>
    part.length >= SHORTEST_SLIP && known.likenessOf(part) >= SURE_LIKENESS;
  for (let at = text.length - 2; at >= 3; at -= 1) {
    const start = text.slice(0, at);
    const end = text.slice(at);
    const isEndKnown = isEnd(end) || (end.length >= 4 && known.isWord(end));
    const isStartKnown = start.length >= 4 && known.isWord(start);
    if (isEndKnown ? isSlip(start) : isStartKnown && isSlip(end)) return [start, end];
  }
  return null;
}

/** "CROZESHERM", "SANCERREBLC": the pieces of words printed without a space, or null. */
export function splitGlued(text: string, known: KnownPieces): readonly string[] | null {
  if (!mayBeGlued(text, known)) return null;
  const dearest = DEAREST + PER_LETTER * Math.max(0, text.length - LONG_ENOUGH_TO_BE_CUT);
  const ways: (Way | null)[] = [{ cost: 0, parts: [], hasContent: false }];
  for (let end = 1; end <= text.length; end += 1) {
    let best: Way | null = null;
    const isLast = end === text.length;
    for (let start = 0; start < (isLast ? end : end - 1); start += 1) {
      const before = ways[start] ?? null;
      if (before === null) continue;
      const part = text.slice(start, end);
      const piece = costOf(part, isLast, known) ?? cutEndCost(part, text, isLast, known);
      if (piece === null) continue;
      const cost = before.cost + piece.cost + PER_PART;
      if (cost > dearest || (best !== null && best.cost <= cost)) continue;
      best = {
        cost,
        parts: [...before.parts, text.slice(start, end)],
        hasContent: before.hasContent || piece.isContent,
      };
    }
    ways.push(best);
  }
  const whole = ways[text.length] ?? null;
  return whole !== null && whole.hasContent && whole.parts.length > 1 ? whole.parts : null;
}
