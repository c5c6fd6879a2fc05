import { dayOfFileName } from '../../domain/journal/day-of-file.ts';
import { addDays } from '../../domain/kernel/business-day.ts';
import {
  lastNightDue,
  LOOKED_BACK_DAYS,
  missingNights,
  nightBefore,
  sendsSince,
} from '../../domain/nights/missing-nights.ts';
import type { Needs } from '../needs.ts';
import type { Arrival, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { MissingGap } from '../views/closing-days.ts';
import { readClosingDays, readExpectedBy } from './closing-settings.ts';

/** The night that a file tells of when it has no line to say so: by its name, or by when it came. */
const nightOf = ({ fileName, receivedAt }: Arrival, timeZone: string): string =>
  dayOfFileName(fileName) ?? nightBefore(receivedAt, timeZone);

export const findMissing = async (needs: Pick<Needs, 'clock'>, stores: Stores): Promise<MissingGap[]> => {
  const venue = { ...(await readSettings(stores)), expectedBy: await readExpectedBy(stores) };
  const journals = await stores.journals.arrivals();
  const told = journals.flatMap((journal) => {
    const isEmpty = journal.status === 'empty';
    if (isEmpty) return [{ ...journal, days: [nightOf(journal, venue.timeZone)] }];
    return journal.days.length > 0 ? [journal] : [];
  });
  const lastDue = lastNightDue(needs.clock.now(), venue);
  const sold = (await stores.sales.totals({ from: addDays(lastDue, -LOOKED_BACK_DAYS) })).map(
    ({ day }) => day,
  );
  const empty = told.flatMap(({ status, days }) => (status === 'empty' ? days : []));
  const gaps = missingNights({
    since: sendsSince(told, venue.timeZone),
    lastDue,
    received: new Set([...sold, ...empty]),
    closing: await readClosingDays(stores),
  });
  const setAside = journals
    .filter(({ status }) => status === 'quarantined')
    .map((journal) => ({
      journalId: journal.id,
      fileName: journal.fileName,
      night: nightOf(journal, venue.timeZone),
    }));
  return gaps.map((gap) => {
    const file = setAside.find(({ night }) => gap.nights.includes(night));
    return {
      ...gap,
      setAside: file === undefined ? null : { journalId: file.journalId, fileName: file.fileName },
    };
  });
};
