import { describe, expect, it } from 'vitest';
import { settleDay, type Arrival, type Piece } from '../../../src-main/domain/sales/settle-day.ts';

const piece = (from: number, part: Partial<Piece> = {}): Piece => ({
  from,
  till: null,
  z: null,
  ticket: null,
  content: 0,
  lines: 1,
  quantity: 1000,
  amount: 750,
  ...part,
});

const oneFileADay: Arrival = { isKeptOut: false, adds: false };
const severalFiles: Arrival = { isKeptOut: false, adds: true };
const keptOut: Arrival = { isKeptOut: true, adds: false };

describe('a later journal with tickets', () => {
  it('keeps once a ticket sent again, with the first journal', () => {
    const { standsInstead, effects } = settleDay(
      [oneFileADay, oneFileADay],
      [piece(0, { ticket: '12', z: '7' }), piece(1, { ticket: '12', z: '7' })],
    );
    expect(standsInstead).toEqual([null, 0]);
    expect(effects[1]).toEqual({ isCorrection: false, quantityChange: 0, amountChange: 0 });
  });

  it('replaces a changed ticket, adds a new one, leaves an absent one, and says what that changes', () => {
    const { standsInstead, effects } = settleDay(
      [oneFileADay, oneFileADay],
      [
        piece(0, { ticket: '12' }),
        piece(0, { ticket: '13' }),
        piece(1, { ticket: '12', content: 1, quantity: 2000, amount: 1500 }),
        piece(1, { ticket: '14' }),
      ],
    );
    expect(standsInstead).toEqual([1, null, null, null]);
    expect(effects[1]).toEqual({ isCorrection: true, quantityChange: 2000, amountChange: 1500 });
  });

  it.each([
    ['another Z', { z: '8' }],
    ['another till', { till: '2' }],
  ])('counts the same ticket number again under %s', (_, other) => {
    const first = { ticket: '12', z: '7', till: '1' };
    const { standsInstead, effects } = settleDay(
      [oneFileADay, oneFileADay],
      [piece(0, first), piece(1, { ...first, ...other })],
    );
    expect(standsInstead).toEqual([null, null]);
    expect(effects[1]?.isCorrection).toBe(false);
  });

  it('leaves the loose lines of a day whose tickets are sent again without them', () => {
    const pieces = [piece(0, { ticket: '12' }), piece(0), piece(1, { ticket: '12' })];
    expect(settleDay([oneFileADay, oneFileADay], pieces).standsInstead).toEqual([null, null, 0]);
  });

  it('takes the place of a summary that came first', () => {
    const pieces = [piece(0, { z: '7' }), piece(1, { ticket: '12', z: '7' })];
    expect(settleDay([oneFileADay, oneFileADay], pieces).standsInstead).toEqual([1, null]);
  });
});

describe('a later journal without tickets', () => {
  it.each([
    ['replaces the day’s earlier file', {}, {}, oneFileADay, 1],
    ['replaces the same closing', { z: '7' }, { z: '7' }, oneFileADay, 1],
    ['counts beside another closing', { z: '7' }, { z: '8' }, oneFileADay, null],
    ['counts beside another till', { till: '1' }, { till: '2' }, oneFileADay, null],
    ['adds where the register sends several files a day', {}, {}, severalFiles, null],
    ['replaces a day that came with tickets', { ticket: '12', z: '7' }, { z: '7' }, oneFileADay, 1],
  ])('%s', (_, before, after, arrival, instead) => {
    const { standsInstead } = settleDay([arrival, arrival], [piece(0, before), piece(1, after)]);
    expect(standsInstead).toEqual([instead, null]);
  });

  it('replaces two closings by one file that holds both', () => {
    const pieces = [piece(0, { z: '7' }), piece(1, { z: '8' }), piece(2, { z: '7' }), piece(2, { z: '8' })];
    const { standsInstead } = settleDay([oneFileADay, oneFileADay, oneFileADay], pieces);
    expect(standsInstead).toEqual([2, 2, null, null]);
  });
});

describe('a journal that the manager keeps out', () => {
  const pieces = [piece(0, { z: '7' }), piece(1, { z: '7', amount: 900 })];

  it('leaves what was there, and still says what it would change', () => {
    const { standsInstead, effects } = settleDay([oneFileADay, keptOut], pieces);
    expect(standsInstead).toEqual([null, 1]);
    expect(effects[1]).toEqual({ isCorrection: true, quantityChange: 0, amountChange: 150 });
  });

  it('lets the next one be settled against what was there', () => {
    const next = piece(2, { z: '7', amount: 1000 });
    const { standsInstead, effects } = settleDay([oneFileADay, keptOut, oneFileADay], [...pieces, next]);
    expect(standsInstead).toEqual([2, 1, null]);
    expect(effects[2]?.amountChange).toBe(250);
  });
});
