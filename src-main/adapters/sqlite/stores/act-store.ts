import { In, type EntityManager } from 'typeorm';
import type { Act, ActStore } from '../../../application/ports/stores/index.ts';
import { ActSubjectTable, ActTable } from '../entities/index.ts';
import type { ActRow } from '../entities/acts.ts';
import { inChunks } from './chunks.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';

const recordedFacts = `SELECT fact.value AS factId, act.id AS actId
  FROM act_subject AS about
  CROSS JOIN act ON act.id = about.act_id AND act.reversal IS NOT NULL
  CROSS JOIN json_each(act.reversal, '$.removeFacts') AS fact
  WHERE about.subject = ? AND fact.value IN (SELECT value FROM json_each(?))
  ORDER BY act.at, act.rowid`;

const toAct = ({ origin, ...row }: ActRow, subjects: string[]): Act => ({
  ...row,
  from: origin as Act['from'],
  subjects,
});

export const createActStore = (manager: EntityManager): ActStore => {
  const subjectsOf = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
    const subjects = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const row of await manager.findBy(ActSubjectTable, { actId: In([...ids]) })) {
      subjects.get(row.actId)?.push(row.subject);
    }
    return subjects;
  };

  return {
    add: async ({ subjects, from, ...act }) => {
      await manager.insert(ActTable, { ...act, origin: from });
      for (const subject of new Set(subjects)) {
        await manager.insert(ActSubjectTable, { actId: act.id, subject });
      }
    },
    get: async (id) => {
      const row = await manager.findOneBy(ActTable, { id });
      return row === null ? null : toAct(row, (await subjectsOf([id])).get(id) ?? []);
    },
    verbsOf: async (ids) => {
      const rows = await inChunks(ids, 500, (some) =>
        manager.find(ActTable, { where: { id: In(some) }, select: { id: true, verb: true, origin: true } }),
      );
      return new Map(rows.map(({ id, verb, origin }) => [id, { verb, from: origin as Act['from'] }]));
    },
    markUndone: async (id, byActId) => {
      await manager.update(ActTable, { id }, { undoneBy: byActId });
    },
    about: async (subject, limit) => {
      const rows = await manager
        .createQueryBuilder(ActTable, 'act')
        .innerJoin(ActSubjectTable.options.name, 'about', 'about.act_id = act.id')
        .where('about.subject = :subject', { subject })
        .orderBy('act.at', 'DESC')
        .addOrderBy('act.rowid', 'DESC')
        .limit(limit)
        .getMany();
      const subjects = await subjectsOf(rows.map((row) => row.id));
      return rows.map((row) => toAct(row, subjects.get(row.id) ?? []));
    },
    ofFacts: (drinkId, factIds) => {
      const rows = keptStatement(rawConnection(manager), recordedFacts).all(
        drinkId,
        JSON.stringify(factIds),
      ) as { factId: string; actId: string }[];
      return Promise.resolve(new Map(rows.map(({ factId, actId }) => [factId, actId])));
    },
    lastPlace: async () => {
      const [row]: { place: number }[] = await manager.query(
        'SELECT COALESCE(MAX(rowid), 0) AS place FROM act',
      );
      return row?.place ?? 0;
    },
    since: async (place) => {
      const rows: { place: number; verb: string; subject: string | null }[] = await manager.query(
        `SELECT act.rowid AS place, act.verb, about.subject FROM act
         LEFT JOIN act_subject AS about ON about.act_id = act.id
         WHERE act.rowid > ? ORDER BY act.rowid`,
        [place],
      );
      const acts = new Map<number, { verb: string; subjects: string[] }>();
      for (const row of rows) {
        const act = acts.get(row.place) ?? { verb: row.verb, subjects: [] };
        if (row.subject !== null) act.subjects.push(row.subject);
        acts.set(row.place, act);
      }
      return { place: rows.at(-1)?.place ?? place, acts: [...acts.values()] };
    },
  };
};
