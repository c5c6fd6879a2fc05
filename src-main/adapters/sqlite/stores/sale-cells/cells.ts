export const CELL_COLUMNS = [
  'article',
  /** -1 without a time; nought where the day is not cut into hours. */
  'hour',
  'lineCount',
  'quantity',
  'amountCents',
  'exclVatCents',
  'giftQuantity',
  'voidCents',
  'refundCents',
  'discountCents',
  'discountLines',
  /** Nought for most: nothing stands in the columns from `exclVatCents` on. */
  'hasMore',
] as const;

export const FIRST_OF_MORE = CELL_COLUMNS.indexOf('exclVatCents');

const KINDS = [Float64Array, Int32Array, Int16Array, Int8Array] as const;
type Column = InstanceType<(typeof KINDS)[number]>;

/** What counts of a day, a cell for each article, or article and hour: one array a column, all of one length. */
export type Cells = { count: number } & Record<(typeof CELL_COLUMNS)[number], Column>;

const ALIGNED = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;
/** The count, then a byte a column: its kind, from 1; nought where all of it is nought. */
const HEAD = aligned(Uint32Array.BYTES_PER_ELEMENT + CELL_COLUMNS.length);

const narrowest = (values: readonly number[]): number => {
  const kind = KINDS.findLastIndex((Kind) => {
    const held = Kind.from(values);
    return values.every((value, index) => held[index] === value);
  });
  return kind + 1;
};

const kindOf = (values: readonly number[]): number =>
  values.every((value) => value === 0) ? 0 : narrowest(values);

/** Each column in the narrowest array that holds it: a day of 400 articles is some 4 KB. Little-endian, as every processor that runs this. */
export const packCells = (columns: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> => {
  const count = columns[0]?.length ?? 0;
  const kinds = columns.map(kindOf);
  const widths = kinds.map((kind) => KINDS[kind - 1]?.BYTES_PER_ELEMENT ?? 0);
  const length = widths.reduce((sum, width) => sum + aligned(width * count), HEAD);
  const bytes = new Uint8Array(length);
  new Uint32Array(bytes.buffer, 0, 1).set([count]);
  bytes.set(kinds, Uint32Array.BYTES_PER_ELEMENT);
  let place = HEAD;
  columns.forEach((values, index) => {
    const Kind = KINDS[(kinds[index] ?? 0) - 1];
    if (Kind === undefined) return;
    new Kind(bytes.buffer, place, count).set(values);
    place += aligned(Kind.BYTES_PER_ELEMENT * count);
  });
  return bytes;
};

let noughts = new Int8Array(1024);
const noughtsOf = (count: number): Int8Array => {
  if (noughts.length < count) noughts = new Int8Array(count * 2);
  return noughts;
};

export const unpackCells = (packed: Uint8Array<ArrayBuffer>): Cells => {
  const bytes = packed.byteOffset % ALIGNED === 0 ? packed : packed.slice();
  const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0;
  let place = bytes.byteOffset + HEAD;
  const columns = CELL_COLUMNS.map((name, index) => {
    const Kind = KINDS[(bytes[Uint32Array.BYTES_PER_ELEMENT + index] ?? 0) - 1];
    if (Kind === undefined) return [name, noughtsOf(count)];
    const column = new Kind(bytes.buffer, place, count);
    place += aligned(Kind.BYTES_PER_ELEMENT * count);
    return [name, column];
  });
  return { ...(Object.fromEntries(columns) as Record<(typeof CELL_COLUMNS)[number], Column>), count };
};
