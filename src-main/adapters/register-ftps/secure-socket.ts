import { constants, randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContext, type SecureContextOptions } from 'node:tls';

/** No RC4, no 3DES, nothing that rests on CBC with SHA-1; CBC with SHA-2 serves old Windows. */
const ciphers = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-ECDSA-AES256-SHA384',
];
const modernCiphers = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];

export type TlsContexts = {
  modern: SecureContext;
  /**
   * For data connections of senders that offer TLS 1.2. TLS 1.3 sends session tickets that a sender
   * which only writes never reads; its closing then resets the connection and the file's end is lost.
   */
  data: SecureContext;
};

/** They share ticket keys, so that senders that resume sessions can. */
export const makeTlsContexts = (certificate: { key: string; cert: string }): TlsContexts => {
  const options: SecureContextOptions = {
    key: certificate.key,
    cert: certificate.cert,
    minVersion: 'TLSv1.2',
    ciphers: [...modernCiphers, ...ciphers].join(':'),
    honorCipherOrder: true,
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
    ticketKeys: randomBytes(48),
    sessionIdContext: 'register-ftps',
  };
  return {
    modern: createSecureContext(options),
    data: createSecureContext({ ...options, maxVersion: 'TLSv1.2' }),
  };
};

export type Handshake = { ok: true; protocol: string } | { ok: false; reason: 'TLS_TOO_OLD' | 'TLS_FAILED' };

const tooOldCodes = new Set([
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_VERSION_TOO_LOW',
  'ERR_SSL_WRONG_SSL_VERSION',
]);

const failureOf = (error: unknown): Handshake => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { ok: false, reason: tooOldCodes.has(code) ? 'TLS_TOO_OLD' : 'TLS_FAILED' };
};

/**
 * Puts TLS on a connected socket without waiting for the peer: reading and writing go through the
 * returned socket at once, `handshake` settles later and never rejects.
 */
export const secureSocket = (
  raw: Duplex,
  secureContext: SecureContext,
  handshakeMs: number,
): { socket: TLSSocket; handshake: Promise<Handshake> } => {
  const socket = new TLSSocket(raw, { isServer: true, secureContext });
  socket.allowHalfOpen = true;
  // Node loses a farewell that is asked for while session tickets are still being written.
  socket.once('end', () => setImmediate(() => socket.end()));
  const handshake = new Promise<Handshake>((resolve) => {
    const timer = setTimeout(() => socket.destroy(), handshakeMs);
    const settle = (outcome: Handshake): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    socket.once('secure', () => {
      settle({ ok: true, protocol: socket.getProtocol() ?? 'unknown' });
      // Without this a record that was altered on the way would be left out in silence.
      socket.on('_tlsError', (error: Error) => socket.destroy(error));
    });
    // A server-side socket without a tls.Server reports a failed handshake under this name.
    socket.once('_tlsError', (error: unknown) => settle(failureOf(error)));
    socket.on('error', (error) => settle(failureOf(error)));
    socket.once('close', () => settle({ ok: false, reason: 'TLS_FAILED' }));
  });
  return { socket, handshake };
};
