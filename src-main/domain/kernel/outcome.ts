/** An expected failure: a code for the program, a sentence for the manager. Bugs throw instead. */
export type Problem = {
  /** `NOUN.REASON`, stable, translated by the window. */
  code: string;
  /** French, neutral, complete: what happened, what was kept, what to do. */
  message: string;
};

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Problem };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const fail = (code: string, message: string): { ok: false; error: Problem } => ({
  ok: false,
  error: { code, message },
});
