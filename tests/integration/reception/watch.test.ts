import { Client } from 'basic-ftp';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { receiverWordsOf } from '../../../src-main/boot/reception/receiver-words.ts';
import { receptionWordsOf } from '../../../src-main/boot/reception/reception-words.ts';
import { selfTestReport } from '../../../src-main/boot/reception/self-test-report.ts';
import { openTestEngine } from '../../builders/engine.ts';
import { freePort, occupy, openOffice, release, send, type Office } from './office.ts';

const words = receiverWordsOf('fr');
const attemptsOf = ({ reception }: Office) => reception.visitors.list(words, reception.facts());

const guess = async ({ reception }: Office, password: string): Promise<string> => {
  const { port, user } = reception.sheet();
  const client = new Client(20_000);
  try {
    const secureOptions = { rejectUnauthorized: false };
    await client.access({ host: '127.0.0.1', port, user, password, secure: true, secureOptions });
    return 'in';
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 3) : '';
  } finally {
    client.close();
  }
};

describe('the self-test', () => {
  it('goes the whole way of an upload, and leaves no file, no receipt, no contact and no refusal', async () => {
    const office = await openOffice(await openTestEngine());
    const { reception, imported, engine } = office;
    await reception.start();
    const outcome = await reception.selfTest();
    expect(outcome.failure).toBeNull();
    const report = selfTestReport(outcome, receptionWordsOf('fr'), '2026-11-20T03:00:00.000Z');
    expect(report.stages.map(({ state }) => state)).toEqual(Array(5).fill('done'));
    expect(await engine.listReceipts({ limit: 10 })).toEqual([]);
    expect(await readdir(join(engine.dataFolder, 'receiver', 'self-test'))).toEqual([]);
    expect(imported).toEqual([]);
    expect(reception.listening()).toMatchObject({ lastContactAt: null, lastFileAt: null, code: null });
    expect(attemptsOf(office)).toEqual({ attempts: [], bans: [], senders: [] });
  });

  it('says that nobody answers while the port is not open', async () => {
    const { reception } = await openOffice(await openTestEngine());
    const outcome = await reception.selfTest();
    expect(outcome.failure).toMatchObject({ stage: 'reach', fault: 'NOBODY_ANSWERS' });
    const report = selfTestReport(outcome, receptionWordsOf('en'), '');
    expect(report.stages[0]?.detail).toContain('Nothing answers at 127.0.0.1');
    expect(report.stages.slice(1).every(({ state }) => state === 'notTried')).toBe(true);
  });

  it('opens the receiver to nobody else: its login works once, and not after it', async () => {
    const office = await openOffice(await openTestEngine());
    await office.reception.start();
    await office.reception.selfTest();
    const { port } = office.reception.sheet();
    const client = new Client(20_000);
    const secureOptions = { rejectUnauthorized: false };
    const user = 'self-test-000000000000';
    await expect(
      client.access({ host: '127.0.0.1', port, user, password: 'x', secure: true, secureOptions }),
    ).rejects.toThrow('530');
    client.close();
  });

  it('is run when the computer wakes, and a file still comes in afterwards', async () => {
    const office = await openOffice(await openTestEngine());
    const { reception, imported, bugs } = office;
    await reception.start();
    reception.wake();
    reception.wake();
    await send(reception.sheet(), reception.sheet().password ?? '', 'JV_20261120.csv');
    await vi.waitFor(() => expect(imported).toHaveLength(1), 10_000);
    expect(reception.listening()).toMatchObject({ state: 'listening', code: null });
    expect(bugs).toEqual([]);
  });
});

