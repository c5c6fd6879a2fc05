import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { connect, type SecureVersion } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { offersTls12, peekClientHello } from '../../../src-main/adapters/register-ftps/client-hello.ts';

const captureHello = async (minVersion: SecureVersion, maxVersion: SecureVersion): Promise<Buffer> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1', minVersion, maxVersion, rejectUnauthorized: false });
  client.on('error', () => undefined);
  const [socket] = (await once(server, 'connection')) as [Socket];
  const hello = await new Promise<Buffer>((resolve) => peekClientHello(socket, resolve));
  socket.destroy();
  client.destroy();
  server.close();
  return hello;
};

describe('a ClientHello', () => {
  it.each([
    { min: 'TLSv1.2', max: 'TLSv1.2', offers: true },
    { min: 'TLSv1.2', max: 'TLSv1.3', offers: true },
    { min: 'TLSv1.3', max: 'TLSv1.3', offers: false },
  ] as const)('from $min to $max offers TLS 1.2: $offers', async ({ min, max, offers }) => {
    expect(offersTls12(await captureHello(min, max))).toBe(offers);
  });

  it('cut anywhere is no reason to fall', async () => {
    const hello = await captureHello('TLSv1.2', 'TLSv1.3');
    for (let length = 0; length < hello.length; length += 1) {
      expect(() => offersTls12(hello.subarray(0, length))).not.toThrow();
    }
    expect(offersTls12(Buffer.from('GET / HTTP/1.1\r\n'))).toBe(false);
  });
});
