import * as v from 'valibot';
import type { ReceiverVisitors } from '../../../src-preload/contract/index.ts';
import {
  createLoginGuard,
  type LoginGuard,
  type LoginPolicy,
  type ReceiverEvent,
  type RefusalReason,
} from '../../adapters/register-ftps/index.ts';
import { readJson, writePrivately } from '../../adapters/system/index.ts';
import type { ReceiverFacts, ReceiverWords } from './receiver-sentences.ts';

const mostAttempts = 300;
const mostSenders = 50;
/** The same refusal again within this time is one line with a count. */
const sameAttemptMs = 10 * 60_000;
const writeAfterMs = 1_000;

const text = v.pipe(v.string(), v.maxLength(300));
const attempt = v.object({
  at: text,
  peer: text,
  count: v.pipe(v.number(), v.safeInteger()),
  what: v.picklist(['refused', 'cut', 'newSender']),
  reason: v.nullable(v.string()),
  detail: text,
});
type Attempt = v.InferOutput<typeof attempt>;
const sender = v.object({ peer: text, lastAt: text, reached: text });
const ban = v.object({ peer: text, until: v.pipe(v.string(), v.isoTimestamp()) });
const bookFile = v.object({
  attempts: v.fallback(v.array(attempt), []),
  senders: v.fallback(v.array(sender), []),
  bans: v.fallback(v.array(ban), []),
});

/** Who came, who was refused and why, who is kept out: kept over restarts, bounded in size. */
export type VisitorBook = {
  guard: LoginGuard;
  event(event: ReceiverEvent): void;
  list(words: ReceiverWords, facts: ReceiverFacts): ReceiverVisitors;
  lift(peer: string): void;
  /** The address of ours that a register reached last. */
  lastReached(): string | null;
  /** The newest refusal or cut upload since a moment. */
  lastErrorSince(
    at: string | null,
    words: ReceiverWords,
    facts: ReceiverFacts,
  ): ReceiverVisitors['attempts'][number] | null;
  /** Resolves once all is on the disk. */
  close(): Promise<void>;
};

const isReason = (words: ReceiverWords, reason: string | null): reason is RefusalReason =>
  reason !== null && reason in words.refusals;

const inWords = (
  { reason, detail, ...rest }: Attempt,
  words: ReceiverWords,
  facts: ReceiverFacts,
): ReceiverVisitors['attempts'][number] => {
  if (rest.what === 'cut') return { ...rest, ...words.cut(detail) };
  if (isReason(words, reason)) return { ...rest, ...words.refusals[reason](facts, detail) };
  return { ...rest, detail, remedy: null };
};

export const openVisitorBook = async (needs: {
  path: string;
  policy: () => LoginPolicy;
  now: () => Date;
  onBug: (error: unknown, doing: string) => void;
}): Promise<VisitorBook> => {
  const kept = await readJson(needs.path, bookFile);
  let attempts: Attempt[] = kept?.attempts ?? [];
  let senders = kept?.senders ?? [];
  const guard = createLoginGuard({
    now: () => needs.now().getTime(),
    policy: needs.policy,
    remembered: { senders: senders.map(({ peer }) => peer), bans: kept?.bans ?? [] },
  });

  let timer: NodeJS.Timeout | null = null;
  let written: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    timer = null;
    const book = JSON.stringify({ attempts, senders, bans: guard.bans() });
    written = written
      .then(() => writePrivately(needs.path, book))
      .catch((error: unknown) => needs.onBug(error, 'keeping who came to the receiver'));
    return written;
  };
  /** A guesser makes many lines a second and few writes. */
  const writeSoon = (): void => {
    timer ??= setTimeout(() => void write(), writeAfterMs);
  };

  const add = (next: Attempt): void => {
    const same = attempts.find(
      (one) =>
        one.peer === next.peer &&
        one.what === next.what &&
        one.reason === next.reason &&
        one.detail === next.detail &&
        Date.parse(next.at) - Date.parse(one.at) < sameAttemptMs,
    );
    const others = attempts.filter((one) => one !== same);
    attempts = [{ ...next, count: (same?.count ?? 0) + 1 }, ...others].slice(0, mostAttempts);
    writeSoon();
  };

  const welcome = (peer: string, at: string, reached: string): void => {
    const isNew = senders.every((one) => one.peer !== peer);
    senders = [{ peer, lastAt: at, reached }, ...senders.filter((one) => one.peer !== peer)].slice(
      0,
      mostSenders,
    );
    if (isNew) add({ at, peer, count: 1, what: 'newSender', reason: null, detail: '' });
    writeSoon();
  };

  return {
    guard,
    event: (event) => {
      if (event.type === 'refused') {
        const { at, peer, reason, detail = '' } = event;
        add({ at, peer, count: 1, what: 'refused', reason, detail });
      }
      if (event.type === 'aborted') {
        add({ at: event.at, peer: event.peer, count: 1, what: 'cut', reason: null, detail: event.fileName });
      }
      if (event.type === 'loggedIn') welcome(event.peer, event.at, event.reached);
    },
    list: (words, facts) => ({
      attempts: attempts.map((one) => inWords(one, words, facts)),
      bans: guard.bans(),
      senders: senders.map(({ peer, lastAt }) => ({ peer, lastAt })),
    }),
    lift: (peer) => {
      guard.lift(peer);
      writeSoon();
    },
    lastReached: () => senders[0]?.reached ?? null,
    lastErrorSince: (at, words, facts) => {
      const newest = attempts.find(({ what }) => what !== 'newSender');
      if (newest === undefined || (at !== null && newest.at <= at)) return null;
      return inWords(newest, words, facts);
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      await write();
    },
  };
};
