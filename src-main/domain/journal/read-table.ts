import type { Body, BodyEnd } from './body.ts';
import { createBodyReader } from './body-reader.ts';
import { createDateReader } from './dates.ts';
import { dayOfFileName, dayOfTitles, zOfTitles } from './day-of-file.ts';
import { detectLayout } from './layout.ts';
import { lazily } from './lazily.ts';
import { mappedLayout } from './mapped-layout.ts';
import { plain } from './plain-text.ts';
import { refuse } from './problems.ts';
import { isGrandText } from './row-class.ts';
import type { Source } from './source.ts';
import type { Line, ReadOptions } from './types.ts';

const isGrandLine = (text: string): boolean =>
  /tota[lu]/i.test(text) &&
  text
    .split(/[;\t|,]| {2,}/)
    .some((cell) => isGrandText(cell.replaceAll('"', '').replace(/[:\d].*$/, '')) !== null);

/** Only the last of several lone « TOTAL » closes a file, and none before a « TOTAL GENERAL ». */
const lastTotalLine = (source: Source, headerLine: number): number => {
  let last = 0;
  for (const { line, text } of source.below(headerLine)) if (isGrandLine(text)) last = line;
  return last;
};

/** Reads a separated or fixed-width file under its header, or as a saved mapping says. */
export const readTable = (source: Source, options: ReadOptions): Body => {
  const layout = options.mapping ? mappedLayout(source, options.mapping) : detectLayout(source);
  const titles = source.first(Math.max(0, layout.headerLine - 1));
  const fallbackDay = lazily(() => {
    const day = dayOfTitles(titles) ?? dayOfFileName(options.fileName);
    if (day === null) throw refuse('no-date');
    return day;
  });
  const reader = createBodyReader(layout, {
    titles: new Set(titles.map(({ text }) => plain(text)).filter((text) => text !== '')),
    lastTotalLine: lazily(() => lastTotalLine(source, layout.headerLine)),
    sense: {
      columns: layout.columns,
      decimal: layout.decimal,
      quantities: layout.quantities,
      isInCents: layout.isInCents,
      dates: createDateReader(options.timeZone, layout.dateFormat),
      hasTimes: layout.hasTimes,
      cutOff: options.cutOff,
      fallbackDay,
      titleZ: zOfTitles(titles),
    },
  });
  function* lines(): Generator<Line> {
    for (const row of layout.rows()) {
      const line = reader.read(row);
      if (line !== null) yield line;
    }
  }
  return { dialect: layout.dialect.id, lines, end: (): BodyEnd => reader.end(source.reached()) };
};
