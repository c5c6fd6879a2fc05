import type { ReorderLine } from '../../../src-preload/contract';
import { parseScaled } from '../../format/parse';

export type OrderLine = ReorderLine & {
  /** As it stands in the field: cases where it comes in cases, else containers. */
  text: string;
  isWrong: boolean;
  /** What is ordered now. */
  orderedContainers: number;
  orderedCases: number | null;
  orderedCents: number | null;
};

/** What the proposal says, or what was typed instead of it. */
export const orderLine = (line: ReorderLine, typed: string | undefined): OrderLine => {
  const proposed = line.cases ?? line.containers;
  const text = typed ?? String(proposed);
  const value = text.trim() === '' ? 0 : parseScaled(text, 0);
  const figure = value ?? proposed;
  const orderedContainers = line.cases === null || line.perCase === null ? figure : figure * line.perCase;
  return {
    ...line,
    text,
    isWrong: value === null,
    orderedContainers,
    orderedCases: line.cases === null ? null : figure,
    orderedCents: line.costCents === null ? null : line.costCents * orderedContainers,
  };
};

export const sumOfOrder = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, { orderedCents }) => sum + (orderedCents ?? 0), 0);
