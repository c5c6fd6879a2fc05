import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { settleDay, type Settlement } from '../../domain/sales/settle-day.ts';
import type { Needs } from '../needs.ts';
import type { Journal, ReadingDay, SettlingLine, Stores } from '../ports/stores/index.ts';
import type { Correction, CorrectionView } from '../views/journals.ts';
import { piecesOf, type PieceOfLines } from './pieces.ts';

type Night = CorrectionView['nights'][number];

/** What a journal changes in all its days, and which one stands; null where it changes nothing. */
export const correctionOf = (days: readonly ReadingDay[]): Correction | null => {
  const corrected = days.filter(({ isCorrection }) => isCorrection);
  if (corrected.length === 0) return null;
  return {
    stands: corrected.every(({ isKeptOut }) => isKeptOut) ? 'earlier' : 'later',
    quantity: corrected.reduce((sum, { quantityChange }) => sum + quantityChange, 0),
    amountCents: corrected.reduce((sum, { amountChange }) => sum + amountChange, 0),
  };
};

const amountOf = (line: SettlingLine): number => line.amountInclVat ?? line.amountExclVat ?? 0;

type Sides = { pieces: readonly PieceOfLines[]; before: Settlement; after: Settlement };

const countsIn = (settlement: Settlement, index: number): boolean => settlement.standsInstead[index] === null;

const itemsThatDiffer = (sides: Sides, lineOf: ReadonlyMap<number, SettlingLine>): Night['items'] => {
  const items = new Map<string, Night['items'][number]>();
  for (const [index, piece] of sides.pieces.entries()) {
    const [isBefore, isAfter] = [countsIn(sides.before, index), countsIn(sides.after, index)];
    if (!isBefore && !isAfter) continue;
    for (const line of piece.lineIds.flatMap((id) => lineOf.get(id) ?? [])) {
      const item = items.get(line.itemKey) ?? {
        itemKey: line.itemKey,
        code: line.code,
        label: line.label,
        quantityBefore: 0,
        quantityAfter: 0,
        amountBefore: 0,
        amountAfter: 0,
      };
      items.set(line.itemKey, item);
      if (isBefore) item.quantityBefore += line.quantity;
      if (isBefore) item.amountBefore += amountOf(line);
      if (isAfter) item.quantityAfter += line.quantity;
      if (isAfter) item.amountAfter += amountOf(line);
    }
  }
  const change = (item: Night['items'][number]): number => Math.abs(item.amountAfter - item.amountBefore);
  return [...items.values()]
    .filter((item) => item.quantityBefore !== item.quantityAfter || change(item) !== 0)
    .sort((a, b) => change(b) - change(a) || a.itemKey.localeCompare(b.itemKey));
};

const ticketsOf = ({ pieces, before, after }: Sides): Pick<Night, 'tickets' | 'ticketsUnchanged'> => {
  const tickets: Night['tickets'] = [];
  let ticketsUnchanged = 0;
  const keyed = Map.groupBy(pieces.entries(), ([, { till, z, ticket }]) => JSON.stringify([till, z, ticket]));
  for (const group of keyed.values()) {
    const one = group[0]?.[1];
    if (one === undefined || one.ticket === null) continue;
    const was = group.find(([index]) => countsIn(before, index));
    const is = group.find(([index]) => countsIn(after, index));
    if (is === undefined || was?.[0] === is[0]) {
      ticketsUnchanged++;
      continue;
    }
    const { till, z, ticket } = one;
    tickets.push({
      till,
      z,
      ticket,
      change: was === undefined ? 'added' : 'changed',
      amountBefore: was?.[1].amount ?? 0,
      amountAfter: is[1].amount,
    });
  }
  return { tickets, ticketsUnchanged };
};

const sumOf = ({ pieces }: Sides, settlement: Settlement, of: (piece: PieceOfLines) => number): number =>
  pieces.reduce((sum, piece, index) => sum + (countsIn(settlement, index) ? of(piece) : 0), 0);

/** The day as it stood without this journal and with it, those that came after left aside. */
const nightOf = async (stores: Stores, journal: Journal, day: string): Promise<Night> => {
  const all = (await stores.readings.onDay(day)).filter(({ takesPart }) => takesPart);
  const place = all.findIndex(({ readingId }) => readingId === journal.readingId);
  const readings = all.slice(0, place + 1);
  const ids = readings.map(({ readingId }) => readingId);
  const lines = [...(await stores.sales.settling(day, ids))];
  const pieces = piecesOf(lines, ids);
  const settled = (isKeptOut: boolean): Settlement =>
    settleDay(
      readings.map((reading, index) => (index === place ? { ...reading, isKeptOut } : reading)),
      pieces,
    );
  const sides: Sides = { pieces, before: settled(true), after: settled(false) };
  const earlier = await Promise.all(
    readings.slice(0, place).map(async ({ journalId }) => ({
      journalId,
      fileName: (await stores.journals.get(journalId))?.fileName ?? '',
    })),
  );
  return {
    day,
    earlier,
    linesBefore: sumOf(sides, sides.before, (piece) => piece.lines),
    linesAfter: sumOf(sides, sides.after, (piece) => piece.lines),
    quantityBefore: sumOf(sides, sides.before, ({ quantity }) => quantity),
    quantityAfter: sumOf(sides, sides.after, ({ quantity }) => quantity),
    amountBefore: sumOf(sides, sides.before, ({ amount }) => amount),
    amountAfter: sumOf(sides, sides.after, ({ amount }) => amount),
    items: itemsThatDiffer(sides, new Map(lines.map((line) => [line.id, line]))),
    ...ticketsOf(sides),
  };
};

export const journalCorrection = (
  needs: Needs,
  { journalId }: { journalId: string },
): Promise<Outcome<CorrectionView>> =>
  needs.database.transaction(async (stores) => {
    const journal = await stores.journals.get(journalId);
    if (journal === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
    const days = journal.readingId === null ? [] : await stores.readings.daysOf([journal.readingId]);
    const correction = correctionOf(days);
    if (correction === null) {
      return fail('JOURNAL.NO_CORRECTION', 'Ce journal ne change rien à ce qu’un autre avait apporté.');
    }
    const nights: Night[] = [];
    for (const { day, isCorrection } of days) {
      if (isCorrection) nights.push(await nightOf(stores, journal, day));
    }
    return succeed({
      ...correction,
      journalId,
      fileName: journal.fileName,
      zNumbers: journal.zNumbers,
      nights,
    });
  });
