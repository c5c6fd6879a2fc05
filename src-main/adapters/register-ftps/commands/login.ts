import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Handler } from './handler.ts';

const wrongPasswordsAllowed = 3;

const isSameText = (one: string, other: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
};

const requireTls = async ({ session, surroundings }: Call): Promise<void> => {
  surroundings.tell(session, { type: 'refused', reason: 'TLS_REQUIRED' });
  await session.control.reply(530, 'TLS is required: send AUTH TLS first');
};

export const user: Handler = async (call) => {
  const { session, argument } = call;
  if (session.tls === null) return requireTls(call);
  if (argument === '') return session.control.reply(501, 'USER needs a name');
  session.userName = argument;
  session.isLoggedIn = false;
  session.isSelfTest = false;
  session.connection.authenticated = false;
  await session.control.reply(331, 'Password please');
};

const refuse = async ({ session, surroundings }: Call): Promise<void> => {
  session.wrongPasswords += 1;
  if (session.wrongPasswords < wrongPasswordsAllowed) return session.control.reply(530, 'Login incorrect');
  surroundings.log('warn', 'Too many wrong passwords', { peer: session.peer });
  await session.control.end(421, 'Too many wrong passwords');
};

const isSelfTest = ({ session, argument: password, surroundings }: Call): boolean =>
  surroundings.selfTest?.pass.redeem({ user: session.userName ?? '', password, peer: session.peer }) ?? false;

export const pass: Handler = async (call) => {
  const { session, argument, surroundings } = call;
  if (session.tls === null) return requireTls(call);
  if (session.userName === null) return session.control.reply(503, 'Send USER first');
  if (isSelfTest(call)) {
    session.userName = null;
    session.isLoggedIn = true;
    session.isSelfTest = true;
    session.connection.authenticated = true;
    return session.control.reply(230, 'Logged in for a self-test');
  }
  // The answer to a wrong name, a wrong password and a banned peer comes after the same time.
  const delay = pause(surroundings.limits.wrongPasswordDelayMs, undefined, { ref: false });
  const isAllowed = surroundings.guard.mayTry(session.peer);
  const isRightPassword = isAllowed && (await surroundings.isPassword(argument));
  const isRightName = isSameText(session.userName, surroundings.settings.user);
  session.userName = null;
  if (isRightPassword && isRightName) {
    surroundings.guard.succeeded(session.peer);
    session.isLoggedIn = true;
    session.wrongPasswords = 0;
    session.connection.authenticated = true;
    surroundings.tell(session, { type: 'loggedIn', reached: session.localAddress });
    return session.control.reply(230, 'Logged in');
  }
  if (isAllowed) surroundings.guard.failed(session.peer);
  // The venue may know which of the two was wrong; the sender is told the same for both.
  const wrong = isRightName ? 'WRONG_PASSWORD' : 'UNKNOWN_LOGIN';
  surroundings.tell(session, { type: 'refused', reason: isAllowed ? wrong : 'BANNED' });
  await delay;
  await refuse(call);
};
