import { shallowRef, watch } from 'vue';
import type { ListChanges, Reply } from '../../src-preload/contract';
import { useAnswer } from './use-answer';

/** A long list that is asked for once as a whole, and then for what changed of it. */
export const useListInStep = <Row, Told extends ListChanges<Row>>(
  question: (since: string | null) => Promise<Reply<Told>>,
  idOf: (row: Row) => string,
) => {
  let version: string | null = null;
  let byId = new Map<string, Row>();
  const rows = shallowRef<readonly Row[] | null>(null);
  const answer = useAnswer(() => question(version));

  const take = (told: Told): void => {
    version = told.version;
    if (told.whole !== null) {
      byId = new Map((JSON.parse(told.whole) as Row[]).map((row) => [idOf(row), row]));
    } else if (told.rows.length + told.gone.length === 0) {
      return;
    }
    for (const id of told.gone) byId.delete(id);
    for (const row of told.rows) byId.set(idOf(row), row);
    rows.value = [...byId.values()];
  };
  watch(answer.value, (told) => told !== null && take(told), { flush: 'sync' });

  return {
    rows,
    told: answer.value,
    problem: answer.problem,
    isLoading: answer.isLoading,
    refetch: answer.refetch,
  };
};
