const SPECIAL: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '’': "'",
  '`': "'",
};

const BEYOND_ASCII = /[^ -~]/;

export interface Folded {
  readonly text: string;
  /** For each folded character, the index of the original character it came from. */
  readonly origin: readonly number[];
}

/** Lower case without accents, keeping the way back to the printed characters. */
export function foldWithOrigin(source: string): Folded {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const lower = source.charAt(index).toLowerCase();
    const plain = SPECIAL[lower] ?? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    origin.push(...Array.from({ length: plain.length }, () => index));
    text += plain;
  }
  return { text, origin };
}

export function fold(source: string): string {
  let text = source
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (BEYOND_ASCII.test(text)) text = text.replace(/[œæøßł½¼¾’`]/g, (char) => SPECIAL[char] ?? char);
  return text;
}

/** What a word sounds like, roughly: doubled letters, silent h, y/i, ph/f, c/k/q, z/s ending. */
export function phoneticKey(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/(?:ck|qu|q|k|c(?=[^eiyh]|$))/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/eaux?|aux?/g, 'o')
    .replace(/(?<!^|c|s)h/g, '')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{2})(?:es|e|s|t|x|d)$/, '');
}

/** First letter, then consonants: what remains of a word written without its vowels. */
export function skeleton(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiouyh]/g, '');
}

/** Damerau edit distance (adjacent swaps count one), giving up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous: number[] = [];
  let current: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const beforePrevious = previous;
    previous = current;
    current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
  }
  return current[b.length] ?? limit + 1;
}

export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i += 1) {
    if (long.charCodeAt(i) === short.charCodeAt(at)) at += 1;
  }
  return at === short.length;
}
