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

/** The last line handed out. */
export type Reach = { line: number };

const checkLength = (line: number, length: number): void => {
  if (length > LONGEST_LINE) throw refuse('line-too-long', line);
};

/**
 * Physical lines below one, 0 for all of them: LF, CRLF and CR end one, a form feed does not. Throws
 * `line-too-long`.
 */
export function* physicalLines(
  texts: Iterable<string>,
  below = 0,
  reach: Reach = { line: 0 },
): Generator<PhysicalLine> {
  let line = 0;
  let rest = '';
  for (const piece of texts) {
    const text = rest + piece;
    let start = 0;
    let feed = find(text, '\n', 0);
    let back = find(text, '\r', 0);
    while (feed < text.length || back < text.length) {
      const stop = Math.min(feed, back);
      const end = feed < back ? '\n' : feed === back + 1 ? '\r\n' : '\r';
      checkLength(++line, stop - start);
      if (line > below) {
        if (line > reach.line) reach.line = line;
        yield { line, text: text.slice(start, stop), end };
      }
      start = stop + end.length;
      if (feed < start) feed = find(text, '\n', start);
      if (back < start) back = find(text, '\r', start);
    }
    rest = text.slice(start);
    checkLength(line + 1, rest.length);
  }
  if (rest === '' || ++line <= below) return;
  if (line > reach.line) reach.line = line;
  yield { line, text: rest, end: '' };
}
