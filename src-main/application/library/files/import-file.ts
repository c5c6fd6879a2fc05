import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { NO_DETAILS, type Drink, type DrinkFields } from '../../../domain/sheets/drink.ts';
import {
  changedFields,
  type ChangedSheet,
  type PlannedRow,
  type RowAction,
} from '../../../domain/sheets/library-file/plan-import.ts';
import { writeAct } from '../../acts.ts';
import type { Done } from '../../engine-api/index.ts';
import type { Needs } from '../../needs.ts';
import type { Reversal, Stores } from '../../ports/stores/index.ts';
import { keepPictures } from './file-pictures.ts';
import type { OpenFile } from './open-files.ts';

type Restored = Required<Pick<Reversal, 'restoreDrinks' | 'patchDrinks'>>;

const toCreate = (needs: Needs, { row, created }: PlannedRow): Drink[] => {
  if (created === null) return [];
  const id = row.id ?? needs.newId();
  const servings = created.servings.map((serving, position) => ({ ...serving, id: `${id}/${position}` }));
  return [{ ...NO_DETAILS, ...created, id, servings }];
};

const withIds = (needs: Needs, after: ChangedSheet): Drink => ({
  ...after,
  servings: after.servings.map((serving) =>
    'id' in serving ? serving : { ...serving, id: `${after.id}/${needs.newId()}` },
  ),
});

/** Only the fields that the file changes; the whole sheet where its servings do. */
const update = async (
  needs: Needs,
  stores: Stores,
  { target }: PlannedRow,
  reversal: Restored,
): Promise<string | null> => {
  if (target === null) return null;
  const { before, after } = target;
  const changed = changedFields(before, after);
  if (changed.length === 0) return null;
  if (changed.includes('servings')) {
    reversal.restoreDrinks.push(before);
    await stores.drinks.change(withIds(needs, after));
    return before.id;
  }
  const pick = (from: Drink | ChangedSheet): DrinkFields =>
    Object.fromEntries(changed.map((field) => [field, from[field]]));
  reversal.patchDrinks.push({ drinkId: before.id, fields: pick(before) });
  await stores.drinks.patch(before.id, pick(after));
  return before.id;
};

/** Takes the rows in as they were shown, in one act that can be taken back whole. */
export const importRows = async (
  needs: Needs,
  stores: Stores,
  {
    file,
    rows,
    actions,
  }: { file: OpenFile; rows: readonly PlannedRow[]; actions: ReadonlyMap<number, RowAction> },
): Promise<Outcome<Done & { created: number; updated: number }>> => {
  const wanted = (action: RowAction) => rows.filter(({ line }) => actions.get(line) === action);
  const created = wanted('create').flatMap((row) => toCreate(needs, row));
  const ids = new Set(created.map(({ id }) => id));
  if (ids.size < created.length) {
    return fail(
      'LIBRARY.SAME_ID',
      'Deux lignes à créer portent le même identifiant. Rien n’a été importé : laissez-en une de côté.',
    );
  }
  const shown = [...created, ...wanted('update').flatMap(({ target }) => target?.after ?? [])];
  await keepPictures(
    stores,
    file.pictures,
    shown.map(({ pictureId }) => pictureId),
  );
  const reversal: Restored = { restoreDrinks: [], patchDrinks: [] };
  await stores.drinks.createSeveral(created);
  const updated: string[] = [];
  for (const row of wanted('update')) {
    const id = await update(needs, stores, row, reversal);
    if (id !== null) updated.push(id);
  }
  if (created.length + updated.length === 0) {
    return fail(
      'LIBRARY.NOTHING_TO_IMPORT',
      'Aucune ligne n’est à créer ni à modifier. Rien n’a été importé.',
    );
  }
  const act = await writeAct(needs, stores, {
    verb: 'library:fileImported',
    summary: `${file.fileName} importé : ${created.length} boissons créées, ${updated.length} modifiées`,
    subjects: [...ids, ...updated],
    after: { file: file.fileName, created: created.length, updated: updated.length },
    reversal: { ...reversal, removeDrinks: [...ids] },
  });
  return succeed({ act, created: created.length, updated: updated.length });
};
