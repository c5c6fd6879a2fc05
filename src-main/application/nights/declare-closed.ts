import { wallClock } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import { readSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';

const inFrench = (day: string): string => day.split('-').reverse().join('/');

/** « Fermé ce jour-là »: these nights are no longer looked for. */
export const declareClosed = (needs: Needs, { days }: { days: string[] }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const now = needs.clock.now();
    const { timeZone } = await readSettings(stores);
    const farthest = `${Number(wallClock(now, timeZone).slice(0, 4)) + 2}-12-31`;
    if (days.some((day) => day > farthest)) {
      return fail('NIGHT.TOO_FAR', 'Cette date est trop lointaine. Rien n’a été modifié.');
    }
    const known = new Set(await stores.closedDays.list());
    const declared = [...new Set(days)].filter((day) => !known.has(day)).sort();
    await stores.closedDays.declare(declared, now.toISOString());
    const act = await writeAct(needs, stores, {
      verb: 'night:closed',
      summary: `Fermé : ${declared.map(inFrench).join(', ')}`,
      subjects: declared,
      after: { closed: declared },
      reversal: { removeClosedDays: declared },
    });
    return succeed({ act });
  });

/** The venue was open that day after all: its night is looked for again. */
export const declareOpen = (needs: Needs, { day }: { day: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const known = await stores.closedDays.list();
    if (!known.includes(day)) return fail('NIGHT.NOT_CLOSED', 'Ce jour n’était pas déclaré fermé.');
    await stores.closedDays.remove([day]);
    const act = await writeAct(needs, stores, {
      verb: 'night:opened',
      summary: `Ouvert : ${inFrench(day)}`,
      subjects: [day],
      before: { closed: [day] },
      reversal: { declareClosedDays: [day] },
    });
    return succeed({ act });
  });
