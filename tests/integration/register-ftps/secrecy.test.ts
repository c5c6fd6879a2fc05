import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBareTill, upload } from './bare-till.ts';
import { runProgram } from './run-program.ts';
import { openVenue, type Venue } from './venue.ts';

const quickRefusal = { wrongPasswordDelayMs: 30 };

let venue: Venue;

beforeEach(async () => {
  venue = await openVenue({ limits: quickRefusal });
});
afterEach(() => venue.close());

const openData = async (port: number, localAddress = '127.0.0.1'): Promise<Socket> => {
  const socket = connect({ host: venue.host, port, localAddress });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
};
const closed = async (socket: Socket): Promise<void> => {
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
};

const refusals = (): string[] =>
  venue.events.flatMap((event) => (event.type === 'refused' ? [event.reason] : []));

describe('before TLS', () => {
  it.each(['USER till', 'PASS secret-word'])('refuses %s and names AUTH TLS', async (command) => {
    const till = await openBareTill(venue);
    const reply = await till.ask(command);
    expect(reply.code).toBe(530);
    expect(reply.text).toContain('AUTH TLS');
    expect(refusals()).toEqual(['TLS_REQUIRED']);
    expect(JSON.stringify(venue.log)).not.toContain('secret-word');
    till.close();
  });

  it('takes an immediate ClientHello 100 times out of 100', { timeout: 60_000 }, async () => {
    const script = fileURLToPath(new URL('../../clients/auth_race.py', import.meta.url));
    const succeeded = await runProgram('python3', [
      script,
      venue.host,
      String(venue.port),
      venue.certFile,
      '100',
    ]);
    expect(Number(succeeded)).toBe(100);
  });

  it.each(['AUTH TLS', 'AUTH TLS-C', 'AUTH SSL', 'auth tls'])(
    'takes %s as a wish for TLS',
    async (command) => {
      const till = await openBareTill(venue);
      expect((await till.ask(command)).code).toBe(234);
      await till.handshake();
      till.close();
    },
  );

  it('never runs a command that was slipped in behind AUTH', async () => {
    const till = await openBareTill(venue);
    till.write(`AUTH TLS\r\nUSER ${venue.user}\r\n`);
    expect((await till.reply()).code).toBe(234);
    await till.handshake();
    expect((await till.ask(`PASS ${venue.password}`)).code).toBe(503);
    till.close();
  });

  it('hangs up on a sender that speaks in clear after AUTH', async () => {
    const till = await openBareTill(venue);
    await till.ask('AUTH TLS');
    till.write('USER till\r\n');
    await till.repliesUntilClosed();
    expect(refusals()).toEqual(['TLS_FAILED']);
  });
});

