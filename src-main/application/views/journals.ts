import type { Warning } from './warnings.ts';

export type JournalStatus =
  /** Contributes at least one line. */
  | 'imported'
  | 'duplicate'
  /** Was counted; contributes no line any more. */
  | 'replaced'
  | 'quarantined'
  | 'empty'
  /** Not whole: cut, suspect, or still under a temporary name. */
  | 'incomplete'
  /** Taken out of the count by the manager. */
  | 'removed'
  /** Set aside, or not whole, and settled by the manager: nothing to do any more. */
  | 'refused';

/** Why a night has no green tick. The window has a sentence for each. */
export type CheckReason =
  /** A total that the till printed, and what the lines come to. Cents, or thousandths for quantities. */
  | { code: 'totalDiffers'; name: string; expected: number; actual: number }
  /** Closings between two nights of one till that never came. */
  | { code: 'missingZ'; till: string | null; from: number; to: number; count: number }
  /** Drinks sold that nothing takes out of stock: they are to be matched. */
  | { code: 'notMatched'; amountCents: number; items: number }
  /** A sale after the file was received: the till's clock is ahead. Wall clocks. */
  | { code: 'clockAhead'; soldAt: string; receivedAt: string }
  /** A sale far from the night that the journal states. */
  | { code: 'clockElsewhere'; soldAt: string; day: string }
  /** What the reader had to say. */
  | ({ code: 'warning' } & Warning);

export type Correction = {
  /** Which one counts: what came later, or what was there before. */
  stands: 'later' | 'earlier';
  /** What taking the later one changes. Thousandths and cents. */
  quantity: number;
  amountCents: number;
};

export type JournalRow = {
  id: string;
  fileName: string;
  receivedAt: string;
  size: number;
  /** Where it came from: an address, or the way it was brought in. */
  source: string;
  status: JournalStatus;
  reason: { code: string; line: number | null; message: string } | null;
  /** Business days, in order. */
  days: string[];
  lineCount: number;
  amountCents: number | null;
  dialect: string | null;
  zNumbers: string[];
  /** Waits for the manager: set aside or not whole, and neither refused nor arrived whole since. */
  needsDecision: boolean;
  /** The journal that arrived whole since, under the same name. */
  supersededBy: string | null;
  /** Null where no line of it counts; a green tick when empty, else every reason that it is not. */
  doubts: CheckReason[] | null;
  /** Null for a journal that changed nothing that an earlier one had brought. */
  correction: Correction | null;
  /** Read under a cut-off, a time zone or a number of files a day that the venue has changed since. */
  readOtherwise: boolean;
};

export type JournalLineView = {
  /** Physical line of the file, from 1. */
  line: number;
  soldAt: string | null;
  businessDay: string;
  ticket: string | null;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
  becomes: {
    /** `replaced`: another journal's line stands instead; `alreadyHad`: an earlier one brought the same. */
    state: 'linked' | 'toMatch' | 'ignored' | 'replaced' | 'alreadyHad' | 'notCounted';
    drinkId: string | null;
    name: string | null;
  };
};

export type JournalDetail = JournalRow & {
  sha256: string;
  encoding: string | null;
  checks: { name: string; expected: number; actual: number }[];
  warnings: Warning[];
  /** First physical lines of the file, decoded for reading. */
  rawLines: string[];
  /** First sale lines. */
  lines: JournalLineView[];
};

/** A page of the sale lines, in the order of the file. */
export type JournalLines = { total: number; lines: JournalLineView[] };

/** A page of the file as it came: `lines[0]` is physical line `firstLine`. */
export type RawLines = { total: number; firstLine: number; lines: string[] };

/** Everything that was checked of one business day. */
export type NightChecks = {
  day: string;
  lineCount: number;
  quantity: number;
  amountCents: number | null;
  ticketCount: number;
  /** The journals that the night is made of, in the order they count. */
  journals: {
    id: string;
    fileName: string;
    status: JournalStatus;
    zNumbers: string[];
    lineCount: number;
    amountCents: number | null;
    /** Printed totals against the lines. */
    checks: { name: string; expected: number; actual: number }[];
  }[];
  /** For each till that prints Z numbers: this night's, the ones before, and what is missing between. */
  closings: {
    till: string | null;
    zNumbers: string[];
    previous: { day: string; z: string } | null;
    missing: { from: number; to: number; count: number } | null;
  }[];
  linkedAmountCents: number;
  toMatchAmountCents: number;
  toMatchItems: number;
  ignoredAmountCents: number;
  /** Empty is a green tick. */
  doubts: CheckReason[];
};

/** What a journal changed in what was counted before, day by day; or would change, where the earlier stands. */
export type CorrectionView = Correction & {
  journalId: string;
  fileName: string;
  zNumbers: string[];
  nights: {
    day: string;
    earlier: { journalId: string; fileName: string }[];
    linesBefore: number;
    linesAfter: number;
    quantityBefore: number;
    quantityAfter: number;
    amountBefore: number;
    amountAfter: number;
    /** Items whose quantity or amount differs, the largest change first. */
    items: {
      itemKey: string;
      code: string | null;
      label: string;
      quantityBefore: number;
      quantityAfter: number;
      amountBefore: number;
      amountAfter: number;
    }[];
    /** Tickets that changed or came new; none where the register prints no ticket numbers. */
    tickets: {
      till: string | null;
      z: string | null;
      ticket: string;
      change: 'changed' | 'added';
      amountBefore: number;
      amountAfter: number;
    }[];
    ticketsUnchanged: number;
  }[];
};

export type JournalAct =
  'keepEarlier' | 'takeLater' | 'remove' | 'putBack' | 'accept' | 'refuse' | 'readAgain';

/** Exactly what an act would change, worked out by doing it and taking it back. */
export type JournalConsequence = {
  /** Signed differences. Thousandths, cents. */
  lines: number;
  quantity: number;
  amountCents: number;
  nights: {
    day: string;
    linesBefore: number;
    linesAfter: number;
    amountBefore: number;
    amountAfter: number;
  }[];
  /** Drinks whose stock would change. */
  drinks: {
    drinkId: string;
    name: string;
    vintage: number | null;
    containerMl: number | null;
    /** Signed change of what is on hand. */
    volumeMl: number;
  }[];
};
