import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src-main/domain/kernel/business-day.ts';
import {
  pouredFrom,
  recipeOn,
  recipesFrom,
  recipeSpans,
  takenFrom,
  type DatedRecipe,
  type Recipe,
} from '../../../src-main/domain/stock/recipes.ts';

const of = (...volumes: number[]): Recipe => ({
  lossPerMille: 0,
  parts: volumes.map((volumeMl, index) => ({ drinkId: `drink-${index}`, volumeMl })),
});
const days = (recipes: readonly DatedRecipe[]) => recipes.map(({ fromDay, untilDay }) => [fromDay, untilDay]);

describe('a recipe', () => {
  const first = recipesFrom([], of(100), null);
  const second = recipesFrom(first, of(80), '2026-11-10');

  it.each<[string, DatedRecipe[], (string | null)[][]]>([
    ['said since ever holds on every day', first, [[null, null]]],
    [
      'changed on a day leaves the days before as they were',
      second,
      [
        [null, '2026-11-09'],
        ['2026-11-10', null],
      ],
    ],
    [
      'changed on an earlier day replaces what was to come',
      recipesFrom(second, of(60), '2026-11-02'),
      [
        [null, '2026-11-01'],
        ['2026-11-02', null],
      ],
    ],
    [
      'changed on the day of another replaces it',
      recipesFrom(second, of(60), '2026-11-10'),
      [
        [null, '2026-11-09'],
        ['2026-11-10', null],
      ],
    ],
    [
      'put back as it was before is one recipe again',
      recipesFrom(second, of(100), '2026-11-10'),
      [[null, null]],
    ],
    ['said again of a later day changes nothing', recipesFrom(second, of(80), '2026-11-20'), days(second)],
    ['changed since ever forgets the dates', recipesFrom(second, of(60), null), [[null, null]]],
    ['taken away since ever leaves none', recipesFrom(second, of(), null), []],
    [
      'that begins on a day follows the drink itself',
      recipesFrom([], of(100), '2026-11-10'),
      [
        [null, '2026-11-09'],
        ['2026-11-10', null],
      ],
    ],
    [
      'taken away before it began leaves none',
      recipesFrom(recipesFrom([], of(100), '2026-11-10'), of(), '2026-11-10'),
      [],
    ],
  ])('%s', (_, recipes, expected) => {
    expect(days(recipes)).toEqual(expected);
  });

  it('holds from its day on, and what held before that day stays, whatever was said before', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((count) => addDays('2026-11-01', count));
    const change = fc.record({
      recipe: fc.constantFrom(of(), of(40), of(40, 20), { ...of(40), lossPerMille: 30 }),
      from: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), change, day, (earlier, last, asked) => {
        const before = earlier.reduce<DatedRecipe[]>(
          (recipes, { recipe, from }) => recipesFrom(recipes, recipe, from),
          [],
        );
        const after = recipesFrom(before, last.recipe, last.from);
        const { lossPerMille, parts } = recipeOn(after, asked);
        const isBefore = last.from !== null && asked < last.from;
        const { lossPerMille: loss, parts: own } = isBefore ? recipeOn(before, asked) : last.recipe;
        expect({ lossPerMille, parts }).toEqual({ lossPerMille: loss, parts: own });
        const spans = recipeSpans(after);
        expect(spans.map(({ fromDay }) => fromDay)).toEqual([
          null,
          ...spans.slice(0, -1).map(({ untilDay }) => addDays(untilDay ?? '', 1)),
        ]);
        expect(spans.at(-1)?.untilDay).toBeNull();
      }),
    );
  });

  it('pours another vintage from a day on, in every recipe that still takes the old one', () => {
    const three = recipesFrom(second, of(70, 20), '2026-11-20');
    const rolled = pouredFrom(three, { oldId: 'drink-0', newId: 'next', fromDay: '2026-11-15' });
    expect(days(rolled)).toEqual([
      [null, '2026-11-09'],
      ['2026-11-10', '2026-11-14'],
      ['2026-11-15', '2026-11-19'],
      ['2026-11-20', null],
    ]);
    expect(rolled.map(({ parts }) => parts[0]?.drinkId)).toEqual(['drink-0', 'drink-0', 'next', 'next']);
    expect(pouredFrom(three, { oldId: 'nobody', newId: 'next', fromDay: '2026-11-15' })).toEqual(three);
  });

  it.each([
    ['its own drink where it has no parts', 'kir', { ...of(), lossPerMille: 50 }, 126_000],
    ['a part, as often as it stands in it', 'drink-1', { ...of(100, 20), lossPerMille: 50 }, 21_000],
    ['nothing from a drink that is no part', 'kir', of(100, 20), 0],
  ])('takes %s', (_, drinkId, recipe, thousandths) => {
    expect(takenFrom(drinkId, { volumeMl: 120 }, recipe)).toBe(thousandths);
  });
});
