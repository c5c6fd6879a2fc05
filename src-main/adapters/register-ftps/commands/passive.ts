import { openPassiveListener, type PassiveListener } from '../passive-listener.ts';
import { isIpv4 } from '../peer-address.ts';
import type { Call, Handler } from './handler.ts';

/** On the address the sender already reached, whatever the network became since. */
const listen = async ({ session, surroundings }: Call): Promise<PassiveListener | null> => {
  session.passive?.close();
  session.passive = null;
  const listener = await openPassiveListener({
    host: session.localAddress,
    peer: session.peer,
    ports: surroundings.settings.passivePorts,
    contexts: surroundings.contexts,
    connectMs: surroundings.limits.dataConnectMs,
    handshakeMs: surroundings.limits.handshakeMs,
  });
  if (listener === null) {
    surroundings.log('error', 'No passive port is free', surroundings.settings.passivePorts);
  } else if (session.control.isOpen()) {
    session.passive = listener;
  } else {
    listener.close();
  }
  return session.passive;
};

export const pasv: Handler = async (call) => {
  const { control, localAddress } = call.session;
  if (!isIpv4(localAddress)) return control.reply(425, 'PASV is for IPv4; use EPSV');
  const listener = await listen(call);
  if (listener === null) return control.reply(425, 'No data port is free');
  const numbers = [...localAddress.split('.'), listener.port >> 8, listener.port & 0xff];
  await control.reply(227, `Entering passive mode (${numbers.join(',')})`);
};

export const epsv: Handler = async (call) => {
  const { control, localAddress } = call.session;
  const wanted = call.argument.trim().toUpperCase();
  if (wanted === 'ALL') return control.reply(200, 'Only EPSV from now on');
  const family = isIpv4(localAddress) ? '1' : '2';
  if (wanted !== '' && wanted !== family) return control.reply(522, `Use network protocol (${family})`);
  const listener = await listen(call);
  if (listener === null) return control.reply(425, 'No data port is free');
  await control.reply(229, `Entering extended passive mode (|||${listener.port}|)`);
};
