import { addDays } from '../../domain/kernel/business-day.ts';
import { isClosed } from './calendar.ts';
import { planCellar, type PlannedFact } from './cellar.ts';
import { withoutNews, type DemoData, type Menu } from './menu.ts';
import { makeNight, type MadeNight } from './nights.ts';
import { whatIsDrunk } from './what-is-drunk.ts';

const PAST_DAYS = 60;
const SEED = 20_251;
const FIRST_Z = 1781;
const FIRST_TICKET = 41_207;

export type History = {
  /** The nights that the venue has already received, oldest first. */
  past: readonly MadeNight[];
  /** The one that its till has still to send. */
  lastNight: MadeNight;
};

const daysBefore = (lastDay: string): string[] =>
  Array.from({ length: PAST_DAYS }, (_, index) => addDays(lastDay, index - PAST_DAYS));

export const makeHistory = (menu: Menu, lastDay: string): History => {
  const past: MadeNight[] = [];
  let firstTicket = FIRST_TICKET;
  for (const day of daysBefore(lastDay).filter((each) => !isClosed(each))) {
    const z = FIRST_Z + past.length;
    const night = makeNight({ day, z, firstTicket, menu: withoutNews(menu), seed: SEED });
    firstTicket += night.ticketCount;
    past.push(night);
  }
  const z = FIRST_Z + past.length;
  return { past, lastNight: makeNight({ day: lastDay, z, firstTicket, menu, seed: SEED }) };
};

/** What was counted, delivered and broken, so that the shelves are as planned once the last night is in. */
export const stockFactsOf = ({ past, lastNight }: History, { library, cellar }: DemoData): PlannedFact[] => {
  const { recipes } = cellar;
  const what = { nights: [...past, lastNight], library, recipes, lastNight: lastNight.day };
  return planCellar({
    library,
    notes: cellar,
    drunk: whatIsDrunk({ ...what, counts: () => true }),
    linked: whatIsDrunk({ ...what, counts: ({ linked }) => linked !== false }),
    days: [...daysBefore(lastNight.day), lastNight.day],
  });
};
