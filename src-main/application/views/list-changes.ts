/** What came to a long list since a version of it that somebody holds. */
export type ListChanges<Row> = {
  version: string;
  /** The whole list as JSON, where the version is not known any more: one text crosses to the window many times faster than its rows. */
  whole: string | null;
  /** Rows that came or changed. */
  rows: Row[];
  /** Ids of rows that are in the list no more. */
  gone: string[];
};
