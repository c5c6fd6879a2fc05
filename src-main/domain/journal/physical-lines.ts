import { refuse } from './problems.ts';

export type PhysicalLine = {
  line: number;
  text: string;
  /** What ended it: empty where the file was cut or ends. */ end: string;
};

const LONGEST_LINE = 64 * 1024;

/** Physical lines: LF, CRLF and CR end one, a form feed does not. Throws `line-too-long`. */
export const physicalLines = (text: string): PhysicalLine[] => {
  const lines: PhysicalLine[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  while (start < text.length) {
    const found = ends.exec(text);
    const stop = found?.index ?? text.length;
    if (stop - start > LONGEST_LINE) throw refuse('line-too-long', lines.length + 1);
    lines.push({ line: lines.length + 1, text: text.slice(start, stop), end: found?.[0] ?? '' });
    start = found === null ? text.length : ends.lastIndex;
  }
  return lines;
};
