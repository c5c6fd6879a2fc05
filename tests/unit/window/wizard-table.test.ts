import { describe, expect, it } from 'vitest';
import { computed, ref } from 'vue';
import type { ItemToMatch } from '../../../src-preload/contract';
import { familyTotals, tableLines } from '../../../src-renderer/features/matching/table-lines';
import { useGridKeys } from '../../../src-renderer/features/matching/use-grid-keys';

const item = (label: string, family: string | null, amountCents: number): ItemToMatch => ({
  itemKey: `code:${label}`,
  code: label,
  label,
  family,
  state: 'toMatch',
  openPrice: false,
  salesCount: 1,
  quantity: 1000,
  amountCents,
  averagePriceCents: amountCents,
  firstDay: '2026-11-19',
  lastDay: '2026-11-19',
  best: null,
  obvious: false,
});

const items = [
  item('VERRE CHABLIS', 'VINS', 700),
  item('ENTRECÔTE', 'PLATS', 2600),
  item('BT MORGON', 'VINS', 3300),
  item('DIVERS', null, 100),
];

describe('the table of labels to match', () => {
  it.each([
    [{ words: '', family: null, order: 'revenue' }, ['BT MORGON', 'ENTRECÔTE', 'VERRE CHABLIS', 'DIVERS']],
    [{ words: '', family: null, order: 'label' }, ['BT MORGON', 'DIVERS', 'ENTRECÔTE', 'VERRE CHABLIS']],
    [{ words: 'entrecote', family: null, order: 'revenue' }, ['ENTRECÔTE']],
    [{ words: '', family: 'VINS', order: 'revenue' }, ['BT MORGON', 'VERRE CHABLIS']],
    [{ words: '', family: '', order: 'revenue' }, ['DIVERS']],
  ] as const)('shows with %o: %j', (filter, labels) => {
    expect(tableLines(items, filter).map(({ label }) => label)).toEqual(labels);
  });

  it('says what each register family weighs, the dearest first', () => {
    expect(familyTotals(items)).toEqual([
      { family: 'VINS', count: 2, amountCents: 4000 },
      { family: 'PLATS', count: 1, amountCents: 2600 },
      { family: '', count: 1, amountCents: 100 },
    ]);
  });
});

describe('a list worked with the keyboard', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const press = (key: string, more: object = {}) =>
    ({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...more }) as KeyboardEvent;
  const openList = () => {
    const selected = ref<ReadonlySet<string>>(new Set());
    const activeKey = ref<string | null>('a');
    const opened: string[] = [];
    const grid = useGridKeys({
      rows: computed(() => keys.map((key) => ({ key }))),
      activeKey,
      selected,
      pageSize: () => 2,
      show: () => undefined,
      open: (key) => opened.push(key),
    });
    return { grid, selected, activeKey, opened };
  };

  it.each([
    [['ArrowDown'], 'b'],
    [['ArrowUp'], 'a'],
    [['PageDown'], 'c'],
    [['End'], 'd'],
    [['End', 'Home'], 'a'],
  ])('goes with %j to %s', (pressed, expected) => {
    const { grid, activeKey } = openList();
    for (const key of pressed) grid.press(press(key));
    expect(activeKey.value).toBe(expected);
  });

  it('chooses with Space, extends with Shift, takes all with Ctrl A and none with it again', () => {
    const { grid, selected } = openList();
    grid.press(press(' '));
    expect([...selected.value]).toEqual(['a']);
    grid.press(press('ArrowDown', { shiftKey: true }));
    grid.press(press('ArrowDown', { shiftKey: true }));
    expect([...selected.value]).toEqual(['a', 'b', 'c']);
    grid.press(press('a', { ctrlKey: true }));
    expect(selected.value.size).toBe(4);
    grid.press(press('a', { ctrlKey: true }));
    expect(selected.value.size).toBe(0);
  });

  it('opens with Enter, and leaves the letters to the screen', () => {
    const { grid, opened } = openList();
    expect(grid.press(press('Enter'))).toBe(true);
    expect(opened).toEqual(['a']);
    expect(grid.press(press('i'))).toBe(false);
  });
});
