import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

/** Drinks below zero with what may have caused it, and drinks to order: asked for while they are on screen. */
export const useStockToDoStore = defineStore('stockToDo', () => {
  const negative = useAnswer(() => ask('stock:negative'));
  const reorder = useAnswer(() => ask('stock:reorder'));
  const losses = useAnswer(() => ask('stock:losses', {}));
  const answers = { negative, reorder, losses } as const;
  const topics = ['drinks', 'items', 'nights', 'journals'] as const;
  const follow = {
    negative: useFollowed(topics, negative.refetch),
    reorder: useFollowed(topics, reorder.refetch),
    losses: useFollowed(topics, losses.refetch),
  };
  /** What was typed instead of the proposed quantity, by drink: cases where it comes in cases. */
  const ordered = ref<Record<string, string>>({});
  return {
    negative: negative.value,
    negativeProblem: negative.problem,
    reorder: reorder.value,
    reorderProblem: reorder.problem,
    losses: losses.value,
    lossesProblem: losses.problem,
    ordered,
    /** For the setup of a component: what it shows stays up to date until it goes. */
    follow: (what: keyof typeof answers) => follow[what](),
    refetch: (what: keyof typeof answers) => answers[what].refetch(),
    saveOrder: (wish: Request<'stock:saveOrder'>) => ask('stock:saveOrder', wish),
    copy: (text: string) => ask('connection:copy', { text }),
    servingConsequence: (wish: Request<'link:changeServing'>) => ask('link:servingConsequence', wish),
    changeServing: (wish: Request<'link:changeServing'>) => ask('link:changeServing', wish),
    vintageConsequence: (wish: Request<'vintage:rollOver'>) => ask('vintage:consequence', wish),
    rollOver: (wish: Request<'vintage:rollOver'>) => ask('vintage:rollOver', wish),
  };
});
