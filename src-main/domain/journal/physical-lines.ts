import { refuse } from './problems.ts';

export type PhysicalLine = {
  line: number;
  text: string;
  /** What ended it: empty where the file was cut or ends. */ end: string;
};

const LONGEST_LINE = 64 * 1024;

/** Where the next of a mark stands; the end of the text where there is none. */
const find = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
};

/** Physical lines: LF, CRLF and CR end one, a form feed does not. Throws `line-too-long`. */
export function* physicalLines(texts: Iterable<string>): Generator<PhysicalLine> {
  let line = 0;
  let rest = '';
  const lineOf = (text: string, start: number, stop: number, end: string): PhysicalLine => {
    line++;
    if (stop - start > LONGEST_LINE) throw refuse('line-too-long', line);
    return { line, text: text.slice(start, stop), end };
  };
  for (const piece of texts) {
    const text = rest + piece;
    let start = 0;
    let feed = find(text, '\n', 0);
    let back = find(text, '\r', 0);
    while (feed < text.length || back < text.length) {
      const stop = Math.min(feed, back);
      const end = feed < back ? '\n' : feed === back + 1 ? '\r\n' : '\r';
      yield lineOf(text, start, stop, end);
      start = stop + end.length;
      if (feed < start) feed = find(text, '\n', start);
      if (back < start) back = find(text, '\r', start);
    }
    rest = text.slice(start);
    if (rest.length > LONGEST_LINE) throw refuse('line-too-long', line + 1);
  }
  if (rest !== '') yield lineOf(rest, 0, rest.length, '');
}
