import type { DeliveryInput, DeliveryLineInput } from '../../application/views/cellar/index.ts';
import type { PlannedFact } from './cellar.ts';
import type { SampleDrink } from './menu.ts';

const CASE_OF_SMALL = 12;
const CASE = 6;
const SMALL_ML = 330;
const LARGEST_IN_CASES_ML = 750;
/** What was delivered in the first half was a little cheaper: costs are averages of something. */
const EARLY_PERCENT = 96;

const lineOf = (fact: PlannedFact, drink: SampleDrink, percent: number): DeliveryLineInput => {
  const containerMl = Math.round((drink.volumeCl ?? 0) * 10);
  const line = { drinkId: drink.id, bin: null, valueCents: null };
  if (containerMl === 0) return { ...line, cases: 0, perCase: 0, bottles: 0, volumeMl: fact.volumeMl };
  const containers = Math.floor(fact.volumeMl / containerMl);
  const perCase = containerMl > LARGEST_IN_CASES_ML ? 1 : containerMl <= SMALL_ML ? CASE_OF_SMALL : CASE;
  const cases = perCase === 1 ? 0 : Math.floor(containers / perCase);
  const unitCents = drink.purchaseCents;
  return {
    ...line,
    cases,
    perCase,
    bottles: containers - cases * perCase,
    volumeMl: null,
    valueCents: unitCents === undefined ? null : Math.round((unitCents * containers * percent) / 100),
  };
};

/** The planned receipts as delivery notes, one a supplier and day, the oldest first. */
export const deliveryNotesOf = (
  facts: readonly PlannedFact[],
  library: readonly SampleDrink[],
): DeliveryInput[] => {
  const drinks = new Map(library.map((drink) => [drink.id, drink]));
  const receipts = facts
    .filter(({ kind }) => kind === 'receipt')
    .toSorted((one, other) => one.at.localeCompare(other.at));
  const middle = receipts[Math.floor(receipts.length / 2)]?.at ?? '';
  const notes = new Map<string, DeliveryInput>();
  for (const fact of receipts) {
    const drink = drinks.get(fact.drinkId);
    if (drink === undefined) continue;
    const supplier = drink.supplier ?? null;
    const key = `${supplier ?? ''} ${fact.at}`;
    const note = notes.get(key) ?? {
      supplier,
      noteNumber: `BL-${4120 + notes.size}`,
      day: fact.at.slice(0, 10),
      time: fact.at.slice(11),
      note: null,
      lines: [],
      isAnother: false,
    };
    note.lines.push(lineOf(fact, drink, fact.at < middle ? EARLY_PERCENT : 100));
    notes.set(key, note);
  }
  return [...notes.values()];
};
