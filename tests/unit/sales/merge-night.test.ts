import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src-main/domain/journal/index.ts';
import { planMerge, type CountedLine } from '../../../src-main/domain/sales/merge-night.ts';

const line = (part: Partial<Line> = {}): Line => ({
  line: 2,
  businessDay: '2026-11-19',
  label: 'VERRE CHABLIS',
  code: '2041',
  kind: 'sale',
  quantity: 1000,
  amountInclVat: 750,
  ...part,
});

const counted = (...lines: Line[]): CountedLine[] =>
  lines.map((each, index) => ({ id: index + 1, line: each }));

const oneFileADay = { severalFilesPerDay: false };
const severalFiles = { severalFilesPerDay: true };

describe('a later journal with tickets', () => {
  it('keeps once a ticket sent again', () => {
    const ticket = line({ ticket: '12', z: '7' });
    expect(planMerge([ticket], counted(ticket), oneFileADay)).toEqual({
      add: [],
      replace: [],
      alreadyHad: 1,
    });
  });

  it('keeps two identical lines of one ticket', () => {
    const twice = [line({ ticket: '12' }), line({ ticket: '12', line: 3 })];
    expect(planMerge(twice, [], oneFileADay).add).toHaveLength(2);
  });

  it('replaces a changed ticket, adds a new one and leaves an absent one', () => {
    const plan = planMerge(
      [line({ ticket: '12', quantity: 2000 }), line({ ticket: '14' })],
      counted(line({ ticket: '12' }), line({ ticket: '13' })),
      oneFileADay,
    );
    expect(plan.add.map((each) => each.ticket)).toEqual(['12', '14']);
    expect(plan.replace).toEqual([1]);
  });

  it.each([
    ['another Z', { z: '8' }],
    ['another till', { till: '2' }],
  ])('counts the same ticket number again under %s', (_, other) => {
    const first = line({ ticket: '12', z: '7', till: '1' });
    const plan = planMerge([{ ...first, ...other }], counted(first), oneFileADay);
    expect(plan).toMatchObject({ replace: [], alreadyHad: 0 });
    expect(plan.add).toHaveLength(1);
  });
});

describe('a later journal without tickets', () => {
  it.each([
    ['replaces the day’s earlier file', {}, {}, oneFileADay, [1]],
    ['replaces the same closing', { z: '7' }, { z: '7' }, oneFileADay, [1]],
    ['counts beside another closing', { z: '7' }, { z: '8' }, oneFileADay, []],
    ['counts beside another till', { till: '1' }, { till: '2' }, oneFileADay, []],
    ['adds where the register sends several files a day', {}, {}, severalFiles, []],
    ['leaves other days alone', { businessDay: '2026-11-18' }, {}, oneFileADay, []],
    ['replaces a day that came with tickets', { ticket: '12', z: '7' }, { z: '7' }, oneFileADay, [1]],
  ])('%s', (_, before, after, options, replace) => {
    const plan = planMerge([line(after)], counted(line(before)), options);
    expect(plan.replace).toEqual(replace);
    expect(plan.add).toHaveLength(1);
  });
});

it('keeps the loose lines of a day whose tickets are sent again without them', () => {
  const before = counted(line({ ticket: '12' }), line({ label: 'ARRONDI' }));
  const plan = planMerge([line({ ticket: '12' })], before, oneFileADay);
  expect(plan.replace).toEqual([]);
});
