import { openBareTill } from '../integration/register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import type { Fault } from './support/fault.ts';

const guessers = 5;
const allowed = 10;

/** Guesses as fast as the receiver lets it, on as many connections as it lets it have. */
const guess = async (venue: Venue, until: number): Promise<number> => {
  let guesses = 0;
  while (performance.now() < until) {
    try {
      const till = await openBareTill(venue);
      await till.authTls();
      for (let time = 0; time < 3; time += 1) {
        await till.ask(`USER ${venue.user}`);
        guesses += 1;
        await till.ask(`PASS wrong-${guesses}`);
      }
      till.close();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return guesses;
};

export const guesser: Fault = {
  number: 'F15',
  async run(scale) {
    const seconds = scale === 'quick' ? 7 : 60;
    const venue = await openVenue();
    try {
      const until = performance.now() + seconds * 1000;
      const tried = await Promise.all(Array.from({ length: guessers }, () => guess(venue, until)));
      const reached = venue.events.filter(
        (event) => event.type === 'refused' && ['WRONG_PASSWORD', 'UNKNOWN_LOGIN'].includes(event.reason),
      ).length;
      return [
        {
          what: `passwords guessed for ${seconds} s by ${guessers} at once: looked at`,
          tried: tried.reduce((sum, count) => sum + count, 0),
          lost: 0,
          figure: `${reached} looked at`,
          target: `at most ${allowed} a minute`,
          isReached: reached > 0 && reached <= allowed,
        },
      ];
    } finally {
      await venue.close();
    }
  },
};
