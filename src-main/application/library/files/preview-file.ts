import type { Drink } from '../../../domain/sheets/drink.ts';
import { WRITTEN_FIELDS } from '../../../domain/sheets/library-file/fields.ts';
import type { PlannedRow, RowAction } from '../../../domain/sheets/library-file/plan-import.ts';
import { shownField } from '../../../domain/sheets/library-file/write-library.ts';
import type { LibraryFilePreview, LibraryFileRow, LibraryFileShown } from '../../views/library-file.ts';
import type { OpenFile } from './open-files.ts';
import { actionsOf, choicesOf, type FilePlan } from './plan-file.ts';

const PAGE = 200;
const SAMPLES = 3;

/** A picture is told, not shown. */
const told = ({ pictureId }: Pick<Drink, 'pictureId'>): string => (pictureId === null ? '' : 'image');

const changesOf = ({ target }: PlannedRow): LibraryFileRow['changes'] => {
  if (target === null) return [];
  const { before: known, after: then } = target;
  const picture =
    known.pictureId === then.pictureId
      ? []
      : [{ field: 'picture' as const, before: told(known), after: told(then) }];
  const written = WRITTEN_FIELDS.flatMap((field) => {
    const before = shownField(field, known, 'fr');
    const after = shownField(field, then, 'fr');
    return before === after ? [] : { field, before, after };
  });
  return [...written, ...picture];
};

const shownAs = ({ created, target, row }: PlannedRow): Pick<Drink, 'name' | 'producer' | 'vintage'> => {
  const { name, producer, vintage } = created ?? target?.after ?? row.fields;
  return { name: name ?? '', producer: producer ?? null, vintage: vintage ?? null };
};

const toRow = (planned: PlannedRow, action: RowAction): LibraryFileRow => ({
  ...shownAs(planned),
  line: planned.line,
  state: planned.state,
  action,
  choices: choicesOf(planned),
  drinkId: planned.target?.before.id ?? null,
  changes: changesOf(planned),
  twin: planned.twin,
  doubts: planned.doubts,
  problems: planned.problems,
});

const isShown = ({ state, doubts }: PlannedRow, show: LibraryFileShown['show']): boolean =>
  show === 'all' || state === show || (show === 'odd' && doubts.length > 0);

const isChanging = (action: RowAction | undefined): boolean => action === 'create' || action === 'update';

/** How the file would come in, a page of its rows at a time. Nothing is written. */
export const previewFile = (
  file: OpenFile,
  { rows, mapping }: FilePlan,
  { actions, show, offset }: LibraryFileShown,
): LibraryFilePreview => {
  const chosen = actionsOf(rows, actions);
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, error: 0 };
  for (const { state } of rows) counts[state] += 1;
  const done = [...chosen.values()];
  const shown = rows.filter((row) => isShown(row, show));
  return {
    fileId: file.fileId,
    fileName: file.fileName,
    columns: file.table.headings.map((heading, at) => ({
      heading,
      samples: file.table.rows
        .map(({ cells }) => cells[at]?.trim() ?? '')
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
      field: mapping[at] ?? null,
    })),
    rowCount: rows.length,
    counts,
    oddCount: rows.filter(({ doubts }) => doubts.length > 0).length,
    effect: {
      created: done.filter((action) => action === 'create').length,
      updated: done.filter((action) => action === 'update').length,
      skipped: done.filter((action) => !isChanging(action)).length,
    },
    rows: shown.slice(offset, offset + PAGE).map((row) => toRow(row, chosen.get(row.line) ?? row.action)),
    shownCount: shown.length,
  };
};
