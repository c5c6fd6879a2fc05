import { shallowRef } from 'vue';

/** One tooltip is open at a time in the window: the last asked for. */
export const openTooltip = shallowRef<string | null>(null);

let turn = 0;
let heldFrom: number | null = null;

/** The place of a hover or a focus in the order in which they came. */
export const takeTurn = (): number => {
  turn += 1;
  return turn;
};
export const holdTooltip = (): void => {
  heldFrom = takeTurn();
};
export const releaseTooltip = (): void => {
  heldFrom = null;
};
/** A hover waits before it opens: when a focus came meanwhile, the focus keeps its tooltip. */
export const mayOpen = (since: number): boolean => heldFrom === null || since > heldFrom;
