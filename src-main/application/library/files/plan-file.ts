import type { NewDrink } from '../../../domain/sheets/drink.ts';
import type { LibraryField } from '../../../domain/sheets/library-file/fields.ts';
import {
  planImport,
  type KnownDrinks,
  type PlannedRow,
  type RowAction,
} from '../../../domain/sheets/library-file/plan-import.ts';
import { readRow } from '../../../domain/sheets/library-file/read-row.ts';
import { nameOfDrink } from '../../../domain/sheets/name.ts';
import type { Matching } from '../../matching/matching.ts';
import type { Needs } from '../../needs.ts';
import type { Stores } from '../../ports/stores/index.ts';
import type { LibraryFileAsked } from '../../views/library-file.ts';
import { doubtContext } from '../reference-verbs.ts';
import type { OpenFile } from './open-files.ts';

const SURE = 0.95;
/** Asking the matcher costs a millisecond: beyond so many rows the words alone are compared. */
const MOST_GUESSES = 400;

/** A drink that the matcher reads in the words of a new sheet, of the same year and container. */
const guesser = ({ library }: Matching): KnownDrinks['guess'] => {
  let left = MOST_GUESSES;
  return (drink: NewDrink) => {
    if (left-- <= 0 || library.size === 0) return null;
    const label = [nameOfDrink({ ...drink, vintage: null }), drink.producer, drink.vintage]
      .filter(Boolean)
      .join(' ');
    const [best] = library.match(label, {});
    const known = best === undefined ? undefined : library.get(best.id);
    if (best === undefined || known === undefined || best.score < SURE || best.kind !== 'oui') return null;
    const isOther =
      known.vintage !== drink.vintage ||
      known.containerMl !== drink.containerMl ||
      known.category !== drink.category ||
      (known.colour !== null && drink.colour !== null && known.colour !== drink.colour);
    return isOther ? null : { drinkId: known.id, name: nameOfDrink(known) };
  };
};

export type FilePlan = { rows: PlannedRow[]; mapping: (LibraryField | null)[] };

/** Plans are kept while neither the file, the columns nor the library change: a page of rows costs nothing. */
export const createPlanner = (needs: Needs, matching: Matching) => {
  let last: { key: string; plan: FilePlan } | null = null;

  return async (stores: Stores, file: OpenFile, asked: LibraryFileAsked['mapping']): Promise<FilePlan> => {
    const mapping = file.table.headings.map((_, at) => (asked ?? file.recognised)[at] ?? null);
    const key = JSON.stringify([file.fileId, mapping, await stores.acts.lastPlace()]);
    if (last?.key === key) return last.plan;
    await matching.catchUp(stores);
    const context = { ...(await doubtContext(needs)), pictureNamed: file.pictures.named };
    const { headings } = file.table;
    const rows = file.table.rows.map((row) => readRow({ ...row, headings, mapping }, context));
    const byId = new Map((await stores.drinks.list()).map((drink) => [drink.id, drink]));
    const cited = await stores.links.citedServings();
    const plan = { rows: planImport(rows, { byId, cited, guess: guesser(matching) }, context), mapping };
    last = { key, plan };
    return plan;
  };
};

/** What may be done with a row: a line in error is only left out. */
export const choicesOf = ({ created, target, state }: PlannedRow): RowAction[] => {
  if (state === 'error' || state === 'same') return ['skip'];
  return [
    ...(created === null ? [] : (['create'] as const)),
    ...(target === null ? [] : (['update'] as const)),
    'skip',
  ];
};

export const actionsOf = (
  rows: readonly PlannedRow[],
  asked: LibraryFileAsked['actions'],
): ReadonlyMap<number, RowAction> => {
  const chosen = new Map(asked.map(({ line, action }) => [line, action]));
  return new Map(
    rows.map((row) => {
      const wanted = chosen.get(row.line);
      return [row.line, wanted !== undefined && choicesOf(row).includes(wanted) ? wanted : row.action];
    }),
  );
};
