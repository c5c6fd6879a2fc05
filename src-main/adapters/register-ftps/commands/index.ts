import { dele, mdtm, rnfr, rnto, size } from './files.ts';
import { cdup, cwd, mkd, pwd } from './folders.ts';
import type { Call, Handler } from './handler.ts';
import { abor, feat, help, opts, quit, refuse, refuseReading, rest, stat } from './information.ts';
import { askLibrary, askLibraryWithArgument } from './library-commands.ts';
import { list } from './listing.ts';
import { pass, user } from './login.ts';
import { epsv, pasv } from './passive.ts';
import { auth, pbsz, prot } from './security.ts';
import { keepingNothing } from './self-test.ts';
import { stor } from './store.ts';

const open = new Map<string, Handler>([
  ['AUTH', auth],
  ['FEAT', feat],
  ['HELP', help],
  ['NOOP', askLibrary],
  ['OPTS', opts],
  ['PASS', pass],
  ['PBSZ', pbsz],
  ['PROT', prot],
  ['QUIT', quit],
  ['SYST', askLibrary],
  ['USER', user],
]);

const afterLogin = new Map<string, Handler>([
  ['ABOR', abor],
  ['ALLO', askLibrary],
  ['CDUP', cdup],
  ['CWD', cwd],
  ['DELE', dele],
  ['EPSV', epsv],
  ['LIST', list],
  ['MDTM', mdtm],
  ['MKD', mkd],
  ['MODE', askLibraryWithArgument],
  ['NLST', list],
  ['PASV', pasv],
  ['PWD', pwd],
  ['REST', rest],
  ['RETR', refuseReading],
  ['RNFR', rnfr],
  ['RNTO', rnto],
  ['SIZE', size],
  ['STAT', stat],
  ['STOR', stor],
  ['STRU', askLibraryWithArgument],
  ['TYPE', askLibraryWithArgument],
  ['XCUP', cdup],
  ['XCWD', cwd],
  ['XMKD', mkd],
  ['XPWD', pwd],
]);

const knownVerb = /^[A-Z]{3,4}$/;

const answer = async (call: Call): Promise<void> => {
  const { session, verb } = call;
  const always = open.get(verb);
  if (always) return always(call);
  if (!session.isLoggedIn) return session.control.reply(530, 'Log in first');
  const handler = afterLogin.get(verb);
  if (handler) return handler(call);
  if (knownVerb.test(verb)) return refuse(call);
  await session.control.reply(500, 'Unknown command');
};

/** One command, answered whatever happens: a fault ends neither the session nor the process. */
export const runCommand = async (given: Call): Promise<void> => {
  const call = keepingNothing(given);
  const { session, verb, surroundings } = call;
  try {
    await answer(call);
  } catch (error) {
    const details = { verb, peer: session.peer, error: error instanceof Error ? error.stack : String(error) };
    surroundings.log('error', 'A command failed', details);
    await session.control.reply(451, 'This could not be done now');
  } finally {
    session.transfer = null;
  }
};
