import { createHash, webcrypto } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const validYears = 10;
const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export type MadeCertificate = {
  /** PEM, PKCS #8. */
  key: string;
  /** PEM. */
  cert: string;
  /** Colon-separated upper-case hexadecimal, as certificate viewers show it. */
  fingerprintSha256: string;
  /** UTC, ISO 8601. */
  validUntil: string;
};

const randomSerialNumber = (): string => {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
};

/**
 * A self-signed certificate for this computer. Senders that pin it break when it changes, so it lasts
 * long and is renewed only on demand.
 */
export const makeCertificate = async (
  hostNames: string[],
  ipAddresses: string[],
): Promise<MadeCertificate> => {
  const keys = await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - 24 * 3600 * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validYears);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomSerialNumber(),
      name: [{ CN: [hostNames[0] ?? ipAddresses[0] ?? 'Caisse Dorée'] }],
      notBefore,
      notAfter,
      signingAlgorithm: signing,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension([
          ...hostNames.map((value) => ({ type: 'dns' as const, value })),
          ...ipAddresses.map((value) => ({ type: 'ip' as const, value })),
        ]),
      ],
    },
    webcrypto,
  );
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const fingerprint = createHash('sha256')
    .update(new Uint8Array(certificate.rawData))
    .digest('hex')
    .toUpperCase();
  return {
    key: x509.PemConverter.encode(privateKey, 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
    fingerprintSha256: fingerprint.match(/../g)?.join(':') ?? fingerprint,
    validUntil: certificate.notAfter.toISOString(),
  };
};
