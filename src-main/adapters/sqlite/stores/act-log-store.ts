import type { EntityManager } from 'typeorm';
import type { ActLogStore, LoggedAct } from '../../../application/ports/stores/index.ts';
import { fold } from '../../../domain/matching/fold.ts';
import { ActSubjectTable, ActTable } from '../entities/index.ts';
import { rawConnection } from './raw-connection.ts';

type Row = Omit<LoggedAct, 'before' | 'after' | 'reversal' | 'subjects'> & {
  before: string | null;
  after: string | null;
  reversal: string | null;
  subjects: string | null;
};

const record = (json: string | null): object | null => (json === null ? null : (JSON.parse(json) as object));

const toLogged = ({ before, after, reversal, subjects, ...row }: Row): LoggedAct => ({
  ...row,
  before: record(before),
  after: record(after),
  reversal: record(reversal),
  subjects: subjects === null ? [] : (JSON.parse(subjects) as string[]),
});

export const createActLogStore = (manager: EntityManager): ActLogStore => ({
  page: async ({ words, nouns, origins, from, until, subject }, { before, limit }) => {
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    const ask = (condition: string, ...given: (string | number)[]): void => {
      conditions.push(condition);
      values.push(...given);
    };
    const marks = (many: readonly string[]): string => many.map(() => '?').join(', ');
    if (before !== null) ask('act.rowid < ?', before);
    if (from !== null) ask('act.at >= ?', from);
    if (until !== null) ask('act.at < ?', until);
    if (origins.length > 0) ask(`act.origin IN (${marks(origins)})`, ...origins);
    if (nouns.length > 0) {
      ask(`substr(act.verb, 1, instr(act.verb, ':') - 1) IN (${marks(nouns)})`, ...nouns);
    }
    if (subject !== null) {
      ask(`act.id IN (SELECT act_id FROM ${ActSubjectTable.options.name} WHERE subject = ?)`, subject);
    }
    if (words.length > 0) {
      rawConnection(manager).function('folded', { deterministic: true }, (text) => fold(String(text)));
      for (const word of words) ask('instr(folded(act.summary), ?) > 0', fold(word));
    }
    const rows: Row[] = await manager.query(
      `SELECT act.rowid AS place, act.id, act.at, act.origin AS "from", act.verb, act.summary, act.before, act.after,
         act.reversal, act.undone_by AS undoneBy, undoing.at AS undoneAt,
         (SELECT json_group_array(subject) FROM (SELECT subject FROM ${ActSubjectTable.options.name}
           WHERE act_id = act.id LIMIT 20)) AS subjects
       FROM ${ActTable.options.name} AS act
       LEFT JOIN ${ActTable.options.name} AS undoing ON undoing.id = act.undone_by
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY act.rowid DESC LIMIT ?`,
      [...values, limit],
    );
    return rows.map(toLogged);
  },
});
