import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { DayTotal } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { JournalAct, JournalConsequence } from '../views/journals.ts';
import { actOn } from './journal-acts.ts';

class OnlyTried extends Error {
  override readonly name = 'OnlyTried';
}

type Figures = { totals: DayTotal[]; onHand: ReadonlyMap<string, number> };

const figuresOf = async (stores: Stores): Promise<Figures> => ({
  totals: await stores.sales.totals({}),
  onHand: await stores.stock.onHand(null),
});

const nothing = { lines: 0, quantity: 0, amountInclVat: 0 };

const differenceOf = async (stores: Stores, before: Figures, after: Figures): Promise<JournalConsequence> => {
  const byDay = (totals: DayTotal[]) => new Map(totals.map((total) => [total.day, total]));
  const [was, is] = [byDay(before.totals), byDay(after.totals)];
  const nights = [...new Set([...was.keys(), ...is.keys()])].sort().map((day) => {
    const [one, other] = [was.get(day) ?? nothing, is.get(day) ?? nothing];
    return { day, one, other, amount: (other.amountInclVat ?? 0) - (one.amountInclVat ?? 0) };
  });
  const changed = nights.filter(
    ({ one, other, amount }) => amount !== 0 || one.lines !== other.lines || one.quantity !== other.quantity,
  );
  const sum = (of: (night: (typeof nights)[number]) => number): number =>
    changed.reduce((total, night) => total + of(night), 0);
  return {
    lines: sum(({ one, other }) => other.lines - one.lines),
    quantity: sum(({ one, other }) => other.quantity - one.quantity),
    amountCents: sum(({ amount }) => amount),
    nights: changed.map(({ day, one, other }) => ({
      day,
      linesBefore: one.lines,
      linesAfter: other.lines,
      amountBefore: one.amountInclVat ?? 0,
      amountAfter: other.amountInclVat ?? 0,
    })),
    drinks: (await stores.drinks.list()).flatMap(({ id, name, vintage, containerMl }) => {
      const volumeMl = (after.onHand.get(id) ?? 0) - (before.onHand.get(id) ?? 0);
      return volumeMl === 0 ? [] : [{ drinkId: id, name, vintage, containerMl, volumeMl }];
    }),
  };
};

/** Exactly what an act would change: it is done, measured, and taken back before anybody sees it. */
export const journalConsequence = async (
  needs: Needs,
  wanted: { journalId: string; act: JournalAct },
): Promise<Outcome<JournalConsequence>> => {
  let answer: Outcome<JournalConsequence> = fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  try {
    await needs.database.transaction(async (stores) => {
      const before = await figuresOf(stores);
      const done = await actOn(needs, stores, wanted);
      answer = done.ok ? succeed(await differenceOf(stores, before, await figuresOf(stores))) : done;
      throw new OnlyTried('A consequence leaves no trace.');
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
  }
  return answer;
};
