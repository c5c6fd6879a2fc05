import type { Piece } from '../../domain/sales/settle-day.ts';
import type { SettlingLine } from '../ports/stores/index.ts';

/** A piece with the lines that it is made of. */
export type PieceOfLines = Piece & { lineIds: number[]; replacedBy: (number | null)[] };

const content = (line: SettlingLine): string =>
  JSON.stringify([
    line.soldAt,
    line.code,
    line.label,
    line.kind,
    line.quantity,
    line.amountInclVat,
    line.amountExclVat,
    line.vatRate,
  ]);

type Bundle = { from: number; lines: SettlingLine[] };

const toPiece = ({ from, lines }: Bundle, said: Map<string, number>): PieceOfLines[] => {
  const [first] = lines;
  if (first === undefined) return [];
  const words = first.ticket === null ? '' : lines.map(content).sort().join('\n');
  const known = said.get(words) ?? said.size;
  said.set(words, known);
  return [
    {
      from,
      till: first.till,
      z: first.z,
      ticket: first.ticket,
      content: known,
      lines: lines.length,
      quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      amount: lines.reduce((sum, line) => sum + (line.amountInclVat ?? line.amountExclVat ?? 0), 0),
      lineIds: lines.map(({ id }) => id),
      replacedBy: lines.map(({ replacedBy }) => replacedBy),
    },
  ];
};

const isSameTicket = (a: SettlingLine, b: SettlingLine): boolean =>
  a.till === b.till && a.z === b.z && a.ticket === b.ticket;

/**
 * The lines of a day as pieces, journal by journal; lines of one ticket come together, so only one
 * ticket at a time is held in words. `readingIds` are in the order of arrival.
 */
export const piecesOf = (lines: Iterable<SettlingLine>, readingIds: readonly number[]): PieceOfLines[] => {
  const rank = new Map(readingIds.map((id, index) => [id, index]));
  const pieces: PieceOfLines[] = [];
  let last: SettlingLine | null = null;
  let bundles = new Map<number, Bundle>();
  const close = (): void => {
    const said = new Map<string, number>();
    for (const bundle of bundles.values()) pieces.push(...toPiece(bundle, said));
    bundles = new Map();
  };
  for (const line of lines) {
    if (last !== null && !isSameTicket(last, line)) close();
    last = line;
    const from = rank.get(line.readingId) ?? 0;
    const bundle = bundles.get(from);
    if (bundle === undefined) bundles.set(from, { from, lines: [line] });
    else bundle.lines.push(line);
  }
  close();
  return pieces;
};
