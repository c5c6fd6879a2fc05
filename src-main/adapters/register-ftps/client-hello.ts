import type { Socket } from 'node:net';

const handshakeRecord = 22;
const clientHelloMessage = 1;
const recordHeaderBytes = 5;
const messageHeaderBytes = 4;
const versionAndRandomBytes = 34;
const supportedVersionsExtension = 43;
const tls12 = 0x0303;
const longestHello = 16 * 1024;

/** Steps over a vector whose length stands in its first `lengthBytes` bytes. */
const afterVector = (bytes: Buffer, at: number, lengthBytes: 1 | 2): number =>
  at + lengthBytes + bytes.readUIntBE(at, lengthBytes);

const isWhole = (bytes: Buffer): boolean =>
  bytes.length >= longestHello ||
  (bytes.length > 0 && bytes[0] !== handshakeRecord) ||
  (bytes.length >= recordHeaderBytes && bytes.length >= recordHeaderBytes + bytes.readUInt16BE(3));

const offeredVersions = (hello: Buffer): number[] => {
  const sessionAt = recordHeaderBytes + messageHeaderBytes + versionAndRandomBytes;
  const suitesAt = afterVector(hello, sessionAt, 1);
  const extensionsAt = afterVector(hello, afterVector(hello, suitesAt, 2), 1);
  if (extensionsAt >= hello.length) return [tls12];
  for (let at = extensionsAt + 2; at + 4 <= hello.length; at = afterVector(hello, at + 2, 2)) {
    if (hello.readUInt16BE(at) !== supportedVersionsExtension) continue;
    const count = hello.readUInt8(at + 4) / 2;
    return Array.from({ length: count }, (_, index) => hello.readUInt16BE(at + 5 + index * 2));
  }
  return [tls12];
};

/** No command begins with this byte. */
export const beginsTls = (bytes: Buffer): boolean => bytes[0] === handshakeRecord;

/** False as well for what is no readable ClientHello: the handshake will say what it is. */
export const offersTls12 = (hello: Buffer): boolean => {
  if (hello[0] !== handshakeRecord || hello[recordHeaderBytes] !== clientHelloMessage) return false;
  try {
    return offeredVersions(hello).includes(tls12);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Looks at what the peer offers and puts it back for the handshake. Calls back once, or never if it closes. */
export const peekClientHello = (socket: Socket, onHello: (hello: Buffer) => void): void => {
  let hello = Buffer.alloc(0);
  const read = (chunk: Buffer): void => {
    hello = Buffer.concat([hello, chunk]);
    if (!isWhole(hello)) return;
    socket.off('data', read);
    socket.pause();
    socket.unshift(hello);
    onHello(hello);
  };
  socket.on('data', read);
};
