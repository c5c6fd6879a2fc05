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
export const noSum = (): Sum => ({ counted: zero(), printed: zero() });

const add = (sum: Added, more: Added): void => {
  sum.quantity += more.quantity;
  sum.incl += more.incl;
  sum.excl += more.excl;
};

export const addSum = (sum: Sum, more: Sum): void => {
  add(sum.counted, more.counted);
  add(sum.printed, more.printed);
};

const isEmpty = ({ counted, printed }: Sum): boolean =>
  [counted, printed].every(({ quantity, incl, excl }) => quantity === 0 && incl === 0 && excl === 0);

/**
 * What all the lines so far come to. Unlike a line's figures in shape: beside numbers as large as these the engine
 * that runs this would box each figure of each line.
 */
const createRunning = () => ({
  countedQuantity: 0,
  countedIncl: 0,
  countedExcl: 0,
  printedQuantity: 0,
  printedIncl: 0,
  printedExcl: 0,
});
type Running = ReturnType<typeof createRunning>;

const START: Readonly<Running> = createRunning();

const addTo = (running: Running, { counted, printed }: Sum): void => {
  running.countedQuantity += counted.quantity;
  running.countedIncl += counted.incl;
  running.countedExcl += counted.excl;
  running.printedQuantity += printed.quantity;
  running.printedIncl += printed.incl;
  running.printedExcl += printed.excl;
};

/** What the lines between two moments come to. */
const sumBetween = (from: Readonly<Running>, to: Readonly<Running>): Sum => ({
  counted: {
    quantity: to.countedQuantity - from.countedQuantity,
    incl: to.countedIncl - from.countedIncl,
    excl: to.countedExcl - from.countedExcl,
  },
  printed: {
    quantity: to.printedQuantity - from.printedQuantity,
    incl: to.printedIncl - from.printedIncl,
    excl: to.printedExcl - from.printedExcl,
  },
});

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

const fitsCounted = ({ figures }: Announced, { counted }: Sum): boolean =>
  MEASURES.every(({ key }) => figures[key] === undefined || figures[key] === counted[key]);

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

/** Enough to be told; what is beyond is held against its lines all the same. */
const MOST_CHECKS = 1000;

const announcedTickets = (count: number): string =>
  count === 1 ? 'Total d’un ticket' : `Totaux de ${count} tickets`;

/** The totals of tickets are told as one: a night has hundreds, a month has thousands. */
const createTicketChecks = () => {
  let count = 0;
  const sums = zero();
  const told = new Set<Measure>();
  return {
    add: ({ figures }: Announced): void => {
      count++;
      for (const { key } of MEASURES) {
        const figure = figures[key];
        if (figure === undefined) continue;
        sums[key] += figure;
        told.add(key);
      }
    },
    checks: (): Check[] =>
      MEASURES.filter(({ key }) => told.has(key)).map(({ key, label }) => ({
        name: `${announcedTickets(count)}, ${label}`,
        expected: sums[key],
        actual: sums[key],
      })),
  };
};

/** The running sums of a file, held against each total that it prints. */
export const createTotals = () => {
  const checks: Check[] = [];
  const ticketChecks = createTicketChecks();
  const running = createRunning();
  const atTicket = createRunning();
  const atBlock = createRunning();
  /** Those that are closed. */
  const blocks: Sum[] = [];
  let lineCount = 0;
  let asPrinted: Announced | null = null;

  const hold = (announced: Announced, sum: Sum): void => {
    if (!fits(announced, sum)) throw disagreement(announced, sum);
    if (!fitsCounted(announced, sum)) asPrinted ??= announced;
  };

  const agree = (announced: Announced, sum: Sum): void => {
    hold(announced, sum);
    for (const { key, label } of MEASURES) {
      const figure = announced.figures[key];
      if (figure === undefined || checks.length >= MOST_CHECKS) continue;
      checks.push({ name: `${announced.name}, ${label}`, expected: figure, actual: figure });
    }
  };

  const whole = (): Sum => sumBetween(START, running);
  const block = (): Sum => sumBetween(atBlock, running);
  const ticket = (): Sum => sumBetween(atTicket, running);

  const closeBlock = (): void => {
    const closed = block();
    if (isEmpty(closed)) return;
    Object.assign(atBlock, running);
    blocks.push(closed);
    if (blocks.length >= MOST_BLOCKS) blocks.shift();
  };

  /** The sum of the last blocks that the total fits: its own block, a group of families, or everything. */
  const fittingSum = (announced: Announced): Sum | null => {
    const sum = noSum();
    for (const each of [block(), ...blocks.toReversed()]) {
      addSum(sum, each);
      if (fits(announced, sum)) return sum;
    }
    return fits(announced, whole()) ? whole() : null;
  };

  const lastFilledBlock = (): Sum => {
    const last = block();
    return isEmpty(last) ? (blocks.at(-1) ?? whole()) : last;
  };

  return {
    checks: (): Check[] => [...checks, ...ticketChecks.checks()],
    count: (more: Sum): void => {
      lineCount++;
      addTo(running, more);
    },
    closeBlock,
    openTicket: (): void => {
      Object.assign(atTicket, running);
    },
    /** All the lines so far. Throws `totals-disagree`. */
    checkWhole: (announced: Announced): void => {
      agree(announced, whole());
    },
    /** A family, a group of families, or all. Throws `totals-disagree`. */
    checkBlock: (announced: Announced): void => {
      agree(announced, fittingSum(announced) ?? lastFilledBlock());
      closeBlock();
    },
    /** All the lines (true), or the last block where every block has its total and the whole has none. */
    checkLast: (announced: Announced): boolean => {
      const isOfAll = fits(announced, whole());
      agree(announced, isOfAll ? whole() : (fittingSum(announced) ?? whole()));
      return isOfAll;
    },
    /** The ticket last opened, or a block that is one. Throws `totals-disagree`. */
    checkTicket: (announced: Announced): void => {
      hold(announced, fits(announced, ticket()) ? ticket() : (fittingSum(announced) ?? ticket()));
      ticketChecks.add(announced);
    },
    /** A ticket added up elsewhere. Throws `totals-disagree`. */
    checkSum: (announced: Announced, own: Sum): void => {
      hold(announced, own);
      ticketChecks.add(announced);
    },
    /** A row with figures of all the lines above it, which are several: a total, whatever it is called. */
    isSumOfAll: ({ figures }: Announced): boolean =>
      lineCount > 1 &&
      running.countedQuantity !== 0 &&
      figures.quantity === running.countedQuantity &&
      (figures.incl ?? figures.excl) ===
        (figures.incl === undefined ? running.countedExcl : running.countedIncl),
    /** The first total that holds what was given away, or the quantity of discounts. */
    heldAsPrinted: (): Announced | null => asPrinted,
    fitsSomewhere: (announced: Announced): boolean => fittingSum(announced) !== null,
  };
};

export type Totals = ReturnType<typeof createTotals>;
