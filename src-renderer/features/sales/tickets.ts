import type { SalesLine } from '../../../src-preload/contract';

export type Ticket = {
  /** Till, Z and number, as they stand in the address. */
  key: string;
  number: string | null;
  till: string | null;
  z: string | null;
  firstAt: string | null;
  amountCents: number;
  toMatchCents: number;
  ignoredCents: number;
  discountCents: number;
  giftQuantity: number;
  voidCents: number;
  lines: SalesLine[];
};

export const keyOfTicket = ({ till, z, ticket }: Pick<SalesLine, 'till' | 'z' | 'ticket'>): string =>
  [till ?? '', z ?? '', ticket ?? ''].join('/');

const sum = (lines: readonly SalesLine[], isWanted: (line: SalesLine) => boolean): number =>
  lines.reduce((total, line) => (isWanted(line) ? total + (line.amountCents ?? 0) : total), 0);

/** The lines by ticket, in the order in which each began; those without a number together, last. */
export const ticketsOf = (lines: readonly SalesLine[]): Ticket[] => {
  const byKey = Map.groupBy(lines, keyOfTicket);
  return [...byKey]
    .map(([key, own]): Ticket => ({
      key,
      number: own[0]?.ticket ?? null,
      till: own[0]?.till ?? null,
      z: own[0]?.z ?? null,
      firstAt: own.find(({ soldAt }) => soldAt !== null)?.soldAt ?? null,
      amountCents: sum(own, () => true),
      toMatchCents: sum(own, ({ state }) => state === 'toMatch'),
      ignoredCents: sum(own, ({ state }) => state === 'ignored'),
      discountCents: sum(own, ({ kind }) => kind === 'discount'),
      giftQuantity: own.reduce((total, line) => total + (line.kind === 'gift' ? line.quantity : 0), 0),
      voidCents: sum(own, ({ kind }) => kind === 'void' || kind === 'refund'),
      lines: own,
    }))
    .sort(
      (a, b) =>
        Number(a.number === null) - Number(b.number === null) ||
        (a.firstAt ?? '').localeCompare(b.firstAt ?? ''),
    );
};