describe('TLS itself', () => {
  const shakeHands = async (options: ConnectionOptions): Promise<void> => {
    const till = await openBareTill(venue);
    await till.ask('AUTH TLS');
    till.socket().removeAllListeners('data');
    const secured = connectTls({ socket: till.socket(), rejectUnauthorized: false, ...options });
    await expect(once(secured, 'secureConnect')).rejects.toThrow();
    till.close();
  };

  it.each(['TLSv1', 'TLSv1.1'] as const)('refuses %s and knows a sender that is too old', async (version) => {
    await shakeHands({ minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' });
    await vi.waitFor(() => expect(refusals()).toEqual(['TLS_TOO_OLD']));
  });

  it.each(['ECDHE-ECDSA-AES128-SHA', 'ECDHE-ECDSA-AES256-SHA'])('refuses the suite %s', async (suite) => {
    await shakeHands({ maxVersion: 'TLSv1.2', ciphers: `${suite}:@SECLEVEL=0` });
    await vi.waitFor(() => expect(refusals()).toEqual(['TLS_FAILED']));
  });
});

describe('passwords', () => {
  const secured = async () => {
    const till = await openBareTill(venue);
    await till.authTls();
    return till;
  };

  it.each([
    { case: 'a wrong password', user: 'till', password: 'wrong', reason: 'WRONG_PASSWORD' },
    { case: 'an unknown user', user: 'nobody', password: 'wrong', reason: 'UNKNOWN_LOGIN' },
    { case: 'an empty password', user: 'till', password: '', reason: 'WRONG_PASSWORD' },
  ])('hangs up after $case was given three times', async ({ user, password, reason }) => {
    const till = await secured();
    for (const expected of [530, 530, 421]) {
      await till.ask(`USER ${user}`);
      expect((await till.ask(`PASS ${password}`)).code).toBe(expected);
    }
    expect(await till.repliesUntilClosed()).toEqual([]);
    expect(refusals()).toEqual([reason, reason, reason]);
  });

  it('needs the right user with the right password', async () => {
    const till = await secured();
    await till.ask('USER nobody');
    expect((await till.ask(`PASS ${venue.password}`)).code).toBe(530);
    await till.login();
    till.close();
  });

  it('lets a sender start its login again', async () => {
    const till = await secured();
    await till.ask('USER mistyped');
    await till.login();
    till.close();
  });

  it('shuts a guesser out after ten wrong passwords, until somebody lifts it', async () => {
    for (let attempt = 0; attempt < 10; attempt += 2) {
      const till = await secured();
      for (let time = 0; time < 2; time += 1) {
        await till.ask('USER till');
        await till.ask('PASS wrong');
      }
      till.close();
    }
    expect(venue.receiver.bans()).toMatchObject([{ peer: '127.0.0.1' }]);
    const till = await secured();
    await till.ask('USER till');
    expect((await till.ask(`PASS ${venue.password}`)).code).toBe(530);
    expect(refusals().at(-1)).toBe('BANNED');

    venue.receiver.liftBan('127.0.0.1');
    await till.login();
    till.close();
  });

  it('answers a wrong name and a wrong password after the same time', async () => {
    await venue.close();
    venue = await openVenue({ limits: { wrongPasswordDelayMs: 500 } });
    const times: number[] = [];
    for (const user of ['till', 'nobody']) {
      const till = await secured();
      await till.ask(`USER ${user}`);
      const from = performance.now();
      await till.ask('PASS wrong');
      times.push(performance.now() - from);
      till.close();
    }
    const [wrongPassword = 0, wrongName = 0] = times;
    expect(Math.min(wrongPassword, wrongName)).toBeGreaterThanOrEqual(495);
    expect(Math.abs(wrongPassword - wrongName) / wrongPassword).toBeLessThan(0.2);
  });
});

describe('the data channel', () => {
  it.each(['STOR night.csv', 'LIST', 'NLST'])('is refused to %s until PROT P', async (command) => {
    const till = await openBareTill(venue);
    await till.authTls();
    await till.login();
    const data = await till.openData();
    const reply = await till.ask(command);
    expect(reply.code).toBe(522);
    expect(reply.text).toContain('PROT P');
    expect(refusals()).toEqual(['PROT_P_MISSING']);
    data.raw.destroy();
    till.close();
  });

  it('is never left in clear', async () => {
    const till = await openBareTill(venue);
    await till.authTls();
    await till.login();
    await till.ask('PBSZ 0');
    expect((await till.ask('PROT C')).code).toBe(536);
    till.close();
  });

  it('drops a stranger without harm to the sender', async () => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const { text } = await till.ask('EPSV');
    const port = Number(/\|\|\|(\d+)\|/.exec(text)?.[1]);
    const stranger = await openData(port, '127.0.0.9');
    await closed(stranger);
    const sender = await openData(port);
    expect((await till.ask('STOR night.csv')).code).toBe(150);
    const line = connectTls({ socket: sender, rejectUnauthorized: false });
    line.end('sold');
    expect((await till.reply()).code).toBe(226);
    till.close();
  });

  it.each(['before', 'after'])('takes a handshake %s our 150', async (moment) => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const data = await till.openData();
    const early = moment === 'before' ? await data.protect() : null;
    expect((await till.ask('STOR night.csv')).code).toBe(150);
    const line = early ?? (await data.protect());
    line.end('sold');
    expect((await till.reply()).code).toBe(226);
    till.close();
  });

  it('takes a data connection that comes only after our 150', async () => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const { text } = await till.ask('EPSV');
    expect((await till.ask('STOR night.csv')).code).toBe(150);
    const raw = await openData(Number(/\|\|\|(\d+)\|/.exec(text)?.[1]));
    connectTls({ socket: raw, rejectUnauthorized: false }).end('sold');
    expect((await till.reply()).code).toBe(226);
    till.close();
  });

  it('is never one that we open', async () => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    expect((await till.ask('PORT 127,0,0,1,0,22')).code).toBe(502);
    expect((await till.ask('EPRT |1|127.0.0.1|22|')).code).toBe(502);
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(226);
    till.close();
  });

  it('keeps one port a session, whatever it asks', async () => {
    await venue.close();
    venue = await openVenue({ settings: { passivePorts: { from: 41300, to: 41303 } } });
    const greedy = await openBareTill(venue);
    const other = await openBareTill(venue);
    await greedy.logInAndProtect();
    await other.logInAndProtect();
    for (let time = 0; time < 50; time += 1) expect((await greedy.ask('PASV')).code).toBe(227);
    expect((await upload(other, 'night.csv', 'sold')).code).toBe(226);
    greedy.close();
    other.close();
  });

  it('shows the address that the sender reached', async () => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    expect((await till.ask('PASV')).text).toContain('(127,0,0,1,');
    till.close();
  });
});
