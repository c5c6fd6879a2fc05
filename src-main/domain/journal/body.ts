import type { Notice } from './notices.ts';
import type { Check, Line } from './types.ts';

/** What stands under a header or in records, read line after line. */
export type Body = {
  dialect: string;
  /** Throws `Unreadable` where the file cannot be what it seems. */
  lines: () => Iterable<Line>;
  /** After the last line. */
  end: () => BodyEnd;
};

export type BodyEnd = { checks: Check[]; notices: Notice[]; titleZ: string | null };
