import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followRecords } from '../../../src-main/adapters/register-ftps/tls-farewell.ts';
import { openBareTill, upload, type BareTill } from './bare-till.ts';
import { openVenue, type Venue } from './venue.ts';

const longerThanAnyTest = 600_000;
const alert = 21;
const applicationData = 23;

const record = (kind: number, length: number): Buffer => {
  const bytes = Buffer.alloc(5 + length, 0xee);
  bytes.writeUInt8(kind);
  bytes.writeUInt16BE(0x0303, 1);
  bytes.writeUInt16BE(length, 3);
  return bytes;
};

let venue: Venue;
let till: BareTill;

beforeEach(async () => {
  venue = await openVenue({ limits: { proofMs: longerThanAnyTest } });
  till = await openBareTill(venue);
  await till.logInAndProtect();
});
afterEach(async () => {
  till.close();
  await venue.close();
});

const states = (): string[] => venue.inbox.receipts.map(({ state }) => state);
const spooled = (bytes: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const parts = (await venue.spooled()).filter((name) => name.endsWith('.part'));
      const sizes = await Promise.all(
        parts.map(async (name) => (await stat(join(venue.spoolFolder, name))).size),
      );
      expect(sizes).toEqual([bytes]);
    },
    { timeout: 10_000 },
  );

describe('the farewell of a data connection', () => {
  it.each(['sold', ''])('makes %j whole without waiting for anything else', async (bytes) => {
    expect((await upload(till, 'night.csv', bytes)).code).toBe(226);
    expect(states()).toEqual(['received']);
  });

  it('counts for nothing once its sender is gone', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    till.socket().destroy();
    line.end('perhaps all');
    await vi.waitFor(() => expect(states()).toEqual(['suspect']));
  });

  it('is waited for in vain when the connection just ends: the sender must show that it lives', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write('perhaps all', () => data.raw.end());
    await once(data.raw, 'close');
    await spooled(11);
    expect(states()).toEqual([]);
    till.write('NOOP\r\n');
    expect((await till.reply()).code).toBe(226);
    expect(states()).toEqual(['received']);
  });

  it('cannot be seen in TLS 1.3, so the sender must show that it lives', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = connectTls({ socket: data.raw, minVersion: 'TLSv1.3', rejectUnauthorized: false });
    await once(line, 'secureConnect');
    line.resume();
    line.end('perhaps all');
    await once(line, 'close');
    await spooled(11);
    expect(states()).toEqual([]);
    till.write('NOOP\r\n');
    expect((await till.reply()).code).toBe(226);
  });

  it('cannot be forged by somebody on the way', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    await new Promise<void>((resolve) => void line.write('half', () => resolve()));
    await spooled(4);
    data.raw.end(record(alert, 26));
    expect((await till.reply()).code).toBe(426);
    expect(states()).toEqual(['aborted']);
  });
});

describe('the records of a TLS connection', () => {
  const whole = [record(applicationData, 300), record(alert, 26)];
  it.each([
    { case: 'an alert at the end', records: whole, ends: true },
    { case: 'an alert alone', records: [record(alert, 2)], ends: true },
    { case: 'an alert without its last byte', records: [Buffer.concat(whole).subarray(0, -1)], ends: false },
    { case: 'data at the end', records: [record(alert, 26), record(applicationData, 1)], ends: false },
    { case: 'the beginning of a record', records: [...whole, Buffer.from([alert, 3])], ends: false },
    { case: 'nothing', records: [], ends: false },
  ])('tell $case, in pieces of any size', ({ records, ends }) => {
    const bytes = Buffer.concat(records);
    for (let size = 1; size <= Math.max(bytes.length, 1); size += 1) {
      const follower = followRecords();
      for (let at = 0; at < bytes.length; at += size) follower.push(bytes.subarray(at, at + size));
      expect(follower.endsWithAlert()).toBe(ends);
    }
  });
});
