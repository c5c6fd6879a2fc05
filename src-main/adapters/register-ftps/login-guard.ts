const minute = 60_000;
const failuresBeforeBan = 10;
const failureWindowMs = 10 * minute;
const firstBanMs = 15 * minute;
const longestBanMs = 24 * 60 * minute;
const knownSenderRetryMs = 10_000;

type Conduct = {
  failures: number[];
  bannedUntil: number;
  banMs: number;
  lastTry: number;
  hasSucceeded: boolean;
};

export type LoginGuard = {
  /** Whether a password from this peer may be looked at now. */
  mayTry(peer: string): boolean;
  failed(peer: string): void;
  succeeded(peer: string): void;
  bans(): { peer: string; until: string }[];
  lift(peer: string): void;
};

/** Counts wrong passwords by address; only exchanges inside TLS come here, which nobody can spoof. */
export const createLoginGuard = (now: () => number = Date.now): LoginGuard => {
  const conducts = new Map<string, Conduct>();

  const conductOf = (peer: string): Conduct => {
    const known = conducts.get(peer);
    if (known) return known;
    const fresh = { failures: [], bannedUntil: 0, banMs: firstBanMs, lastTry: 0, hasSucceeded: false };
    conducts.set(peer, fresh);
    return fresh;
  };

  const forgetOld = (): void => {
    for (const [peer, conduct] of conducts) {
      const lastEvent = Math.max(conduct.bannedUntil, conduct.lastTry);
      if (!conduct.hasSucceeded && now() - lastEvent > longestBanMs) conducts.delete(peer);
    }
  };

  return {
    mayTry(peer) {
      forgetOld();
      const conduct = conductOf(peer);
      const isBanned = conduct.bannedUntil > now();
      const isKnownSenderAgain = conduct.hasSucceeded && now() - conduct.lastTry >= knownSenderRetryMs;
      if (isBanned && !isKnownSenderAgain) return false;
      conduct.lastTry = now();
      return true;
    },
    failed(peer) {
      const conduct = conductOf(peer);
      conduct.failures = [...conduct.failures.filter((at) => now() - at < failureWindowMs), now()];
      if (conduct.failures.length < failuresBeforeBan) return;
      conduct.failures = [];
      conduct.bannedUntil = now() + conduct.banMs;
      conduct.banMs = Math.min(conduct.banMs * 2, longestBanMs);
    },
    succeeded(peer) {
      conducts.set(peer, {
        ...conductOf(peer),
        failures: [],
        bannedUntil: 0,
        banMs: firstBanMs,
        hasSucceeded: true,
      });
    },
    bans: () =>
      [...conducts]
        .filter(([, { bannedUntil }]) => bannedUntil > now())
        .map(([peer, { bannedUntil }]) => ({ peer, until: new Date(bannedUntil).toISOString() })),
    lift(peer) {
      conducts.delete(peer);
    },
  };
};
