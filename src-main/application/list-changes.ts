import type { ListChanges } from './views/list-changes.ts';

export const toListChanges = <Row>({
  isWhole,
  rows,
  ...told
}: {
  version: string;
  isWhole: boolean;
  rows: Row[];
  gone: string[];
}): ListChanges<Row> =>
  isWhole ? { ...told, whole: JSON.stringify(rows), rows: [] } : { ...told, whole: null, rows };
