/**
 * What one journal brings of one ticket on one day; or, of its lines without a ticket, those of one
 * till and Z.
 */
export type Piece = {
  /** Index of its journal, in the order of arrival. */
  from: number;
  till: string | null;
  z: string | null;
  ticket: string | null;
  /** Equal for two pieces of one ticket that say the same, word for word. */
  content: number;
  lines: number;
  /** Thousandths and cents. */
  quantity: number;
  amount: number;
};

/** How a journal of the day takes part. */
export type Arrival = {
  /** The manager keeps what was there before it. */
  isKeptOut: boolean;
  /** The venue's register sends several files a day: lines without a ticket add. */
  adds: boolean;
};

/** What a journal did to a day when it came; or would have done, where it is kept out. */
export type Effect = {
  /** It brought a part of what was there before, and changed something of it. */
  isCorrection: boolean;
  quantityChange: number;
  amountChange: number;
};

export type Settlement = {
  /** For each piece: null where it counts, else the journal whose piece stands instead. */
  standsInstead: (number | null)[];
  effects: Effect[];
};

const pieceAt = (pieces: readonly Piece[], index: number): Piece => {
  const piece = pieces[index];
  if (piece === undefined) throw new RangeError(`There is no piece ${index} among ${pieces.length}.`);
  return piece;
};

const ticketKey = ({ till, z, ticket }: Piece): string => JSON.stringify([till, z, ticket]);

const named = (values: readonly (string | null)[]): Set<string> =>
  new Set(values.filter((value) => value !== null));

const isElsewhere = (names: ReadonlySet<string>, name: string | null): boolean =>
  name !== null && names.size > 0 && !names.has(name);

/** Two Z numbers, or two tills, are two closings: both count. */
const otherClosing = (incoming: readonly Piece[]): ((piece: Piece) => boolean) => {
  const zs = named(incoming.map(({ z }) => z));
  const tills = named(incoming.map(({ till }) => till));
  return ({ z, till }) => isElsewhere(zs, z) || isElsewhere(tills, till);
};

type Change = { add: number[]; had: { piece: number; by: number }[]; replace: number[] };

/**
 * Product rule 7. Tickets merge one by one; without tickets another Z is another closing, and
 * otherwise the later journal replaces the day's earlier one, or adds to it where the register sends
 * several files a day.
 */
const changeOf = (
  pieces: readonly Piece[],
  incoming: readonly number[],
  counted: ReadonlySet<number>,
  adds: boolean,
): Change => {
  const at = (index: number): Piece => pieceAt(pieces, index);
  const change: Change = { add: [], had: [], replace: [] };
  const known = new Map<string, number>();
  let countedWithTickets = false;
  for (const index of counted) {
    if (at(index).ticket === null) continue;
    countedWithTickets = true;
    known.set(ticketKey(at(index)), index);
  }
  const tickets = incoming.filter((index) => at(index).ticket !== null);
  const hasLoose = tickets.length < incoming.length;
  for (const index of incoming) {
    const piece = at(index);
    const before = piece.ticket === null ? undefined : known.get(ticketKey(piece));
    if (before !== undefined && at(before).content === piece.content) {
      change.had.push({ piece: index, by: at(before).from });
      continue;
    }
    if (before !== undefined) change.replace.push(before);
    change.add.push(index);
  }
  if (adds) return change;
  const isOther = otherClosing(incoming.map(at));
  for (const index of counted) {
    const piece = at(index);
    // A journal with tickets settles the day's tickets one by one; it replaces lines without a ticket
    // only when it brings such lines itself, or when nothing that counted had a ticket.
    const isReplaced = tickets.length === 0 || (piece.ticket === null && (hasLoose || !countedWithTickets));
    if (isReplaced && !isOther(piece)) change.replace.push(index);
  }
  return change;
};

const effectOf = (pieces: readonly Piece[], { add, had, replace }: Change): Effect => {
  const sum = (indexes: readonly number[], of: (piece: Piece) => number): number =>
    indexes.reduce((total, index) => total + of(pieceAt(pieces, index)), 0);
  return {
    isCorrection: replace.length > 0 || (had.length > 0 && add.length > 0),
    quantityChange: sum(add, ({ quantity }) => quantity) - sum(replace, ({ quantity }) => quantity),
    amountChange: sum(add, ({ amount }) => amount) - sum(replace, ({ amount }) => amount),
  };
};

/** What counts of a day's journals, taken in the order of their arrival. */
export const settleDay = (arrivals: readonly Arrival[], pieces: readonly Piece[]): Settlement => {
  const standsInstead = pieces.map(({ from }): number | null => from);
  const byJournal = Map.groupBy(pieces.keys(), (index) => pieceAt(pieces, index).from);
  const counted = new Set<number>();
  const effects = arrivals.map(({ isKeptOut, adds }, from): Effect => {
    const change = changeOf(pieces, byJournal.get(from) ?? [], counted, adds);
    const effect = effectOf(pieces, change);
    if (isKeptOut) return effect;
    for (const index of change.replace) {
      counted.delete(index);
      standsInstead[index] = from;
    }
    for (const { piece, by } of change.had) standsInstead[piece] = by;
    for (const index of change.add) {
      counted.add(index);
      standsInstead[index] = null;
    }
    return effect;
  });
  return { standsInstead, effects };
};
