import type { ReceiverLimits } from './receiver-types.ts';
import type { Session } from './session.ts';

const silentMs = 5_000;
const forgottenMs = 30_000;

export type Occupant = Pick<Session, 'peer' | 'openedAt' | 'lastCommandAt' | 'isLoggedIn' | 'transfer'> & {
  control: Pick<Session['control'], 'isIdle'>;
};

/** Registers that never say QUIT, and strangers that say nothing, hold places they do not use. */
const isUnused = (session: Occupant, now: number): boolean => {
  if (session.transfer !== null || !session.control.isIdle()) return false;
  const quietFor = now - Math.max(session.lastCommandAt, session.openedAt);
  return quietFor > (session.isLoggedIn ? forgottenMs : silentMs);
};

export type Admission<T> = { isAdmitted: boolean; toEvict: T | null };

export const admit = <T extends Occupant>(
  peer: string,
  sessions: readonly T[],
  lastSender: string | null,
  limits: Pick<ReceiverLimits, 'connections' | 'connectionsPerPeer' | 'slotsKeptForSender'>,
  now = Date.now(),
): Admission<T> => {
  const fromPeer = sessions.filter((session) => session.peer === peer);
  const kept = lastSender === null || lastSender === peer ? 0 : limits.slotsKeptForSender;
  const isPeerFull = fromPeer.length >= limits.connectionsPerPeer;
  const isFull = sessions.length >= limits.connections - kept;
  if (!isPeerFull && !isFull) return { isAdmitted: true, toEvict: null };
  const candidates = (isPeerFull ? fromPeer : sessions).filter((session) => isUnused(session, now));
  const toEvict = candidates.find((session) => !session.isLoggedIn) ?? candidates[0] ?? null;
  return { isAdmitted: toEvict !== null, toEvict };
};
