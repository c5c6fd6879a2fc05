import { describe, expect, it } from 'vitest';
import type { ItemToMatch } from '../../../src-preload/contract';
import { nextKeys, queueLines } from '../../../src-renderer/features/matching/queue-lines';
import {
  firstChoice,
  typedYear,
  vintageChoices,
  withYear,
} from '../../../src-renderer/features/matching/vintage-choices';

const item = (itemKey: string, obvious = false): ItemToMatch => ({
  itemKey,
  code: itemKey,
  label: `LABEL ${itemKey}`,
  family: null,
  state: 'toMatch',
  openPrice: false,
  salesCount: 1,
  quantity: 1000,
  amountCents: 700,
  averagePriceCents: 700,
  firstDay: '2026-11-19',
  lastDay: '2026-11-19',
  best: null,
  obvious,
});
const none = new Set<string>();

describe('the queue of the wizard', () => {
  const waiting = [item('easy', true), item('a'), item('b')];

  it('shows first what needs a person, then what can be accepted together', () => {
    expect(queueLines(waiting, [], none, 'a').map((line) => `${line.itemKey} ${line.state}`)).toEqual([
      'a current',
      'b toCome',
      'easy toCome',
    ]);
  });

  it('keeps what was decided at the top and what was put off at the bottom', () => {
    const decision = { outcome: 'ignored' as const, items: [{ itemKey: 'z', label: 'Z' }] };
    const lines = queueLines(waiting, [decision], new Set(['a']), 'b');
    expect(lines.map((line) => `${line.itemKey} ${line.state}`)).toEqual([
      'z ignored',
      'b current',
      'easy toCome',
      'a later',
    ]);
  });

  it('does not count as decided a label that came back', () => {
    const decision = { outcome: 'linked' as const, items: [{ itemKey: 'a', label: 'A' }] };
    expect(queueLines(waiting, [decision], none, 'a')).toHaveLength(3);
  });

  it.each([
    ['stays on the label on screen', none, 'b', 'b'],
    ['goes to the first one when it has gone', none, 'gone', 'a'],
    ['skips what was put off', new Set(['a']), null, 'b'],
    ['has nothing left when all is put off', new Set(['a', 'b', 'easy']), null, null],
  ])('%s', (_, putOff, wanted, expected) => {
    expect(nextKeys(waiting, putOff, wanted, 8)[0] ?? null).toBe(expected);
  });

  it('knows which labels come after the one on screen', () => {
    expect(nextKeys(waiting, none, 'b', 8)).toEqual(['b', 'a', 'easy']);
    expect(nextKeys(waiting, none, 'b', 2)).toEqual(['b', 'a']);
  });
});

describe('the vintages of "Presque"', () => {
  const sheets = [2021, 2022, 2023].map((vintage) => ({
    drinkId: String(vintage),
    vintage,
    onHandMl: vintage,
    servingId: `${vintage}/0`,
  }));
  const proposal = { vintage: 2022, vintages: sheets };
  const years = (choices: { vintage: number | null }[]) => choices.map((choice) => choice.vintage);

  it('offers the sheets, the year after the last and no year', () => {
    expect(years(vintageChoices(proposal, { vintage: 2022 }))).toEqual([2021, 2022, 2023, 2024, null]);
  });

  it.each([
    ['the year of the label when it is another one', 2019, 2019],
    ['the year after the proposed one when the label agrees', 2022, 2023],
    ['the year after the proposed one when the label has none', null, 2023],
  ])('starts on %s', (_, vintage, expected) => {
    const choices = vintageChoices(proposal, { vintage });
    expect(choices[firstChoice(choices, proposal, { vintage })]?.vintage).toBe(expected);
  });

  it('never starts on "no year" when the proposed year is the last', () => {
    const five = [2019, 2020, 2021, 2022, 2023].map((vintage) => ({
      drinkId: String(vintage),
      vintage,
      onHandMl: 0,
      servingId: null,
    }));
    const last = { vintage: 2023, vintages: five };
    const choices = vintageChoices(last, { vintage: null });
    expect(choices[firstChoice(choices, last, { vintage: null })]?.vintage).toBe(2022);
  });

  it.each([
    ['2019', 2019],
    ['22', 2022],
    ['98', 1998],
    ['202', null],
    ['1700', null],
    ['an', null],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(typedYear(text, 2026)).toBe(expected);
  });

  it('puts a typed year in its place, or finds it', () => {
    const choices = vintageChoices(proposal, { vintage: 2022 });
    expect(withYear(choices, 1998)).toMatchObject({ at: 0, choices: { length: 6 } });
    expect(withYear(choices, 2021)).toMatchObject({ at: 0, choices: { length: 5 } });
  });
});
