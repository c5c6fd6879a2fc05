import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { SalesFigures, SalesLines, SalesLinesQuestion, SalesQuestion } from '../views/sales.ts';

export type SalesApi = {
  /** What the register sold in a period, in rows that add up to what it gave. */
  salesFigures: (question: SalesQuestion) => Promise<Outcome<SalesFigures>>;
  salesLines: (question: SalesLinesQuestion) => Promise<Outcome<SalesLines>>;
  /** CSV; `count` is how many rows it has beside the total. */
  salesFile: (argument: {
    question: SalesQuestion;
    language: 'fr' | 'en';
  }) => Promise<Outcome<{ bytes: Uint8Array; count: number }>>;
};