describe('who came', () => {
  it('is written down with the reason, once with a count, and known again after a restart', async () => {
    const engine = await openTestEngine();
    const first = await openOffice(engine);
    await first.reception.start();
    const password = first.reception.sheet().password ?? '';
    for (const wrong of ['a', 'b']) expect(await guess(first, wrong)).toBe('530');
    await send(first.reception.sheet(), password, 'JV_20261120.csv');
    await first.reception.stop();
    const kept = await readFile(join(engine.dataFolder, 'receiver', 'visitors.json'), 'utf8');
    expect(kept).not.toContain(password);

    const again = await openOffice(engine);
    const { attempts, senders } = attemptsOf(again);
    expect(attempts).toMatchObject([
      { what: 'newSender', peer: '127.0.0.1', count: 1 },
      {
        what: 'refused',
        peer: '127.0.0.1',
        count: 2,
        detail: words.refusals.WRONG_PASSWORD(again.reception.facts(), '').detail,
      },
    ]);
    expect(senders).toMatchObject([{ peer: '127.0.0.1' }]);
  });

  it(
    'is kept out after the errors that the venue tolerates, over a restart too, until it is lifted',
    { timeout: 90_000 },
    async () => {
      const engine = await openTestEngine();
      const first = await openOffice(engine);
      await first.reception.start();
      expect(await first.reception.changeSettings({ failuresBeforeBan: 3, banMinutes: 30 })).toBeNull();
      const password = first.reception.sheet().password ?? '';
      for (const wrong of ['a', 'b', 'c']) await guess(first, wrong);
      expect(attemptsOf(first).bans).toMatchObject([{ peer: '127.0.0.1' }]);
      expect(await guess(first, password)).toBe('530');
      await first.reception.stop();

      const again = await openOffice(engine);
      await again.reception.start();
      expect(await guess(again, password)).toBe('530');
      expect(attemptsOf(again).attempts[0]?.detail).toContain('écartée');
      again.reception.visitors.lift('127.0.0.1');
      expect(await guess(again, password)).toBe('in');
      expect(attemptsOf(again).bans).toEqual([]);
    },
  );

  it('is never kept out for what needs no password: strangers that talk nonsense are no guessers', async () => {
    const office = await openOffice(await openTestEngine());
    await office.reception.start();
    const { port, password } = office.reception.sheet();
    for (let count = 0; count < 12; count += 1) {
      const client = new Client(20_000);
      await client.connect('127.0.0.1', port);
      await client.send('USER pointex', true);
      await client.send('PASS nonsense', true);
      client.close();
    }
    expect(attemptsOf(office).bans).toEqual([]);
    expect(await guess(office, password ?? '')).toBe('in');
  });

  it('leaves the last error until a whole file follows it', async () => {
    const office = await openOffice(await openTestEngine());
    const { reception } = office;
    await reception.start();
    const lastError = () =>
      reception.visitors.lastErrorSince(reception.listening().lastFileAt, words, reception.facts());
    await guess(office, 'wrong');
    expect(lastError()?.detail).toContain('le mot de passe ne l’est pas');
    await send(reception.sheet(), reception.sheet().password ?? '', 'JV_20261120.csv');
    expect(lastError()).toBeNull();
  });
});

describe('the limits', () => {
  it('are applied by a restart in order: an upload under way ends first', async () => {
    const { reception, imported, events } = await openOffice(await openTestEngine());
    await reception.start();
    const { port, user, password } = reception.sheet();
    const client = new Client(20_000);
    const secureOptions = { rejectUnauthorized: false };
    await client.access({
      host: '127.0.0.1',
      port,
      user,
      password: password ?? '',
      secure: true,
      secureOptions,
    });
    const source = new Readable({ read: () => undefined });
    const uploading = client.uploadFrom(source, '/sales/JV.csv');
    source.push('x;y\n');
    await vi.waitFor(() => expect(events.map(({ type }) => type)).toContain('receiving'), 10_000);
    const other = await freePort();
    const changing = reception.changeSettings({ port: other, maxFileMegabytes: 1 });
    source.push('1;2\n');
    source.push(null);
    expect((await uploading).code).toBe(226);
    client.close();
    expect(await changing).toBeNull();
    expect(reception.listening()).toMatchObject({ state: 'listening', port: other });
    await vi.waitFor(() => expect(imported).toHaveLength(1), 10_000);
  });

  it.each([
    ['RANGE_REVERSED', { passiveFrom: 43_149, passiveTo: 43_100 }],
    ['RANGE_SHORT', { passiveFrom: 43_100, passiveTo: 43_105 }],
    ['PORT_IN_RANGE', { port: 43_110 }],
    ['MORE_PER_PEER', { connections: 3, connectionsPerPeer: 4 }],
  ])('that do not go together are refused, %s, and nothing is changed', async (code, change) => {
    const { reception } = await openOffice(await openTestEngine());
    const before = reception.settings();
    expect(await reception.changeSettings(change)).toMatchObject({ code });
    expect(reception.settings()).toEqual(before);
  });

  it('leave the port as it is where the wanted one is taken, and say by whom', async () => {
    const { reception } = await openOffice(await openTestEngine());
    await reception.start();
    const { server, port } = await occupy(0);
    const refusal = await reception.changeSettings({ port });
    await release(server);
    expect(refusal).toMatchObject({ code: 'PORT_TAKEN', port });
    expect(reception.listening()).toMatchObject({ state: 'listening', code: null });
  });

  it('outlive a restart', async () => {
    const engine = await openTestEngine();
    const { reception } = await openOffice(engine);
    await reception.changeSettings({ silenceHours: 48, connections: 30 });
    const again = await openOffice(engine);
    expect(again.reception.settings()).toMatchObject({ silenceHours: 48, connections: 30 });
  });
});

describe('a silence', () => {
  it.each([
    ['35 hours', 35, null],
    ['36 hours', 36, 36],
    ['three days', 72, 72],
  ])('of %s is told from the hours that the venue allows on', async (_, hours, expected) => {
    let now = new Date();
    const { reception } = await openOffice(await openTestEngine(), { now: () => now });
    await reception.start();
    await send(reception.sheet(), reception.sheet().password ?? '', 'JV_20261120.csv');
    now = new Date(now.getTime() + hours * 3_600_000 + 60_000);
    expect(reception.listening().silentHours).toBe(expected);
  });
});
