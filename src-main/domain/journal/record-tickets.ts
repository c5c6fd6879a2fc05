import { refuse } from './problems.ts';
import type { Row } from './separated-rows.ts';
import { addSum, createTotals, noSum, type Sum } from './totals.ts';
import type { Check } from './types.ts';

export type Announcing = {
  /** The header record. */
  row: Row;
  guid: string;
  /** How many details it announces, and what they come to. */
  count: number;
  total: number;
};

export type OpenTicket = Announcing & { details: number; sum: Sum };

/** Tickets whose details are still to come: each is held against its header, and forgotten once complete. */
export const createOpenTickets = () => {
  const totals = createTotals();
  const byGuid = new Map<string, OpenTicket>();
  let last: OpenTicket | null = null;

  const refuseCount = ({ row, count, details }: OpenTicket): Error =>
    refuse('totals-disagree', row.line, ...[count, details, count - details].map(String));

  const closeIfComplete = (ticket: OpenTicket): void => {
    const { row, guid, count, total, details, sum } = ticket;
    if (details > count) throw refuseCount(ticket);
    if (details < count) return;
    totals.checkSum({ line: row.line, name: '', figures: { incl: total } }, sum);
    byGuid.delete(guid);
  };

  return {
    checks: (): Check[] => totals.checks(),
    heldAsPrinted: () => totals.heldAsPrinted(),
    /** Throws `totals-disagree` for a ticket that can no longer be complete. */
    open: (announcing: Announcing): void => {
      const before = byGuid.get(announcing.guid);
      if (before !== undefined) throw refuseCount(before);
      last = { ...announcing, details: 0, sum: noSum() };
      byGuid.set(last.guid, last);
      closeIfComplete(last);
    },
    /** The ticket that a detail names, or else the one above it. */
    of: (guid: string): OpenTicket | null => byGuid.get(guid) ?? last,
    /** One detail more; null where it is no sale. Throws `totals-disagree`. */
    add: (ticket: OpenTicket, more: Sum | null): void => {
      ticket.details++;
      if (more !== null) addSum(ticket.sum, more);
      closeIfComplete(ticket);
    },
    /** At the end of the file. Throws `truncated` where the last ticket lacks details. */
    close: (lastLine: number): void => {
      for (const ticket of byGuid.values()) {
        throw ticket === last ? refuse('truncated', lastLine) : refuseCount(ticket);
      }
    },
  };
};
