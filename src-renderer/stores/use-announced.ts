import { getCurrentScope, onScopeDispose } from 'vue';
import type { Topic } from '../../src-preload/contract';
import { on } from '../bridge';

type Refetch = () => unknown;

const waiting = new Set<Refetch>();
/** What is seen beside the hand that answers; the rest is asked for again once its screen is left. */
const shown = new Set<Refetch>();
let rest: ReturnType<typeof setTimeout> | null = null;
let isHeld = false;

const tell = (told: readonly Refetch[]): void => {
  for (const refetch of told) waiting.delete(refetch);
  for (const refetch of told) refetch();
};

const stopResting = (): void => {
  if (rest !== null) clearTimeout(rest);
  rest = null;
};

/** Tells all that was kept back while a person answered. */
export const releaseAnnouncements = (): void => {
  stopResting();
  isHeld = false;
  tell([...waiting]);
};

/**
 * While a person answers one label after the other, what is on screen waits for the hand to rest, and
 * what is not waits for `releaseAnnouncements`.
 */
export const holdAnnouncements = (restMs: number): void => {
  stopResting();
  isHeld = true;
  rest = setTimeout(() => {
    rest = null;
    tell([...waiting].filter((refetch) => shown.has(refetch)));
  }, restMs);
};

const mustWait = (refetch: Refetch): boolean => isHeld && (rest !== null || !shown.has(refetch));

/** Asks again whenever one of the topics is announced; announcements of one burst ask once. */
export const useAnnounced = (
  topics: readonly Topic[],
  refetch: Refetch,
  { isShownInWizard = false }: { isShownInWizard?: boolean } = {},
): void => {
  let isQueued = false;
  if (isShownInWizard) shown.add(refetch);
  const stop = on('data:changed', (told) => {
    if (isQueued || !told.topics.some((topic) => topics.includes(topic))) return;
    if (mustWait(refetch)) {
      waiting.add(refetch);
      return;
    }
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      refetch();
    });
  });
  if (getCurrentScope()) {
    onScopeDispose(() => {
      waiting.delete(refetch);
      shown.delete(refetch);
      stop();
    });
  }
};
