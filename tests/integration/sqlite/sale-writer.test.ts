import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src-main/adapters/sqlite/index.ts';
import type { Stores } from '../../../src-main/application/ports/stores/index.ts';
import type { Line } from '../../../src-main/domain/journal/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const sold = (line: number, told: Partial<Line>): Line => ({
  line,
  businessDay: '2025-11-14',
  soldAt: '2025-11-14T21:47',
  z: '1843',
  code: '2041',
  label: 'VR CHABLIS',
  family: 'VINS',
  kind: 'sale',
  quantity: 1000,
  amountInclVat: 900,
  ...told,
});

const unread = {
  readAt: '2025-11-15T05:00:00.000Z',
  settings: { timeZone: 'Europe/Paris', cutOff: '05:00', severalFilesPerDay: false },
  reason: null,
  dialect: null,
  encoding: null,
  zNumbers: [],
  warnings: [],
  checks: [],
  lineCount: 0,
  amountCents: null,
};

const readingOf = async (stores: Stores, id: string): Promise<number> => {
  await stores.receipts.record({
    id,
    fileName: `${id}.csv`,
    sha256: id,
    size: 1,
    spoolFile: id,
    receivedAt: unread.readAt,
    source: { way: 'file', peer: '192.168.1.31', tls: null },
    state: 'received',
  });
  return stores.readings.open(id, unread);
};

/** Holds three lines of one night. */
const openWithOneNight = async () => {
  const file = join(await temporaryFolder(), 'caisse.sqlite');
  const database = await openDatabase(file);
  await database.transaction(async (stores) => {
    const writer = stores.sales.writer(await readingOf(stores, 'first'), 3);
    writer.add([sold(1, {}), sold(2, { code: '2042', label: 'VR MORGON' }), sold(3, {})]);
    writer.finish();
  });
  const written = () => {
    const reader = new Sqlite(file, { readonly: true });
    const tables = ['sale_line', 'article', 'register_item', 'reading_day', 'closing'].map((table) =>
      reader.prepare(`SELECT * FROM ${table}`).all(),
    );
    const indexes = reader.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();
    reader.close();
    return { tables, indexes };
  };
  return { database, written };
};

const morning = { businessDay: '2025-11-15', soldAt: '2025-11-15T20:00' };

describe('the lines of a journal', () => {
  it.each([
    { length: 'short', expectedLines: 4 },
    { length: 'long', expectedLines: 100_000 },
  ])('leave nothing behind where they turn out to be none, in a $length file', async ({ expectedLines }) => {
    const { database, written } = await openWithOneNight();
    const before = written();
    await database.transaction(async (stores) => {
      const writer = stores.sales.writer(await readingOf(stores, 'second'), expectedLines);
      writer.add([sold(1, { ...morning, label: 'CHABLIS VERRE' }), sold(2, { ...morning, code: '2043' })]);
      writer.add(Array.from({ length: 60 }, (_, at) => sold(3 + at, { ...morning, code: '2044' })));
      writer.abandon();
    });
    expect(written()).toEqual(before);
    await database.close();
  });

  it('name the items as they were called last', async () => {
    const { database, written } = await openWithOneNight();
    await database.transaction(async (stores) => {
      const writer = stores.sales.writer(await readingOf(stores, 'second'), 3);
      writer.add([
        sold(1, { ...morning, label: 'CHABLIS VERRE' }),
        sold(2, { businessDay: '2025-11-13', code: '2042', label: 'OLD MORGON' }),
      ]);
      writer.finish();
    });
    expect(written().tables[2]).toMatchObject([
      { code: '2041', label: 'CHABLIS VERRE', label_day: '2025-11-15' },
      { code: '2042', label: 'VR MORGON', label_day: '2025-11-14' },
    ]);
    await database.close();
  });
});
