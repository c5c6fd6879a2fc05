import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

const alertRecord = 21;
const headerBytes = 5;

export type RecordFollower = {
  push(chunk: Buffer): void;
  /** Whether the last record is there to its end and is an alert. */
  endsWithAlert(): boolean;
};

/** Follows the records of a TLS connection, whatever the pieces they come in. */
export const followRecords = (): RecordFollower => {
  let header = Buffer.alloc(0);
  let bytesToSkip = 0;
  let lastKind = 0;

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length;) {
        const skipped = Math.min(bytesToSkip, chunk.length - at);
        bytesToSkip -= skipped;
        at += skipped;
        const more = chunk.subarray(at, at + headerBytes - header.length);
        at += more.length;
        header = Buffer.concat([header, more]);
        if (header.length < headerBytes) continue;
        lastKind = header.readUInt8(0);
        bytesToSkip = header.readUInt16BE(3);
        header = Buffer.alloc(0);
      }
    },
    endsWithAlert: () => lastKind === alertRecord && bytesToSkip === 0 && header.length === 0,
  };
};

export type WatchedSocket = {
  /** Stands for the socket, on which TLS is put. */
  stream: Duplex;
  /**
   * Whether the peer's last record was an alert: with TLS 1.2 and no error, its close_notify, which
   * nobody on the way can forge or leave out unseen. TLS 1.3 hides what a record is.
   */
  saidFarewell: () => boolean;
};

/** Node ends a TLS stream alike after a close_notify and without one; the records tell. */
export const watchFarewell = (socket: Socket): WatchedSocket => {
  const records = followRecords();
  // Our own farewell follows the peer's end.
  socket.allowHalfOpen = true;
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, _encoding, done) => void socket.write(chunk, done),
    final: (done) => void socket.end(done),
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (chunk: Buffer) => {
    records.push(chunk);
    if (!stream.push(chunk)) socket.pause();
  });
  socket.on('end', () => stream.push(null));
  socket.on('error', (error) => stream.destroy(error));
  // What came before a proper end may still wait to be read.
  socket.on('close', () => {
    if (!socket.readableEnded) stream.destroy();
  });
  return { stream, saidFarewell: () => records.endsWithAlert() };
};
