import type { SalesBy, SalesRow } from '../../../src-preload/contract';
import type { ChartOption, Colours } from '../../ui/UiChart.vue';

const TIMES: readonly SalesBy[] = ['day', 'week', 'month', 'hour'];
export const isTime = (by: SalesBy): boolean => TIMES.includes(by);

/** The greatest of a table of drinks or families; the table has them all. */
const MOST_BARS = 10;

export const chartRows = (rows: readonly SalesRow[], by: SalesBy): readonly SalesRow[] =>
  isTime(by) ? rows : rows.slice(0, MOST_BARS);

export type ChartWords = {
  nameOf: (row: SalesRow) => string;
  /** Beside the axis, where there is little room. */
  shortNameOf: (row: SalesRow) => string;
  money: (cents: number) => string;
  euros: (cents: number) => string;
  linked: string;
  toMatch: string;
  ignored: string;
  discounts: string;
  before: string;
};

const parts = ({ sums }: SalesRow) => ({
  linked: sums.linkedCents,
  toMatch: sums.toMatchCents,
  ignored: sums.ignoredCents,
  discounts: sums.amountCents - sums.linkedCents - sums.toMatchCents - sums.ignoredCents,
});
type Part = keyof ReturnType<typeof parts>;

/** Discounts are small and negative: told in words, they would stretch the axis under zero. */
const tokens: Partial<Record<Part, string>> = {
  linked: 'gold',
  toMatch: 'warn',
  ignored: 'line-control',
};

const tellRow = (row: SalesRow, words: ChartWords): string => {
  const lines = [words.nameOf(row), words.money(row.sums.amountCents)];
  for (const [part, cents] of Object.entries(parts(row))) {
    if (cents !== 0) lines.push(`${words[part as Part]} : ${words.money(cents)}`);
  }
  if (row.before !== null) lines.push(`${words.before} : ${words.money(row.before.amountCents)}`);
  return lines.join('\n');
};

/** Stacked bars of what the register took: linked, not matched, ignored; a line for the period before. */
export const chartOption =
  (shown: readonly SalesRow[], by: SalesBy, words: ChartWords) =>
  (colours: Colours): ChartOption => {
    const isUpright = isTime(by);
    const text = { color: colours('ink-3'), fontSize: 11 };
    const names = {
      type: 'category' as const,
      data: shown.map(words.shortNameOf),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours('line-strong') } },
      axisLabel: isUpright
        ? { ...text, hideOverlap: true }
        : { ...text, color: colours('ink-2'), width: 190, overflow: 'truncate' as const, interval: 0 },
      ...(isUpright ? {} : { inverse: true }),
    };
    const amounts = {
      type: 'value' as const,
      splitNumber: isUpright ? 3 : 5,
      splitLine: { lineStyle: { color: colours('line') } },
      axisLabel: { ...text, formatter: (cents: number) => words.euros(cents) },
    };
    const isCompared = shown.some(({ before }) => (before?.lineCount ?? 0) > 0);
    const used = (Object.keys(tokens) as Part[]).filter((part) =>
      shown.some((row) => parts(row)[part] !== 0),
    );
    return {
      grid: { left: 4, right: isUpright ? 4 : 24, top: 12, bottom: 0, outerBoundsMode: 'same' },
      xAxis: isUpright ? names : amounts,
      yAxis: isUpright ? amounts : names,
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: colours('bg-hover'), opacity: 0.6 } },
        renderMode: 'richText',
        backgroundColor: colours('tip-bg'),
        borderColor: colours('tip-line'),
        textStyle: { color: colours('tip-ink'), fontSize: 12, lineHeight: 18 },
        padding: [8, 12],
        formatter: (told) => {
          const [first] = Array.isArray(told) ? told : [told];
          const row = first === undefined ? undefined : shown[first.dataIndex];
          return row === undefined ? '' : tellRow(row, words);
        },
      },
      series: [
        ...used.map((part) => ({
          type: 'bar' as const,
          name: words[part],
          stack: 'amount',
          barMaxWidth: isUpright ? 40 : 14,
          barCategoryGap: '28%',
          itemStyle: { color: colours(tokens[part] ?? 'bar') },
          emphasis: { disabled: true },
          data: shown.map((row) => parts(row)[part]),
        })),
        ...(isCompared && isUpright
          ? [
              {
                type: 'line' as const,
                name: words.before,
                symbolSize: shown.length > 62 ? 0 : 4,
                symbol: 'circle',
                lineStyle: { color: colours('ink-2'), width: 1.5, type: 'dashed' as const },
                itemStyle: { color: colours('ink-2') },
                emphasis: { disabled: true },
                // A night that was closed is no fall to nothing.
                connectNulls: true,
                data: shown.map(({ before }) => (before?.lineCount ? before.amountCents : null)),
              },
            ]
          : []),
      ],
    };
  };
