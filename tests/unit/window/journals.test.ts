import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import type { JournalRow } from '../../../src-preload/contract';
import { indexOfLine } from '../../../src-renderer/features/journals/index-of-line';
import { actsOf } from '../../../src-renderer/features/journals/journal-acts';
import { filterJournals } from '../../../src-renderer/features/journals/journal-filters';
import type { JournalFilter } from '../../../src-renderer/features/journals/journal-filters';
import { usePages } from '../../../src-renderer/features/journals/use-pages';

const row = (id: string, changes: Partial<JournalRow> = {}): JournalRow => ({
  id,
  fileName: `${id}.csv`,
  receivedAt: '2026-11-19T04:12:00.000Z',
  size: 1000,
  source: '192.168.1.31',
  status: 'imported',
  reason: null,
  days: ['2026-11-18'],
  lineCount: 10,
  amountCents: 12_000,
  dialect: 'P1',
  zNumbers: ['1843'],
  needsDecision: false,
  supersededBy: null,
  doubts: [],
  correction: null,
  readOtherwise: false,
  ...changes,
});
const correction = { stands: 'later', quantity: 1000, amountCents: 1150 } as const;

describe('the list of journals', () => {
  const rows = [
    row('plain'),
    row('october', { days: ['2026-10-31'], receivedAt: '2026-11-01T04:00:00.000Z' }),
    row('corrected', { correction }),
    row('cut', { status: 'quarantined', days: [], needsDecision: true }),
    row('settled', { status: 'quarantined', days: [], supersededBy: 'plain' }),
    row('again', { status: 'duplicate', days: [] }),
  ];
  const shown = (filter: Partial<JournalFilter>): string[] =>
    filterJournals(rows, { view: 'all', statuses: [], month: null, ...filter }).map(({ id }) => id);

  it.each<[string, Partial<JournalFilter>, string[]]>([
    ['everything, when nothing is chosen', {}, ['plain', 'october', 'corrected', 'cut', 'settled', 'again']],
    ['what waits for the manager, not what has settled since', { view: 'toDo' }, ['cut']],
    ['nights that were sent again', { view: 'corrections' }, ['corrected']],
    ['several statuses at once', { statuses: ['quarantined', 'duplicate'] }, ['cut', 'settled', 'again']],
    ['the month of the night, not of the morning after', { month: '2026-10' }, ['october']],
    [
      'the month of reception where nothing says the night',
      { month: '2026-11', statuses: ['duplicate'] },
      ['again'],
    ],
  ])('shows %s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });
});

describe('what can be done with a journal', () => {
  it.each([
    ['imported', {}, ['readAgain', 'remove']],
    ['imported', { correction }, ['keepEarlier', 'readAgain', 'remove']],
    ['replaced', { correction: { ...correction, stands: 'earlier' } }, ['takeLater', 'readAgain']],
    ['quarantined', { needsDecision: true }, ['readAgain', 'refuse']],
    ['quarantined', {}, ['readAgain']],
    ['incomplete', { needsDecision: true }, ['accept', 'refuse']],
    ['removed', {}, ['putBack']],
    ['duplicate', {}, []],
  ] as const)('%s %o: %o', (status, changes, expected) => {
    expect(actsOf(row('one', { status, ...changes }))).toEqual(expected);
  });
});

describe('a long journal, page by page', () => {
  // Sales stand on every third physical line of the file.
  const sales = Array.from({ length: 1000 }, (_, at) => ({ line: 3 * at + 2 }));
  const open = () => {
    const asked: number[] = [];
    const pages = usePages(50, (offset, limit) => {
      asked.push(offset);
      const rows = sales.slice(offset, offset + limit);
      return Promise.resolve({ ok: true, value: { total: sales.length, rows } });
    });
    return { pages, asked };
  };

  it('asks for a page once, however often it comes into sight', async () => {
    const { pages, asked } = open();
    await Promise.all([pages.bring(0, 30), pages.bring(20, 60)]);
    await pages.bring(10, 55);
    expect(asked).toEqual([0, 50]);
    expect(pages.rowAt(55)).toEqual({ line: 167 });
    expect(pages.rowAt(150)).toBeUndefined();
  });

  it('asks again for a page that was refused', async () => {
    const isWorking = ref(false);
    const error = { code: 'JOURNAL.UNKNOWN', message: 'Ce journal n’existe pas.' };
    const pages = usePages(50, () =>
      Promise.resolve(
        isWorking.value ? { ok: true, value: { total: 1, rows: [{ line: 1 }] } } : { ok: false, error },
      ),
    );
    await pages.bring(0, 0);
    expect(pages.problem.value).toEqual(error);
    isWorking.value = true;
    await pages.bring(0, 0);
    expect(pages.rowAt(0)).toEqual({ line: 1 });
    expect(pages.problem.value).toBeNull();
  });

  it.each([
    ['the first', 2, 0],
    ['one in the middle', 1502, 500],
    ['the last', 2999, 999],
    ['none: a heading', 1, null],
    ['none: a total between two sales', 1503, null],
    ['none: beyond the end', 9000, null],
  ])('finds the sale that a line became: %s', async (_, line, expected) => {
    const { pages, asked } = open();
    await pages.bring(0, 0);
    expect(await indexOfLine(pages, line)).toBe(expected);
    expect(asked.length).toBeLessThan(12);
  });
});
