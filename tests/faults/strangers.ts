import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { openBareTill } from '../integration/register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import { noneLost, type Fault } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';

const strangersAPort = 3;

const knock = async (port: number, kind: string): Promise<Socket> => {
  const socket = connect({ host: '127.0.0.1', port, localAddress: '127.0.0.9' });
  socket.on('error', () => undefined);
  socket.resume();
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  if (kind === 'TLS') connectTls({ socket, rejectUnauthorized: false }).on('error', () => undefined);
  else socket.write('let me in');
  return socket;
};

/** A till whose data port is taken by strangers before it gets there itself. */
const countVictims = async (venue: Venue, kind: string, uploads: number): Promise<number> => {
  let victims = 0;
  await inParallel(4, 4, async (worker) => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    for (let index = worker; index < uploads; index += 4) {
      const port = Number(/\|\|\|(\d+)\|/.exec((await till.ask('EPSV')).text)?.[1]);
      const strangers = await Promise.all(Array.from({ length: strangersAPort }, () => knock(port, kind)));
      const raw = connect({ host: '127.0.0.1', port });
      raw.on('error', () => undefined);
      await till.ask(`STOR ${kind}-${index}.csv`);
      const line = connectTls({ socket: raw, rejectUnauthorized: false });
      line.on('error', () => undefined);
      line.end('sold');
      if ((await till.reply()).code !== 226) victims += 1;
      for (const stranger of strangers) stranger.destroy();
    }
    till.close();
  });
  return victims;
};

export const strangers: Fault = {
  number: 'F14',
  async run(scale) {
    const uploads = scale === 'quick' ? 20 : 200;
    const venue = await openVenue({ limits: { proofMs: 20 } });
    try {
      return [
        noneLost('strangers in clear on the data port', uploads, await countVictims(venue, 'clear', uploads)),
        noneLost('strangers with TLS on the data port', uploads, await countVictims(venue, 'TLS', uploads)),
      ];
    } finally {
      await venue.close();
    }
  },
};
