import { elementScroll } from '@tanstack/vue-virtual';
import type { VirtualizerOptions } from '@tanstack/vue-virtual';

type Options = VirtualizerOptions<HTMLElement, Element>;

/** Of all lists in turn: they stand in the same place. */
let lastHeight = globalThis.innerHeight;

/** What the browser says once it has laid the page out: asking for it before lays out a page more. */
const observeElementRect: Options['observeElementRect'] = ({ scrollElement }, tell) => {
  if (scrollElement === null) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    lastHeight = Math.round(height);
    tell({ width: Math.round(width), height: lastHeight });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
};

const opened = new WeakSet<HTMLElement>();

/** A list that opens stands at its beginning; moving it there would lay the page out too. */
const scrollToFn: Options['scrollToFn'] = (offset, options, instance) => {
  const element = instance.scrollElement;
  const isNew = element !== null && !opened.has(element);
  if (element !== null) opened.add(element);
  if (!isNew || offset + (options.adjustments ?? 0) !== 0) elementScroll(offset, options, instance);
};

/** For lists that draw the rows in sight: their first rows are there in the first picture. */
export const drawnAtOnce = (): Pick<Options, 'initialRect' | 'observeElementRect' | 'scrollToFn'> => ({
  initialRect: { width: 0, height: lastHeight },
  observeElementRect,
  scrollToFn,
});

/** A row is as high as it was thought to be until the browser has laid it out. */
export const measureElement: NonNullable<Options['measureElement']> = (row, entry, instance) => {
  const index = instance.indexFromElement(row);
  const [box] = entry?.borderBoxSize ?? [];
  if (box !== undefined) return Math.round(box.blockSize);
  return instance.measurementsCache[index]?.size ?? instance.options.estimateSize(index);
};
