import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { DrinkRow, ListChanges, NewDrink, Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useListInStep } from './use-list-in-step';

export type NewDrinkRequest = Pick<Request<'drink:create'>, 'countedMl' | 'parts'> & { drink: NewDrink };

export const useDrinksStore = defineStore('drinks', () => {
  const list = useListInStep<DrinkRow, ListChanges<DrinkRow>>(
    (since) => ask('drink:list', { since }),
    ({ id }) => id,
  );
  useAnnounced(['drinks', 'items', 'nights'], list.refetch);
  void list.refetch();
  const rows = computed(() => list.rows.value?.filter(({ archived }) => !archived) ?? null);

  const create = ({ drink, countedMl, parts = [] }: NewDrinkRequest) =>
    ask('drink:create', { drink: { ...drink, servings: [...drink.servings] }, countedMl, parts });
  const changeSeveral = (drinkIds: string[], changes: Request<'drink:changeSeveral'>['changes']) =>
    ask('drink:changeSeveral', { drinkIds, changes });
  const archived = () => ask('drink:archived');
  const unarchive = (drinkIds: string[]) => ask('drink:archive', { drinkIds, archived: false });
  const archiveConsequence = (drinkIds: string[]) => ask('drink:archiveConsequence', { drinkIds });
  const archive = (drinkIds: string[]) => ask('drink:archive', { drinkIds, archived: true });

  return {
    /** Those that are in the lists. */
    rows,
    /** Archived ones too. */
    all: list.rows,
    problem: list.problem,
    isLoading: list.isLoading,
    refetch: list.refetch,
    create,
    changeSeveral,
    archived,
    unarchive,
    archiveConsequence,
    archive,
  };
});
