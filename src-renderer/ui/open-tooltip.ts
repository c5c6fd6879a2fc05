import { shallowRef } from 'vue';

/** One tooltip is open at a time in the window: the last asked for. */
export const openTooltip = shallowRef<string | null>(null);
