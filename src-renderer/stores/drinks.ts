import { defineStore } from 'pinia';
import type { NewDrink, Request } from '../../src-preload/contract';
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
  const changeSeveral = (drinkIds: string[], changes: Request<'drink:changeSeveral'>['changes']) =>
    ask('drink:changeSeveral', { drinkIds, changes });
  const archived = () => ask('drink:archived');
  const unarchive = (drinkIds: string[]) => ask('drink:archive', { drinkIds, archived: false });
  const archiveConsequence = (drinkIds: string[]) => ask('drink:archiveConsequence', { drinkIds });
  const archive = (drinkIds: string[]) => ask('drink:archive', { drinkIds, archived: true });

  return {
    rows: rows.value,
    problem: rows.problem,
    isLoading: rows.isLoading,
    refetch: rows.refetch,
    create,
    changeSeveral,
    archived,
    unarchive,
    archiveConsequence,
    archive,
  };
});
