import { refuse } from './problems.ts';
import type { Check } from './types.ts';

/** What one article adds to a total. */
export type Added = { quantity: number; incl: number; excl: number };
type Measure = keyof Added;

/** A printed total: the figures that its row gives. */
export type Announced = { line: number; name: string; figures: Partial<Added> };

/** Lines as they count and as they were printed: a total may hold a discount's quantity, a gift's price. */
export type Sum = { counted: Added; printed: Added };

const zero = (): Added => ({ quantity: 0, incl: 0, excl: 0 });
const none = (): Sum => ({ counted: zero(), printed: zero() });

const add = (sum: Added, more: Added): void => {
  sum.quantity += more.quantity;
  sum.incl += more.incl;
  sum.excl += more.excl;
};

const isEmpty = ({ counted, printed }: Sum): boolean =>
  [counted, printed].every(({ quantity, incl, excl }) => quantity === 0 && incl === 0 && excl === 0);

const MEASURES: readonly { key: Measure; label: string; decimals: 2 | 3 }[] = [
  { key: 'quantity', label: 'quantité', decimals: 3 },
  { key: 'incl', label: 'TTC', decimals: 2 },
  { key: 'excl', label: 'HT', decimals: 2 },
];

const shown = (value: number, decimals: 2 | 3): string => {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const fraction = decimals === 3 ? digits.slice(-3).replace(/0+$/, '') : digits.slice(-2);
  return `${value < 0 ? '−' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
};

const holds = (key: Measure, figure: number, sum: Sum): boolean =>
  figure === sum.counted[key] || figure === sum.printed[key];

const fits = ({ figures }: Announced, sum: Sum): boolean =>
  MEASURES.every(({ key }) => {
    const figure = figures[key];
    return figure === undefined || holds(key, figure, sum);
  });

const disagreement = ({ line, figures }: Announced, sum: Sum): Error => {
  const wrong = MEASURES.find(({ key }) => figures[key] !== undefined && !holds(key, figures[key], sum));
  const { key, decimals } = wrong ?? { key: 'incl', decimals: 2 };
  const figure = figures[key] ?? 0;
  const actual = sum.counted[key];
  const say = (value: number): string => shown(value, decimals);
  return refuse('totals-disagree', line, say(figure), say(actual), say(figure - actual));
};

/** A block is what stands between two families or sub-totals. Enough of them for any report. */
const MOST_BLOCKS = 200;

/** The running sums of a file, held against each total that it prints. */
export const createTotals = () => {
  const checks: Check[] = [];
  const whole = none();
  const blocks: Sum[] = [none()];
  let ticket: { key: string; sum: Sum } = { key: '', sum: none() };

  const agree = (announced: Announced, sum: Sum): void => {
    if (!fits(announced, sum)) throw disagreement(announced, sum);
    for (const { key, label } of MEASURES) {
      const figure = announced.figures[key];
      if (figure !== undefined) {
        checks.push({ name: `${announced.name}, ${label}`, expected: figure, actual: figure });
      }
    }
  };

  const closeBlock = (): void => {
    const last = blocks.at(-1);
    if (last !== undefined && !isEmpty(last)) blocks.push(none());
    if (blocks.length > MOST_BLOCKS) blocks.shift();
  };

  /** The sum of the last blocks that the total fits: its own block, a group of families, or everything. */
  const fittingSum = (announced: Announced): Sum | null => {
    const sum = none();
    for (const block of blocks.toReversed()) {
      add(sum.counted, block.counted);
      add(sum.printed, block.printed);
      if (fits(announced, sum)) return sum;
    }
    return fits(announced, whole) ? whole : null;
  };

  const lastFilledBlock = (): Sum => blocks.findLast((block) => !isEmpty(block)) ?? whole;

  return {
    checks,
    count: (counted: Added, printed: Added, ticketKey: string): void => {
      if (ticketKey !== ticket.key) ticket = { key: ticketKey, sum: none() };
      for (const sum of [whole, ticket.sum, blocks.at(-1) ?? whole]) {
        add(sum.counted, counted);
        add(sum.printed, printed);
      }
    },
    closeBlock,
    /** A sum made elsewhere. Throws `totals-disagree`. */
    checkSum: agree,
    /** All the lines so far. Throws `totals-disagree`. */
    checkWhole: (announced: Announced): void => {
      agree(announced, whole);
    },
    /** A family, a group of families, or all. Throws `totals-disagree`. */
    checkBlock: (announced: Announced): void => {
      agree(announced, fittingSum(announced) ?? lastFilledBlock());
      closeBlock();
    },
    /** All the lines (true), or the last block where every block has its total and the whole has none. */
    checkLast: (announced: Announced): boolean => {
      const isOfAll = fits(announced, whole);
      agree(announced, isOfAll ? whole : (fittingSum(announced) ?? whole));
      return isOfAll;
    },
    /** What the lines of one ticket come to. Throws `totals-disagree`. */
    checkTicket: (announced: Announced, ticketKey: string): void => {
      const sum = ticket.key === ticketKey ? ticket.sum : none();
      agree(announced, fits(announced, sum) ? sum : (fittingSum(announced) ?? sum));
    },
    fitsSomewhere: (announced: Announced): boolean => fittingSum(announced) !== null,
  };
};

export type Totals = ReturnType<typeof createTotals>;
