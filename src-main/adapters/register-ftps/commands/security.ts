import type { Handler } from './handler.ts';
import { askLibraryWithArgument } from './library-commands.ts';

const mechanisms = new Set(['TLS', 'TLS-C', 'SSL', 'TLS-P']);

/** TLS-P and SSL promise a protected data channel as well; we ask for PROT P all the same. */
export const auth: Handler = async ({ session, argument, surroundings }) => {
  const { control } = session;
  if (session.tls !== null) return control.reply(503, 'Already secured');
  if (!mechanisms.has(argument.trim().toUpperCase())) return control.reply(504, 'Use AUTH TLS');
  session.userName = null;
  session.isLoggedIn = false;
  const handshake = control.startTls(surroundings.contexts.modern, surroundings.limits.handshakeMs);
  const outcome = await handshake;
  if (outcome.ok) {
    session.tls = outcome.protocol;
    surroundings.tell(session, { type: 'secured', tls: outcome.protocol });
  } else {
    surroundings.tell(session, { type: 'refused', reason: outcome.reason });
    control.destroy();
  }
};

export const prot: Handler = async (call) => {
  const { session, argument } = call;
  if (session.tls === null) return session.control.reply(503, 'Use AUTH TLS first');
  await askLibraryWithArgument(call);
  const isBufferSizeSet = typeof session.connection.bufferSize === 'number';
  if (argument.trim().toUpperCase() === 'P' && isBufferSizeSet) session.isDataPrivate = true;
};

export const pbsz: Handler = async (call) => {
  if (call.session.tls === null) return call.session.control.reply(503, 'Use AUTH TLS first');
  await askLibraryWithArgument(call);
};
