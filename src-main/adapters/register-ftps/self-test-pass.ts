import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inbox } from '../../application/ports/inbox.ts';

const validMs = 20_000;

/**
 * A login that works once, within seconds, from this computer alone: how the receiver is tried out
 * without knowing the register's password. What it sends is thrown away.
 */
export type SelfTestPass = {
  issue(): { user: string; password: string };
  redeem(given: { user: string; password: string; peer: string }): boolean;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export const createSelfTestPass = (
  isOwnAddress: (address: string) => boolean,
  now: () => number = Date.now,
): SelfTestPass => {
  let issued: { key: Buffer; until: number } | null = null;
  const keyOf = (user: string, password: string): Buffer => digest(`${user}\n${password}`);
  return {
    issue() {
      const user = `self-test-${randomBytes(6).toString('hex')}`;
      const password = randomBytes(24).toString('base64url');
      issued = { key: keyOf(user, password), until: now() + validMs };
      return { user, password };
    },
    redeem({ user, password, peer }) {
      if (issued === null || now() > issued.until || !isOwnAddress(peer)) return false;
      if (!timingSafeEqual(issued.key, keyOf(user, password))) return false;
      issued = null;
      return true;
    },
  };
};

/** Where the file of a self-test ends: taken in like any other, then gone, known to nobody. */
export const throwAwayInbox = (folder: string): Inbox => ({
  record: ({ spoolFile }) => rm(join(folder, spoolFile), { force: true }),
  rename: () => Promise.resolve(),
  discard: () => Promise.resolve(),
  find: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
});

/** Empty, whatever an earlier self-test was cut off at. */
export const emptySelfTestFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
};
