import { defineStore } from 'pinia';
import type { NewDrink } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

export type NewDrinkRequest = { drink: NewDrink; countedMl: number | null };

export const useDrinksStore = defineStore('drinks', () => {
  const rows = useAnswer(() => ask('drink:list'));
  useAnnounced(['drinks', 'items', 'nights'], rows.refetch);
  void rows.refetch();

  const create = ({ drink, countedMl }: NewDrinkRequest) =>
    ask('drink:create', { drink: { ...drink, servings: [...drink.servings] }, countedMl });
  const importFile = () => ask('drink:importFile');

  return {
    rows: rows.value,
    problem: rows.problem,
    isLoading: rows.isLoading,
    refetch: rows.refetch,
    create,
    importFile,
  };
});
