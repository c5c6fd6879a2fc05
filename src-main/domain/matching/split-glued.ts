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
  if (text.length < SHORTEST_GLUED || isSpoken(text) || known.isWord(text) || known.isStart(text))
    return null;
  const ways: (Way | null)[] = [{ cost: 0, parts: [], hasContent: false }];
  for (let end = 1; end <= text.length; end += 1) {
    let best: Way | null = null;
    for (let start = 0; start < end - 1; start += 1) {
      const before = ways[start] ?? null;
      const piece = before === null ? null : costOf(text.slice(start, end), end === text.length, known);
      if (before === null || piece === null) continue;
      const cost = before.cost + piece.cost + PER_PART;
      if (cost > DEAREST || (best !== null && best.cost <= cost)) continue;
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
