import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { plainBox, type SecretBox } from '../../../src-main/boot/reception/reception-identity.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../../builders/engine.ts';
import { occupy, openOffice, release, send } from './office.ts';

describe('the reception', () => {
  it.each([
    ['under its name', 'JV_20261120.csv', undefined],
    ['renamed once whole', 'JV_20261120.csv.tmp', 'JV_20261120.csv'],
  ])('has a night read that comes in %s', async (_, name, rename) => {
    const { reception, imported, bugs } = await openOffice(await openTestEngine());
    await reception.start();
    expect(reception.listening()).toMatchObject({ state: 'listening', lastFileAt: null });
    await send(reception.sheet(), reception.sheet().password ?? '', name, rename);
    await vi.waitFor(() => expect(imported).toHaveLength(1), 10_000);
    expect(imported[0]).toMatchObject({ file: 'JV_20261120.csv', status: 'imported', days: ['2026-11-20'] });
    expect(reception.listening().lastFileAt).not.toBeNull();
    expect(bugs).toEqual([]);
  });

  it('says that its port is taken, never takes another, and listens once it is free', async () => {
    const { server, port } = await occupy(0);
    const { reception } = await openOffice(await openTestEngine(), { port, retryMs: 50 });
    await reception.start();
    expect(reception.listening()).toMatchObject({ state: 'failed', code: 'PORT_TAKEN', port });
    await release(server);
    await vi.waitFor(
      () => expect(reception.listening()).toMatchObject({ state: 'listening', code: null }),
      5000,
    );
  });

  it('tries at once when the computer wakes', async () => {
    const { server, port } = await occupy(0);
    const { reception } = await openOffice(await openTestEngine(), { port });
    await reception.start();
    await release(server);
    reception.wake();
    await vi.waitFor(() => expect(reception.listening().state).toBe('listening'), 5000);
  });

  it('keeps its port through a new password asked twice at once, a wake and a stop', async () => {
    const { reception, bugs } = await openOffice(await openTestEngine());
    await reception.start();
    const before = reception.sheet().password ?? '';
    const renewals = [reception.renewPassword(), reception.renewPassword()];
    reception.wake();
    await Promise.all(renewals);
    expect(reception.listening().state).toBe('listening');
    await expect(send(reception.sheet(), before, 'a.csv')).rejects.toThrow('530');
    await reception.stop();
    expect(reception.listening().state).toBe('stopped');
    expect(bugs).toEqual([]);
  });

  it('does not listen when it is stopped while it starts', async () => {
    const { reception } = await openOffice(await openTestEngine());
    const starting = reception.start();
    await reception.stop();
    await starting;
    expect(reception.listening().state).toBe('stopped');
  });
});

describe('its certificate and login', () => {
  const identityFile = (engine: TestEngine, name: string) => join(engine.dataFolder, 'receiver', name);

  it('are made once, for this user alone, and the password is told once', async () => {
    const engine = await openTestEngine();
    const first = (await openOffice(engine)).reception;
    const again = (await openOffice(engine)).reception;
    expect(first.sheet().password).toMatch(/^\S{20}$/);
    expect(again.sheet()).toMatchObject({ fingerprint: first.sheet().fingerprint, password: null });
    expect(again.isCertificateRemade).toBe(false);
    const kept = await readFile(identityFile(engine, 'login.json'), 'utf8');
    expect(kept).not.toContain(first.sheet().password);
    for (const name of process.platform === 'win32' ? [] : ['login.json', 'certificate.json']) {
      expect((await stat(identityFile(engine, name))).mode & 0o777).toBe(0o600);
    }
  });

  const lostKeyring: SecretBox = {
    seal: (text) => Promise.resolve(text),
    open: () => Promise.reject(new Error('Error while decrypting the ciphertext.')),
  };
  const opensOnlyNew = (): SecretBox => {
    const sealed = new Set<string>();
    return {
      seal: (text) => {
        sealed.add(text);
        return Promise.resolve(text);
      },
      open: (text) => (sealed.has(text) ? Promise.resolve(text) : lostKeyring.open(text)),
    };
  };

  it.each([
    ['its keyring is another one', opensOnlyNew(), null],
    ['its keyring opens nothing at all', lostKeyring, null],
    ['its file was cut', plainBox, '{"cert":"-----BEGIN'],
    [
      'its key is none',
      plainBox,
      JSON.stringify({ cert: 'x', sealedKey: 'y', fingerprint: 'z', validUntil: '' }),
    ],
  ])('are made again, and said to be, when %s', async (_, box, damaged) => {
    const engine = await openTestEngine();
    const before = (await openOffice(engine)).reception.sheet();
    if (damaged !== null) await writeFile(identityFile(engine, 'certificate.json'), damaged);
    const { reception } = await openOffice(engine, { box });
    expect(reception.isCertificateRemade).toBe(true);
    expect(reception.sheet().fingerprint).not.toBe(before.fingerprint);
    await reception.start();
    await send(reception.sheet(), before.password ?? '', 'JV_20261120.csv');
  });

  it('are renewed on demand alone: another fingerprint, kept, and files still come in', async () => {
    const engine = await openTestEngine();
    const { reception } = await openOffice(engine);
    await reception.start();
    const before = reception.sheet();
    const { fingerprint } = await reception.renewCertificate();
    expect(fingerprint).not.toBe(before.fingerprint);
    expect((await reception.selfTest()).failure).toBeNull();
    await send(reception.sheet(), before.password ?? '', 'JV_20261120.csv');
    expect((await openOffice(engine)).reception.sheet().fingerprint).toBe(fingerprint);
  });

  it('give a new password when the login was damaged', async () => {
    const engine = await openTestEngine(await temporaryFolder());
    await openOffice(engine);
    await writeFile(identityFile(engine, 'login.json'), '');
    const { reception } = await openOffice(engine);
    await reception.start();
    await send(reception.sheet(), reception.sheet().password ?? '', 'JV_20261120.csv');
  });
});
