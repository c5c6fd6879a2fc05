import { applyFact, settlesSales, sumOf, type FactKind, type Levels, type StockFact } from './facts.ts';
import { millilitresOf } from './volumes.ts';

export type { StockFact } from './facts.ts';

/**
 * Sales of one business day, whole or of one moment of it, in millionths of a millilitre, positive when
 * they leave the cellar. No fact stands between the sales of one depletion.
 */
export type Depletion = { day: string; at: string; millionthsOfMl: number };

export type LedgerLine = {
  id: string;
  at: string;
  kind: FactKind | 'sales';
  /** The business day of sales; null for facts. */
  day: string | null;
  /** Signed change; for a count, what was counted; for a transfer, what was moved. */
  volumeMl: number;
  /** Signed change of what is on hand, in all bins together. */
  changeMl: number;
  runningMl: number;
  /** What a receipt cost, or the supplier gave back for a return, where it is known. */
  valueCents: number | null;
  note: string | null;
};

/** What facts put in each bin before the first line, and what was sold since the last count, in millionths. */
export type Opening = { levels: Levels; millionthsOfMl: number };

const nothing: Opening = { levels: new Map(), millionthsOfMl: 0 };

const isSameRun = (line: LedgerLine | undefined, sale: Depletion): line is LedgerLine =>
  line?.kind === 'sales' && line.day === sale.day;

/**
 * The running ledger of one drink, oldest first. Facts and sales come ordered by time; a sale at the
 * very moment of a count was in what was counted. Sales of one day between two facts are one line.
 */
export const buildLedger = (
  facts: readonly StockFact[],
  sales: readonly Depletion[],
  opening: Opening = nothing,
): LedgerLine[] => {
  const lines: LedgerLine[] = [];
  const levels: Levels = new Map(opening.levels);
  let settled = sumOf(levels);
  let sold = opening.millionthsOfMl;
  const onHand = (): number => settled - millilitresOf(sold);

  const sell = (sale: Depletion): void => {
    const last = lines.at(-1);
    const before = onHand();
    sold += sale.millionthsOfMl;
    const runningMl = onHand();
    const changeMl = runningMl - before;
    if (isSameRun(last, sale)) {
      last.volumeMl += changeMl;
      last.changeMl += changeMl;
      last.runningMl = runningMl;
    } else {
      const { day, at } = sale;
      const id = `sales:${day}:${at}`;
      lines.push({
        id,
        at,
        kind: 'sales',
        day,
        volumeMl: changeMl,
        changeMl,
        runningMl,
        valueCents: null,
        note: null,
      });
    }
  };

  let next = 0;
  const sellUntil = (at: string | null): void => {
    for (let sale = sales[next]; sale !== undefined && (at === null || sale.at <= at); sale = sales[++next]) {
      sell(sale);
    }
  };

  for (const fact of facts) {
    sellUntil(fact.at);
    const before = onHand();
    applyFact(levels, fact);
    settled = sumOf(levels);
    if (settlesSales(fact)) sold = 0;
    const { id, at, kind, valueCents = null, note } = fact;
    const runningMl = onHand();
    const changeMl = runningMl - before;
    const volumeMl = kind === 'count' || kind === 'transfer' ? fact.volumeMl : changeMl;
    lines.push({ id, at, kind, day: null, volumeMl, changeMl, runningMl, valueCents, note });
  }
  sellUntil(null);
  return lines;
};
