import { depletedMl } from './volumes.ts';

/** Something that set or moved the stock of a drink. `volumeMl` is positive, as it was entered. */
export type StockFact = {
  id: string;
  drinkId: string;
  kind: 'count' | 'receipt' | 'loss';
  /** Wall clock of the venue: `YYYY-MM-DDTHH:MM`. */
  at: string;
  volumeMl: number;
  note: string | null;
};

/** Sales of one moment or one day, in thousandths of a millilitre, positive when they leave the cellar. */
export type Depletion = { at: string; thousandthsOfMl: number };

export type LedgerLine = {
  id: string;
  at: string;
  kind: StockFact['kind'] | 'sales';
  /** Signed change; for a count, what was counted. */
  volumeMl: number;
  runningMl: number;
  note: string | null;
};

const isSameRun = (line: LedgerLine | undefined, sale: Depletion): line is LedgerLine =>
  line?.kind === 'sales' && line.at.slice(0, 10) === sale.at.slice(0, 10);

/**
 * The running ledger of one drink, oldest first. Facts and sales come ordered by time; a sale at the
 * very moment of a count was in what was counted. Sales of one day between two facts are one line.
 */
export const buildLedger = (facts: readonly StockFact[], sales: readonly Depletion[]): LedgerLine[] => {
  const lines: LedgerLine[] = [];
  let settled = 0;
  let sold = 0;
  const onHand = (): number => settled - depletedMl(sold);

  const sell = (sale: Depletion): void => {
    const last = lines.at(-1);
    const before = onHand();
    sold += sale.thousandthsOfMl;
    const change = onHand() - before;
    if (isSameRun(last, sale)) {
      last.volumeMl += change;
      last.runningMl = onHand();
    } else {
      const id = `sales:${sale.at}:${lines.length}`;
      lines.push({ id, at: sale.at, kind: 'sales', volumeMl: change, runningMl: onHand(), note: null });
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
    if (fact.kind === 'count') {
      settled = fact.volumeMl;
      sold = 0;
    } else {
      settled += fact.kind === 'receipt' ? fact.volumeMl : -fact.volumeMl;
    }
    const volumeMl = fact.kind === 'loss' ? -fact.volumeMl : fact.volumeMl;
    lines.push({ id: fact.id, at: fact.at, kind: fact.kind, volumeMl, runningMl: onHand(), note: fact.note });
  }
  sellUntil(null);
  return lines;
};
