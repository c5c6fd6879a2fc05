import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { toActView, writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Journal, JournalStand, Stores } from '../ports/stores/index.ts';
import { putStands, standOf } from './stands.ts';

export type OnJournal = (needs: Needs, stores: Stores, journalId: string) => Promise<Outcome<Done>>;

type Wanted = { stand: JournalStand; verb: string; summary: string };

export const unknownJournal = () => fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');

/** What an act that was done already had written; doing it again changes nothing. */
const doneBefore = async (stores: Stores, { stand, verb }: Wanted): Promise<Done | null> => {
  const act = (await stores.acts.about(stand.journalId, 50)).find((each) => each.verb === verb);
  return act === undefined ? null : { act: toActView(act) };
};

const isSameStand = (a: JournalStand, b: JournalStand): boolean =>
  JSON.stringify([a.standing, a.receiptState, a.keptOutDays]) ===
  JSON.stringify([b.standing, b.receiptState, b.keptOutDays]);

/** An act that lets a journal stand otherwise: how it stood before takes the act back. */
const act =
  (wish: (stores: Stores, journal: Journal, before: JournalStand) => Promise<Outcome<Wanted>>): OnJournal =>
  async (needs, stores, journalId) => {
    await stores.journals.ensure(journalId);
    const journal = await stores.journals.get(journalId);
    const before = await standOf(stores, journalId);
    if (journal === null || before === null) return unknownJournal();
    const wanted = await wish(stores, journal, before);
    if (!wanted.ok) return wanted;
    const { stand, verb, summary } = wanted.value;
    if (isSameStand(stand, before)) {
      const done = await doneBefore(stores, wanted.value);
      if (done !== null) return succeed(done);
    }
    await putStands(stores, [stand]);
    return succeed({
      act: await writeAct(needs, stores, {
        verb,
        summary,
        subjects: [journalId],
        before,
        after: stand,
        reversal: { restoreJournals: [before] },
      }),
    });
  };

export const keepEarlierIn = act(async (stores, { fileName, readingId }, before) => {
  const days = readingId === null ? [] : await stores.readings.daysOf([readingId]);
  const corrected = days.filter(({ isCorrection }) => isCorrection).map(({ day }) => day);
  if (corrected.length === 0) {
    return fail('JOURNAL.NO_CORRECTION', 'Ce journal ne change rien à ce qu’un autre avait apporté.');
  }
  const keptOutDays = [...new Set([...before.keptOutDays, ...corrected])].sort();
  return succeed({
    stand: { ...before, keptOutDays },
    verb: 'journal:earlierKept',
    summary: `Ancien journal gardé, ${fileName} n’est pas appliqué`,
  });
});

export const takeLaterIn = act((_, { fileName }, before) =>
  Promise.resolve(
    succeed({
      stand: { ...before, keptOutDays: [] },
      verb: 'journal:laterTaken',
      summary: `Correction ${fileName} appliquée`,
    }),
  ),
);

export const removeIn = act((_, { fileName, status }, before) =>
  Promise.resolve(
    status === 'duplicate' || status === 'quarantined' || status === 'incomplete'
      ? fail('JOURNAL.NOT_COUNTED', 'Aucune vente de ce journal n’est comptée : il n’y a rien à retirer.')
      : succeed({
          stand: { ...before, standing: 'removed' },
          verb: 'journal:removed',
          summary: `Journal ${fileName} retiré du compte`,
        }),
  ),
);

export const putBackIn = act((_, { fileName }, before) =>
  Promise.resolve(
    succeed({
      stand: { ...before, standing: 'counted' },
      verb: 'journal:putBack',
      summary: `Journal ${fileName} remis dans le compte`,
    }),
  ),
);

export const refuseIn = act((_, { fileName, status }, before) =>
  Promise.resolve(
    status === 'quarantined' || status === 'incomplete' || status === 'refused'
      ? succeed({
          stand: { ...before, standing: 'refused' },
          verb: 'journal:refused',
          summary: `Fichier ${fileName} refusé`,
        })
      : fail('JOURNAL.COUNTED', 'Ce journal a été lu : retirez-le du compte pour qu’il ne compte plus.'),
  ),
);
