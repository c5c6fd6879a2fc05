import { createInterface } from 'node:readline';
import { openEngineVenue } from './engine-venue.ts';

/** A receiver in a process of its own, whose memory and handles are told for each line that it is given. */
const venue = await openEngineVenue({
  limits: {
    connections: 200,
    connectionsPerPeer: 200,
    proofMs: 20,
    handshakeMs: 2000,
    dataConnectMs: 1000,
    dataStallMs: 2000,
    loginMs: 5000,
  },
});
const print = (object: object): void => void process.stdout.write(`${JSON.stringify(object)}\n`);

const count = (kinds: readonly string[]): number =>
  process.getActiveResourcesInfo().filter((kind) => kinds.some((name) => kind.startsWith(name))).length;

print({ host: venue.host, port: venue.port, user: venue.user, password: venue.password });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') break;
  venue.events.length = 0;
  venue.log.length = 0;
  globalThis.gc?.();
  print({
    heapBytes: process.memoryUsage().heapUsed,
    handles: count(['TCP', 'TLS', 'FS', 'Pipe']),
    timers: count(['Timeout']),
  });
}
await venue.close();
