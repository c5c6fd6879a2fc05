import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { rm, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReceiverStartError } from '../../../src-main/adapters/register-ftps/index.ts';
import { openBareTill, upload } from './bare-till.ts';
import { openVenue, type Venue } from './venue.ts';

const open: Venue[] = [];
const startVenue = async (...options: Parameters<typeof openVenue>): Promise<Venue> => {
  const venue = await openVenue(...options);
  open.push(venue);
  return venue;
};
afterEach(async () => {
  for (const venue of open.splice(0)) await venue.close();
});

const signals = ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const;
const signalHandlers = (): number[] => signals.map((signal) => process.listenerCount(signal));
const handles = (kind: string): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === kind).length;
const types = (venue: Venue): string[] => venue.events.map(({ type }) => type);

describe('starting and stopping', () => {
  it('leaves no port, timer or signal handler behind, 20 times', { timeout: 60_000 }, async () => {
    const venue = await startVenue();
    await venue.receiver.stop();
    const before = { signals: signalHandlers(), servers: handles('TCPServerWrap') };
    for (let round = 0; round < 20; round += 1) {
      await venue.receiver.start();
      const till = await openBareTill(venue);
      await till.logInAndProtect();
      expect((await upload(till, `night-${round}.csv`, 'sold')).code).toBe(226);
      await till.ask('EPSV');
      await venue.receiver.stop();
      expect((await till.repliesUntilClosed()).at(-1)).toBe(421);
    }
    await vi.waitFor(
      () => {
        expect({ signals: signalHandlers(), servers: handles('TCPServerWrap') }).toEqual(before);
        expect(handles('TCPSocketWrap')).toBe(0);
      },
      { timeout: 3000 },
    );
    expect(venue.inbox.receipts).toHaveLength(20);
    expect(venue.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('adds no signal handler while it listens', async () => {
    const before = signalHandlers();
    await startVenue();
    expect(signalHandlers()).toEqual(before);
  });

  it('lets a running upload end before it stops', async () => {
    const venue = await startVenue();
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write('first ');
    const stopped = venue.receiver.stop();
    line.end('and last');
    expect((await till.reply()).code).toBe(226);
    await stopped;
    expect(venue.inbox.receipts).toMatchObject([{ size: 14, state: 'received' }]);
    expect(types(venue).at(-1)).toBe('stopped');
  });

  it('cuts an upload that does not end, and keeps what came', async () => {
    const venue = await startVenue({ limits: { stopMs: 100 } });
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write('half');
    await venue.receiver.stop();
    expect(venue.inbox.receipts).toMatchObject([{ state: 'aborted' }]);
    till.close();
  });

  it('says which port is taken', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const address = squatter.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const attempt = openVenue({ settings: { port } });
    await expect(attempt).rejects.toBeInstanceOf(ReceiverStartError);
    await expect(attempt).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('takes the port again once it is free', async () => {
    const first = await startVenue();
    const second = openVenue({ settings: { port: first.port } });
    await expect(second).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    await first.receiver.stop();
    await startVenue({ settings: { port: first.port } });
  });

  it('makes its spool again when somebody took it away', async () => {
    const venue = await startVenue();
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    await rm(venue.spoolFolder, { recursive: true });
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(226);
    till.close();
  });

  it('answers 451, not that the disk is full, while its spool cannot be had, and receives again after', async () => {
    const venue = await startVenue();
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    await rm(venue.spoolFolder, { recursive: true });
    await writeFile(venue.spoolFolder, 'not a folder');
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(451);
    expect(types(venue)).toContain('aborted');
    expect(types(venue)).not.toContain('refused');
    await rm(venue.spoolFolder);
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(226);
    till.close();
  });
});

describe('connections', () => {
  it('are refused with 421 beyond five from one address, others get through', async () => {
    const venue = await startVenue();
    const tills = [];
    for (let count = 0; count < 5; count += 1) tills.push(await openBareTill(venue));
    const sixth = await openBareTill(venue).then(
      (till) => till.repliesUntilClosed(),
      (error: unknown) => error,
    );
    expect(sixth).toEqual([]);
    expect(types(venue)).toContain('refused');
    const other = await openBareTill(venue, '127.0.0.2');
    await other.logInAndProtect();
    expect((await upload(other, 'night.csv', 'sold')).code).toBe(226);
    for (const till of [...tills, other]) till.close();
  });

  it('keep two places for the sender that last succeeded', async () => {
    const venue = await startVenue({ limits: { connections: 4 } });
    const sender = await openBareTill(venue, '127.0.0.2');
    await sender.logInAndProtect();
    await upload(sender, 'night.csv', 'sold');
    await sender.ask('QUIT');
    await vi.waitFor(() => expect(types(venue)).toContain('disconnected'));
    const strangers = [await openBareTill(venue, '127.0.0.3'), await openBareTill(venue, '127.0.0.4')];
    // Who only logs in has delivered nothing yet.
    for (const stranger of strangers) await stranger.logInAndProtect();
    const third = await openBareTill(venue, '127.0.0.5');
    expect(await third.repliesUntilClosed()).toEqual([]);
    const again = await openBareTill(venue, '127.0.0.2');
    await again.logInAndProtect();
    for (const till of [...strangers, again]) till.close();
  });

  it('give the place of a silent one to a single newcomer', async () => {
    const venue = await startVenue();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let count = 0; count < 5; count += 1) await openBareTill(venue);
      vi.setSystemTime(Date.now() + 6000);
      const newcomers = Array.from({ length: 12 }, () => openBareTill(venue).catch(() => null));
      await Promise.all(newcomers);
    } finally {
      vi.useRealTimers();
    }
    expect(types(venue).filter((type) => type === 'connected')).toHaveLength(10);
  });

  it('that are turned away are not held by who does not hang up', async () => {
    const venue = await startVenue({ limits: { connectionsPerPeer: 1 } });
    await openBareTill(venue);
    const stubborn = connect({ host: venue.host, port: venue.port, allowHalfOpen: true });
    stubborn.resume();
    await once(stubborn, 'end');
    const knocking = setInterval(() => stubborn.write('NOOP\r\n'), 50);
    await expect(once(stubborn, 'close')).rejects.toThrow(/ECONNRESET|EPIPE/);
    clearInterval(knocking);
  });

  it('that pour garbage in are told of once', async () => {
    const venue = await startVenue();
    const till = await openBareTill(venue);
    till.socket().write(Buffer.alloc(500_000, 'x'));
    await till.repliesUntilClosed();
    expect(venue.events.filter(({ type }) => type === 'refused')).toMatchObject([
      { reason: 'LINE_TOO_LONG' },
    ]);
  });

  it.each([
    { silence: 'without a login', limits: { loginMs: 100 } },
    { silence: 'for too long', limits: { idleMs: 100 } },
  ])('end with 421 when they say nothing $silence', async ({ limits }) => {
    const venue = await startVenue({ limits });
    const till = await openBareTill(venue);
    expect(await till.repliesUntilClosed()).toEqual([421]);
  });

  it('end when a handshake never comes', async () => {
    const venue = await startVenue({ limits: { handshakeMs: 100 } });
    const till = await openBareTill(venue);
    await till.ask('AUTH TLS');
    expect(await till.repliesUntilClosed()).toEqual([]);
  });

  it('of an upload that makes progress outlive the idle limit', async () => {
    const venue = await startVenue({ limits: { idleMs: 1000 } });
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    const from = Date.now();
    while (Date.now() - from < 2500) {
      line.write('.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    line.end();
    expect((await till.reply()).code).toBe(226);
    till.close();
  });
});

describe('hostile senders', () => {
  it('end only their own session', async () => {
    const venue = await startVenue({ limits: { connectionsPerPeer: 20, handshakeMs: 200 } });
    const rejections: unknown[] = [];
    const witness = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', witness);
    try {
      const abuses: ((till: Awaited<ReturnType<typeof openBareTill>>) => Promise<void>)[] = [
        async (till) => {
          till.socket().resetAndDestroy();
          await till.repliesUntilClosed();
        },
        async (till) => {
          till.socket().write(Buffer.alloc(5000, 0xfe));
          await till.repliesUntilClosed();
        },
        async (till) => {
          await till.ask('AUTH TLS');
          till.write('\x16\x03\x01garbage instead of a ClientHello');
          await till.repliesUntilClosed();
        },
        async (till) => {
          await till.ask('AUTH TLS');
          till.socket().resetAndDestroy();
        },
        async (till) => {
          await till.logInAndProtect();
          await till.ask('EPSV');
          till.write('STOR a.csv\r\n');
          till.socket().destroy();
        },
        async (till) => {
          await till.logInAndProtect();
          const data = await till.openData();
          await till.ask('LIST');
          data.raw.resetAndDestroy();
          await till.reply();
        },
        async (till) => {
          await till.logInAndProtect();
          const data = await till.openData();
          data.raw.write(Buffer.alloc(100_000, 1));
          await till.ask('STOR a.csv');
          await till.reply();
        },
        async (till) => {
          for (const verb of [
            'PORT',
            'OPTS',
            'SITE',
            'AUTH',
            'PBSZ',
            'PROT',
            'USER',
            'PASS',
            'TYPE',
            'MODE',
          ]) {
            await till.ask(verb);
          }
        },
      ];
      for (const abuse of abuses) {
        const till = await openBareTill(venue);
        await abuse(till);
        till.close();
      }
      const honest = await openBareTill(venue, '127.0.0.2');
      await honest.logInAndProtect();
      expect((await upload(honest, 'night.csv', 'sold')).code).toBe(226);
      honest.close();
    } finally {
      process.off('unhandledRejection', witness);
    }
    expect(rejections).toEqual([]);
    expect(venue.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
