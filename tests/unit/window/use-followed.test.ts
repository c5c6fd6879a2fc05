import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope, nextTick } from 'vue';
import type { Topic } from '../../../src-preload/contract';
import { useFollowed } from '../../../src-renderer/stores/use-followed';

type Told = { topics: readonly Topic[] };

const listeners = new Set<(told: Told) => void>();
const announce = async (...topics: Topic[]): Promise<void> => {
  for (const listener of listeners) listener({ topics });
  await nextTick();
};
let asked = 0;
const ask = (): void => {
  asked += 1;
};

/** A component that shows it, until it is left. */
const show = (follow: () => void): (() => void) => {
  const scope = effectScope();
  scope.run(follow);
  return () => scope.stop();
};

beforeEach(() => {
  asked = 0;
  const on = (_: string, listener: (told: Told) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  vi.stubGlobal('window', { caisse: { on } });
});
afterEach(() => {
  listeners.clear();
  vi.unstubAllGlobals();
});

it('asks when the first component shows it, and not before', async () => {
  const follow = useFollowed(['drinks'], ask);
  await announce('drinks');
  expect(asked).toBe(0);
  show(follow);
  expect(asked).toBe(1);
});

it('asks again after a change while it is shown, once for a burst, and for its own topics alone', async () => {
  const follow = useFollowed(['drinks', 'nights'], ask);
  show(follow);
  for (const listener of listeners) listener({ topics: ['drinks'] });
  await announce('nights');
  expect(asked).toBe(2);
  await announce('items');
  expect(asked).toBe(2);
});

it('leaves a change alone that nobody sees, and asks when the next component comes', async () => {
  const follow = useFollowed(['drinks'], ask);
  const leave = show(follow);
  leave();
  await announce('drinks');
  expect(asked).toBe(1);
  show(follow);
  expect(asked).toBe(2);
});

it('does not ask for what it has when another component shows it too', () => {
  const follow = useFollowed(['drinks'], ask);
  const leave = show(follow);
  show(follow);
  leave();
  show(follow);
  expect(asked).toBe(1);
});

it('waits to be opened by hand, then follows like the others', async () => {
  const follow = useFollowed(['drinks'], ask, { isOpenedByHand: true });
  show(follow);
  expect(asked).toBe(0);
  await announce('drinks');
  expect(asked).toBe(1);
});
