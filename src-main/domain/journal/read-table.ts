import { createBodyReader, type Body } from './body-reader.ts';
import { createDateReader } from './dates.ts';
import { dayOfFileName, dayOfTitles, zOfTitles } from './day-of-file.ts';
import { detectLayout, mappedLayout, type Layout } from './layout.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { plain } from './plain-text.ts';
import { refuse } from './problems.ts';
import { isGrandText } from './row-class.ts';
import type { ReadOptions } from './types.ts';

const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** Only the last of several lone « TOTAL » closes a file, and none before a « TOTAL GENERAL ». */
const lastTotalLine = (lines: readonly PhysicalLine[], layout: Layout): number => {
  const candidates = lines.filter(({ line, text }) => line > layout.headerLine && /tota[lu]/i.test(text));
  const isGrand = ({ text }: PhysicalLine): boolean =>
    text
      .split(/[;\t|,]| {2,}/)
      .some((cell) => isGrandText(cell.replaceAll('"', '').replace(/[:\d].*$/, '')) !== null);
  return candidates.findLast(isGrand)?.line ?? 0;
};

/** Reads a separated or fixed-width file under its header, or as a saved mapping says. */
export const readTable = (lines: readonly PhysicalLine[], options: ReadOptions): Body => {
  const layout = options.mapping ? mappedLayout(lines, options.mapping) : detectLayout(lines);
  const titles = lines.slice(0, Math.max(0, layout.headerLine - 1));
  const fallbackDay = lazily(() => {
    const day = dayOfTitles(titles) ?? dayOfFileName(options.fileName);
    if (day === null) throw refuse('no-date');
    return day;
  });
  const reader = createBodyReader(layout, {
    titles: new Set(titles.map(({ text }) => plain(text)).filter((text) => text !== '')),
    lastTotalLine: lastTotalLine(lines, layout),
    sense: {
      columns: layout.columns,
      decimal: layout.decimal,
      isInCents: layout.isInCents,
      dates: createDateReader(options.timeZone, layout.dateFormat),
      cutOff: options.cutOff,
      fallbackDay,
      titleZ: zOfTitles(titles),
    },
  });
  for (const row of layout.rows()) reader.read(row);
  return reader.end(lines.at(-1)?.line ?? 1);
};
