import { defineStore } from 'pinia';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

/** Vintages that ended while the next one had come in. */
export const useRollOverStore = defineStore('rollOver', () => {
  const proposals = useAnswer(() => ask('vintage:proposals'));
  useAnnounced(['drinks', 'items', 'nights'], proposals.refetch);
  void proposals.refetch();
  return {
    proposals: proposals.value,
    consequence: (wish: Request<'vintage:consequence'>) => ask('vintage:consequence', wish),
    rollOver: (wish: Request<'vintage:rollOver'>) => ask('vintage:rollOver', wish),
  };
});
