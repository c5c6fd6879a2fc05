import { wallClock } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { StockFact } from '../../domain/stock/ledger.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import { readSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';

const words: Record<StockFact['kind'], string> = { count: 'Inventaire', receipt: 'Réception', loss: 'Perte' };

/** Adds a count, goods in or a loss, as of `at` on the venue's clock, or of now. */
export const recordStock = (
  needs: Needs,
  input: { drinkId: string; kind: StockFact['kind']; volumeMl: number; note: string | null; at?: string },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const drink = await stores.drinks.get(input.drinkId);
    if (drink === null) return fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque.');
    const { timeZone } = await readSettings(stores);
    const at = input.at ?? wallClock(needs.clock.now(), timeZone);
    const fact: StockFact = { ...input, id: needs.newId(), at };
    await stores.stock.add(fact);
    const act = await writeAct(needs, stores, {
      verb: 'stock:recorded',
      summary: `${words[fact.kind]} de « ${nameOfDrink(drink)} »`,
      subjects: [drink.id],
      after: fact,
      reversal: { removeFacts: [fact.id] },
    });
    return succeed({ act });
  });
