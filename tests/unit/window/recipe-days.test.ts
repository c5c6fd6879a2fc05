import { describe, expect, it } from 'vitest';
import type { RecipeView } from '../../../src-preload/contract';
import { isAsItIs, replacedFrom, usualStart } from '../../../src-renderer/features/stock/recipe-days';

const part = (volumeMl: number) => ({
  ...{ drinkId: 'gin', name: 'Gin', vintage: null, category: 'spiritueux' as const, colour: null },
  containerMl: 700,
  volumeMl,
});
const earlier = { fromDay: null, untilDay: '2026-11-09', lossPerMille: 0, parts: [part(30)] };
const coming = { fromDay: '2026-12-01', untilDay: null, lossPerMille: 0, parts: [part(50)] };
const present: RecipeView = {
  ...{ servingId: 'fizz/0', servingName: 'verre', volumeMl: 120, today: '2026-11-25', asksWhen: true },
  ...{ fromDay: '2026-11-10', untilDay: '2026-11-30', lossPerMille: 0, parts: [part(40)] },
  others: [earlier, coming],
};
const same = { lossPerMille: 0, parts: [{ drinkId: 'gin', volumeMl: 40 }] };
const alone: RecipeView = { ...present, untilDay: null, others: [earlier] };

describe('the days of a recipe', () => {
  it.each([
    ['since ever replaces those of all other days', null, [earlier, coming]],
    ['from today on replaces what was to come', '2026-11-25', [coming]],
    ['from a later day on replaces none', '2026-12-02', []],
  ])('%s', (_, fromDay, expected) => {
    expect(replacedFrom(present, fromDay)).toEqual(expected);
  });

  it.each([
    ['the same from a day on which it holds already', alone, same, '2026-11-25', true],
    ['the same from before it began', alone, same, '2026-11-01', false],
    ['the same since ever', alone, same, null, false],
    ['the same in the place of what was to come', present, same, '2026-11-25', false],
    ['another volume', alone, { ...same, parts: [{ drinkId: 'gin', volumeMl: 45 }] }, '2026-11-25', false],
    ['another loss', alone, { ...same, lossPerMille: 20 }, '2026-11-25', false],
    ['no part any more', alone, { ...same, parts: [] }, '2026-11-25', false],
  ])('stay as they are by saying %s: %#', (_, recipe, wanted, fromDay, expected) => {
    expect(isAsItIs(recipe, wanted, fromDay)).toBe(expected);
  });

  it('begin with ever for a first recipe, and with today for a change', () => {
    expect(usualStart({ ...alone, parts: [], others: [], fromDay: null })).toBeNull();
    expect(usualStart(alone)).toBe('2026-11-25');
  });
});
