import type { DataChannel, PassiveListener } from '../passive-listener.ts';
import type { Call } from './handler.ts';

/** Null, and the sender told why, when a transfer cannot begin. */
export const claimListener = async ({ session, surroundings }: Call): Promise<PassiveListener | null> => {
  if (!session.isDataPrivate) {
    surroundings.tell(session, { type: 'refused', reason: 'PROT_P_MISSING' });
    await session.control.reply(522, 'PROT P required: send PBSZ 0 and PROT P first');
    return null;
  }
  const listener = session.passive;
  session.passive = null;
  if (listener === null) await session.control.reply(425, 'Send PASV or EPSV first');
  return listener;
};

/** The sender may shake hands before or after our 150, so 150 is out before this waits. */
export const openDataChannel = async (
  { session, surroundings }: Call,
  listener: PassiveListener,
): Promise<DataChannel | { failure: string }> => {
  const channel = await listener.take();
  if (channel === null) {
    const reason = listener.wasReached() ? 'DATA_NOT_ENCRYPTED' : 'DATA_UNREACHABLE';
    surroundings.tell(session, { type: 'refused', reason, detail: String(listener.port) });
    return { failure: 'No TLS data connection came' };
  }
  const handshake = await channel.handshake;
  if (handshake.ok) return channel;
  surroundings.tell(session, { type: 'refused', reason: handshake.reason });
  channel.socket.destroy();
  return { failure: 'TLS failed on the data connection' };
};
