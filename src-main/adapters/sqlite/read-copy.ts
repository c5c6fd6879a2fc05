import Sqlite from 'better-sqlite3';

/** What a copy of the data holds. */
export type CopyContent = {
  nights: number;
  lastNight: string | null;
  drinks: number;
  lastActAt: string | null;
};

const content = `SELECT
  (SELECT COUNT(*) FROM night) AS nights,
  (SELECT MAX(business_day) FROM night) AS lastNight,
  (SELECT COUNT(*) FROM drink) AS drinks,
  (SELECT MAX(at) FROM act) AS lastActAt`;

const read = <T>(file: string, ask: (connection: Sqlite.Database) => T): T => {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return ask(connection);
  } finally {
    connection.close();
  }
};

/** Null for a file that is no copy of ours, or a damaged one. */
export const readCopy = (file: string): CopyContent | null => {
  try {
    return read(file, (connection) => connection.prepare<[], CopyContent>(content).get() ?? null);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
};

/** How many acts of people a database holds since a moment: what going back to that moment takes away. */
export const countActsSince = (file: string, moment: string | null): number => {
  try {
    return read(
      file,
      (connection) =>
        connection
          .prepare<[string], number>("SELECT COUNT(*) FROM act WHERE at > ? AND origin <> 'ingest'")
          .pluck()
          .get(moment ?? '') ?? 0,
    );
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return 0;
    throw error;
  }
};
