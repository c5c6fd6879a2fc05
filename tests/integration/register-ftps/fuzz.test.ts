import { once } from 'node:events';
import { connect } from 'node:net';
import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBareTill, upload } from './bare-till.ts';
import { openVenue, type Venue } from './venue.ts';

let venue: Venue;
const rejections: unknown[] = [];
const witness = (reason: unknown): void => void rejections.push(reason);

beforeEach(async () => {
  rejections.length = 0;
  process.on('unhandledRejection', witness);
  venue = await openVenue({
    limits: {
      connections: 1000,
      connectionsPerPeer: 1000,
      wrongPasswordDelayMs: 1,
      dataConnectMs: 30,
      proofMs: 1,
    },
  });
});
afterEach(async () => {
  process.off('unhandledRejection', witness);
  await venue.close();
});

const sendsHonestly = async (): Promise<void> => {
  const till = await openBareTill(venue);
  await till.logInAndProtect();
  expect((await upload(till, 'honest.csv', 'sold')).code).toBe(226);
  till.close();
};

const stillHonest = async (): Promise<void> => {
  venue.receiver.liftBan('127.0.0.1');
  // This receiver waits for a data connection so briefly that a busy machine may need to try again.
  await vi.waitFor(sendsHonestly, { timeout: 20_000 });
  expect(rejections).toEqual([]);
  expect(venue.log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await readdir(venue.folder)).toHaveLength(2);
};

const verbs =
  'USER PASS AUTH PBSZ PROT CWD MKD PWD TYPE MODE STRU SIZE MDTM DELE RNFR RNTO LIST NLST STOR REST APPE RETR EPSV PASV PORT EPRT SITE OPTS FEAT ABOR STAT HELP ALLO NOOP SYST XYZ';
const command = fc
  .tuple(
    fc.constantFrom(...verbs.split(' ')),
    fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '/sales', 'a.csv', 'a.tmp', '0', 'P', '-al'),
    ),
  )
  .map(([verb, argument]) => `${verb} ${argument.replaceAll(/[\r\n]/g, '')}`);

it('answers any order of commands after login, and stays honest', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
      const till = await openBareTill(venue);
      await till.logInAndProtect();
      for (const line of commands) till.write(`${line}\r\n`);
      till.write('QUIT\r\n');
      expect((await till.repliesUntilClosed()).at(-1)).toSatisfy((code: number) => [221, 421].includes(code));
      till.close();
    }),
    { numRuns: 60 },
  );
  await stillHonest();
});

it('outlives any bytes before TLS', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 6 }), async (chunks) => {
      const socket = connect({ host: venue.host, port: venue.port });
      socket.on('error', () => undefined);
      socket.resume();
      for (const chunk of chunks) socket.write(chunk);
      socket.end('\r\nQUIT\r\n');
      await once(socket, 'close');
    }),
    { numRuns: 150 },
  );
  await stillHonest();
});
