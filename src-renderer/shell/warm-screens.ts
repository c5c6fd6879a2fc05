import type { Router } from 'vue-router';
import { useMatchingStore } from '../stores/matching';

/** The face of labels and codes: fetched when it is first drawn, unless asked for before. */
const TICKET_FACE = '12px "JetBrains Mono Variable"';

type Load = () => Promise<unknown>;
const isLoad = (component: unknown): component is Load => typeof component === 'function';

/**
 * In the idle moments after the start, brings the code of the other screens, and the wizard's first cards: what
 * is opened for the first time opens as fast as the next.
 */
export const warmScreens = (router: Router): void => {
  const waiting: Load[] = [
    () => document.fonts.load(TICKET_FACE),
    ...router.getRoutes().flatMap(({ components }) => Object.values(components ?? {}).filter(isLoad)),
    () => {
      useMatchingStore().bringFirstCards();
      return Promise.resolve();
    },
  ];
  const bringNext = (): void => {
    const load = waiting.shift();
    if (load === undefined) return;
    requestIdleCallback(() => void load().finally(bringNext));
  };
  bringNext();
};
