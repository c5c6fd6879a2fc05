import { defineStore } from 'pinia';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

/** Vintages that ended while the next one had come in. */
export const useRollOverStore = defineStore('rollOver', () => {
  const proposals = useAnswer(() => ask('vintage:proposals'));
  const follow = useFollowed(['drinks', 'items', 'nights'], proposals.refetch);
  return {
    proposals: proposals.value,
    follow,
    consequence: (wish: Request<'vintage:consequence'>) => ask('vintage:consequence', wish),
    rollOver: (wish: Request<'vintage:rollOver'>) => ask('vintage:rollOver', wish),
  };
});
