const minute = 60_000;
const failureWindowMs = 10 * minute;
const longestBanMs = 24 * 60 * minute;
const knownSenderRetryMs = 10_000;
const mostConducts = 5_000;

type Conduct = {
  failures: number[];
  bannedUntil: number;
  banMs: number;
  lastTry: number;
  hasSucceeded: boolean;
};

export type LoginPolicy = { failuresBeforeBan: number; banMinutes: number };

/** What outlives a restart, so that restarting neither frees a guesser nor forgets the register. */
export type Remembered = { senders: readonly string[]; bans: readonly { peer: string; until: string }[] };

export type LoginGuard = {
  /** Whether a password from this peer may be looked at now. */
  mayTry(peer: string): boolean;
  failed(peer: string): void;
  succeeded(peer: string): void;
  bans(): { peer: string; until: string }[];
  lift(peer: string): void;
};

const usualPolicy: LoginPolicy = { failuresBeforeBan: 10, banMinutes: 15 };

/**
 * Counts wrong passwords by address. Only exchanges inside TLS come here: nobody can begin one in
 * another's name, so nothing that can be spoofed bans a register.
 */
export const createLoginGuard = (
  needs: { now?: () => number; policy?: () => LoginPolicy; remembered?: Remembered } = {},
): LoginGuard => {
  const { now = Date.now, policy = () => usualPolicy, remembered } = needs;
  const conducts = new Map<string, Conduct>();
  const firstBanMs = (): number => policy().banMinutes * minute;
  const blank = (): Conduct => ({
    failures: [],
    bannedUntil: 0,
    banMs: firstBanMs(),
    lastTry: 0,
    hasSucceeded: false,
  });

  for (const peer of remembered?.senders ?? []) conducts.set(peer, { ...blank(), hasSucceeded: true });
  for (const { peer, until } of remembered?.bans ?? []) {
    conducts.set(peer, { ...(conducts.get(peer) ?? blank()), bannedUntil: Date.parse(until) });
  }

  /** A stranger with many addresses must not fill the memory: the first that came makes room. */
  const makeRoom = (): void => {
    if (conducts.size < mostConducts) return;
    for (const [peer, { hasSucceeded, bannedUntil }] of conducts) {
      if (hasSucceeded || bannedUntil > now()) continue;
      conducts.delete(peer);
      return;
    }
  };

  const conductOf = (peer: string): Conduct => {
    const known = conducts.get(peer);
    if (known) return known;
    makeRoom();
    const fresh = blank();
    conducts.set(peer, fresh);
    return fresh;
  };

  let forgotAt = 0;
  const forgetOld = (): void => {
    if (now() - forgotAt < minute) return;
    forgotAt = now();
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
      if (conduct.failures.length < policy().failuresBeforeBan) return;
      conduct.failures = [];
      conduct.bannedUntil = now() + conduct.banMs;
      conduct.banMs = Math.min(conduct.banMs * 2, longestBanMs);
    },
    succeeded(peer) {
      conducts.set(peer, { ...conductOf(peer), ...blank(), lastTry: now(), hasSucceeded: true });
    },
    bans: () =>
      [...conducts]
        .filter(([, { bannedUntil }]) => bannedUntil > now())
        .map(([peer, { bannedUntil }]) => ({ peer, until: new Date(bannedUntil).toISOString() })),
    lift(peer) {
      const conduct = conducts.get(peer);
      if (conduct?.hasSucceeded) conducts.set(peer, { ...blank(), hasSucceeded: true });
      else conducts.delete(peer);
    },
  };
};
