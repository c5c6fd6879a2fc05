import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hashPassword,
  makeCertificate,
  makePassword,
  verifyPassword,
} from '../../../src-main/adapters/register-ftps/index.ts';
import { makePasswordCheck } from '../../../src-main/adapters/register-ftps/password.ts';

describe('a made password', () => {
  it('is twenty characters that nobody misreads and no register misreads', () => {
    const made = Array.from({ length: 200 }, makePassword);
    for (const password of made) expect(password).toMatch(/^[A-HJ-NP-Za-km-z2-9]{20}$/);
    expect(new Set(made).size).toBe(200);
  });

  it('is kept only as a verifier, a different one each time', async () => {
    const password = makePassword();
    const [one, other] = [await hashPassword(password), await hashPassword(password)];
    expect(one).not.toBe(other);
    expect(one).not.toContain(password);
    expect(await verifyPassword(password, one)).toBe(true);
    expect(await verifyPassword(`${password}x`, one)).toBe(false);
  });

  it('is known again, and makes no other password known', async () => {
    const password = makePassword();
    const isPassword = makePasswordCheck(await hashPassword(password));
    const asked = [`${password}x`, password, password, `${password}x`, ''];
    const answers = [];
    for (const one of asked) answers.push(await isPassword(one));
    expect(answers).toEqual([false, true, true, false, false]);
  });

  it.each(['', 'plain', 'scrypt$', 'scrypt$16384$8$1$$', 'md5$1$1$1$aa$bb'])(
    'matches no verifier like %j',
    async (verifier) => {
      expect(await verifyPassword('anything', verifier)).toBe(false);
    },
  );
});

describe('a made certificate', () => {
  it('names every address, signs itself and fits its key', async () => {
    const made = await makeCertificate(['caisse', 'caisse.local'], ['192.168.1.10', '10.0.0.2']);
    const certificate = new X509Certificate(made.cert);
    expect(certificate.fingerprint256).toBe(made.fingerprintSha256);
    expect(certificate.checkHost('caisse.local')).toBe('caisse.local');
    expect(certificate.checkIP('192.168.1.10')).toBe('192.168.1.10');
    expect(certificate.checkIP('10.0.0.2')).toBe('10.0.0.2');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(Date.parse(certificate.validTo)).toBe(Date.parse(made.validUntil));
    expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  });
});
