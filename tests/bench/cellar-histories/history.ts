import type { EngineApi } from '../../../src-main/application/engine-api/index.ts';
import { openPlainCellar } from './venue.ts';
import type { PlainCellar } from './plain-cellar.ts';
import type { Random } from './random.ts';

/** An act that may be taken back, and what that does to the plain cellar. */
export type TakenAct = { id: string; takeBack: () => void };

/** The application, the plain cellar beside it, and the clock of both. */
export type History = {
  engine: EngineApi;
  plain: PlainCellar;
  random: Random;
  clock: Clock;
  acts: TakenAct[];
  /** What was done, the latest last: what a failure tells. */
  told: string[];
};

export type Clock = { now: () => Date; tick: () => Moment };
/** The venue's wall clock, and the order in which things are recorded. */
export type Moment = { at: string; recorded: number };

const SECONDS = 1000;
const PARIS_IN_WINTER = 3_600_000;

/** Goes on by a few minutes at each step, through the days of the venue. */
export const createClock = (start: string): Clock => {
  let instant = Date.parse(start);
  let steps = 0;
  return {
    now: () => new Date(instant),
    tick: () => {
      steps += 1;
      instant += steps % 5 === 0 ? 5 * 3_600_000 : 20 * SECONDS;
      return { at: new Date(instant + PARIS_IN_WINTER).toISOString().slice(0, 16), recorded: instant };
    },
  };
};

export const startHistory = (engine: EngineApi, clock: Clock, random: Random): History => ({
  engine,
  plain: openPlainCellar(),
  random,
  clock,
  acts: [],
  told: [],
});

type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };

/** A refusal that the plain cellar did not foresee is a fault. */
export const expectDone = <T>(outcome: Answer<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
};

export const expectSame = (what: string, ours: unknown, plain: unknown): void => {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(plain)];
  if (one !== other) throw new Error(`${what}: the application says ${one}, the plain cellar ${other}.`);
};
