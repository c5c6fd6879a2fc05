import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBareTill, upload, type BareTill } from './bare-till.ts';
import { runProgram } from './run-program.ts';
import { openVenue, type Venue, type VenueOptions } from './venue.ts';

let venue: Venue;
let till: BareTill;

const start = async (options: VenueOptions = {}): Promise<void> => {
  venue = await openVenue(options);
  till = await openBareTill(venue);
  await till.logInAndProtect();
};
const restart = async (options: VenueOptions): Promise<void> => {
  till.close();
  await venue.close();
  await start(options);
};
const states = (): string[] => venue.inbox.receipts.map(({ state }) => state);

beforeEach(() => start());
afterEach(async () => {
  till.close();
  await venue.close();
});

describe('a whole upload', () => {
  it('is on the disk and recorded before 226', async () => {
    const reply = await upload(till, '/sales/night.csv', 'sold');
    const [receipt] = venue.inbox.receipts;
    expect(reply.code).toBe(226);
    expect(receipt).toMatchObject({ fileName: 'night.csv', size: 4, state: 'received' });
    expect(receipt?.spoolFile).toBe(`${receipt?.sha256 ?? ''}-${receipt?.id ?? ''}.in`);
    expect(reply.text).toContain(receipt?.sha256.slice(0, 12));
    expect(await readFile(join(venue.spoolFolder, receipt?.spoolFile ?? ''), 'utf8')).toBe('sold');
    expect(await venue.spooled()).toEqual([receipt?.spoolFile]);
    expect(venue.events.map(({ type }) => type).slice(-2)).toEqual(['receiving', 'received']);
  });

  it.skipIf(process.platform === 'win32')('is for our eyes only', async () => {
    await upload(till, 'night.csv', 'sold');
    const [name = ''] = await venue.spooled();
    expect((await stat(join(venue.spoolFolder, name))).mode & 0o777).toBe(0o600);
  });

  it('may be empty', async () => {
    expect((await upload(till, 'empty.csv', '')).code).toBe(226);
    expect((await till.ask('SIZE empty.csv')).text).toBe('213 0');
  });

  it('is not acknowledged when it cannot be recorded, and keeps its bytes and name', async () => {
    venue.inbox.failNext(new Error('The database is gone'));
    const reply = await upload(till, 'night.csv', 'sold');
    expect(reply.code).toBe(451);
    expect(reply.text).not.toContain('database');
    const [bytes = '', label = ''] = await venue.spooled();
    expect([bytes, label].map((name) => name.split('.')[1]).sort()).toEqual(['in', 'label']);
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(226);
  });

  it.each([
    { how: 'close', size: 0 },
    { how: 'close', size: 30_000 },
    { how: 'close', size: 3_000_000 },
    { how: 'shutdown', size: 30_000 },
  ])('of $size bytes may end by $how without a word', async ({ how, size }) => {
    const script = fileURLToPath(new URL('../../clients/abrupt_sender.py', import.meta.url));
    const { host, port, user, password, certFile } = venue;
    const place = [host, String(port), user, password, certFile];
    const replies = await runProgram('python3', [script, ...place, how, String(size), '5']);
    expect(replies.trim().split('\n')).toEqual(['226', '226', '226', '226', '226']);
    expect(venue.inbox.receipts.map((receipt) => receipt.size)).toEqual([size, size, size, size, size]);
  });

  it('sent again is kept again, under its own receipt', async () => {
    await upload(till, 'night.csv', 'sold');
    await upload(till, 'night.csv', 'sold');
    await upload(till, 'night.csv', 'sold and corrected');
    const [first, again, corrected] = venue.inbox.receipts;
    expect(again?.sha256).toBe(first?.sha256);
    expect(corrected?.sha256).not.toBe(first?.sha256);
    expect(new Set(venue.inbox.receipts.map(({ spoolFile }) => spoolFile)).size).toBe(3);
    expect((await till.ask('SIZE night.csv')).text).toBe('213 18');
  });
});

describe('an upload that is cut', () => {
  const cutUpload = async (sent: string): Promise<number> => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write(sent);
    await vi.waitFor(async () => {
      const sizes = await Promise.all(
        (await venue.spooled())
          .filter((name) => name.endsWith('.part'))
          .map(async (name) => (await stat(join(venue.spoolFolder, name))).size),
      );
      expect(sizes).toContain(sent.length);
    });
    data.raw.resetAndDestroy();
    return (await till.reply()).code;
  };

  it('is kept aside and leaves the earlier night as it was', async () => {
    await upload(till, 'night.csv', 'the whole night');
    expect(await cutUpload('half')).toBe(426);
    expect(states()).toEqual(['received', 'aborted']);
    expect(venue.inbox.receipts[1]).toMatchObject({ fileName: 'night.csv', size: 4 });
    expect((await till.ask('SIZE night.csv')).text).toBe('213 15');
    const [whole] = venue.inbox.receipts;
    expect(await readFile(join(venue.spoolFolder, whole?.spoolFile ?? ''), 'utf8')).toBe('the whole night');
  });

  it('leaves the session usable', async () => {
    await cutUpload('half');
    expect((await upload(till, 'night.csv', 'the whole night')).code).toBe(226);
    expect(states()).toEqual(['aborted', 'received']);
  });

  it('is suspect when its sender is gone at the data end', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    till.socket().destroy();
    line.end('perhaps all');
    await vi.waitFor(() => expect(states()).toEqual(['suspect']));
    const [receipt] = venue.inbox.receipts;
    expect(receipt?.spoolFile).toMatch(/\.suspect$/);
    expect(await venue.spooled()).toEqual([receipt?.spoolFile]);
  });

  it('ends when the sender says ABOR', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write('half');
    till.write('ABOR\r\n');
    expect((await till.reply()).code).toBe(426);
    expect((await till.reply()).code).toBe(226);
    expect(states()).toEqual(['aborted']);
  });

  it('ends when nothing comes for too long', async () => {
    await restart({ limits: { dataStallMs: 100 } });
    const data = await till.openData();
    await till.ask('STOR night.csv');
    const line = await data.protect();
    line.write('half');
    expect((await till.reply()).code).toBe(426);
    expect(states()).toEqual(['aborted']);
  });

  it('leaves nothing when no data connection ever came', async () => {
    await restart({ limits: { dataConnectMs: 100 } });
    await till.ask('EPSV');
    await till.ask('STOR night.csv');
    expect((await till.reply()).code).toBe(425);
    expect(await venue.spooled()).toEqual([]);
  });

  it('leaves nothing when the data connection is not TLS', async () => {
    const data = await till.openData();
    await till.ask('STOR night.csv');
    data.raw.end('sold in clear');
    expect((await till.reply()).code).toBe(425);
    expect(await venue.spooled()).toEqual([]);
    expect(states()).toEqual([]);
  });
});

describe('what there is no room for', () => {
  it('is refused beyond the largest file, and the session goes on', async () => {
    await restart({ settings: { maxFileBytes: 1000 } });
    const data = await till.openData();
    await till.ask('STOR large.csv');
    const line = await data.protect();
    line.write(Buffer.alloc(2000));
    expect((await till.reply()).code).toBe(552);
    expect(await venue.spooled()).toEqual([]);
    expect((await upload(till, 'night.csv', 'sold')).code).toBe(226);
    expect(states()).toEqual(['received']);
  });

  it('is refused before it starts when the disk is nearly full', async () => {
    await restart({ limits: { reserveBytes: Number.MAX_SAFE_INTEGER } });
    await till.ask('EPSV');
    expect((await till.ask('STOR night.csv')).code).toBe(452);
    expect(await venue.spooled()).toEqual([]);
  });
});

describe('a temporary name', () => {
  it.each(['night.csv.tmp', 'night.part', 'night.csv.filepart', '.in.night.csv', 'NIGHT.TMP'])(
    'makes %s wait until it is renamed',
    async (name) => {
      await upload(till, name, 'sold');
      expect(states()).toEqual(['waiting']);
      expect((await till.ask(`RNFR ${name}`)).code).toBe(350);
      expect((await till.ask('RNTO /sales/night.csv')).code).toBe(250);
      expect(venue.inbox.receipts).toMatchObject([{ fileName: 'night.csv', state: 'received' }]);
    },
  );

  it('can be thrown away by its sender, a received night cannot', async () => {
    await upload(till, 'night.tmp', 'sold');
    await upload(till, 'night.csv', 'sold');
    expect((await till.ask('DELE night.tmp')).code).toBe(250);
    expect((await till.ask('DELE night.csv')).code).toBe(550);
    expect(states()).toEqual(['received']);
    expect(await venue.spooled()).toHaveLength(2);
  });

  it.each([
    { case: 'a file that is not there', first: 'RNFR nothing.csv', codes: [550, 503] },
    { case: 'a name outside', first: 'RNFR night.tmp', target: '../night.csv', codes: [350, 553] },
    { case: 'another temporary name', first: 'RNFR night.tmp', target: 'other.tmp', codes: [350, 553] },
  ])('is not renamed to $case', async ({ first, target = 'night.csv', codes }) => {
    await upload(till, 'night.tmp', 'sold');
    expect([(await till.ask(first)).code, (await till.ask(`RNTO ${target}`)).code]).toEqual(codes);
    expect(states()).toEqual(['waiting']);
  });
});

describe('a new name', () => {
  it('may be that of an earlier night: both are kept', async () => {
    await upload(till, 'night.csv', 'sold');
    await upload(till, 'night.csv.tmp', 'sold and corrected');
    await till.ask('RNFR night.csv.tmp');
    expect((await till.ask('RNTO night.csv')).code).toBe(250);
    expect(venue.inbox.receipts).toMatchObject([
      { fileName: 'night.csv', size: 4, state: 'received' },
      { fileName: 'night.csv', size: 18, state: 'received' },
    ]);
    expect((await till.ask('SIZE night.csv')).text).toBe('213 18');
  });

  it('is given by the conversation that brought the file, by no later one', async () => {
    await upload(till, 'night', 'sold');
    await till.ask('RNFR night');
    expect((await till.ask('RNTO night.csv')).code).toBe(250);
    const later = await openBareTill(venue);
    await later.logInAndProtect();
    expect((await later.ask('RNFR night.csv')).code).toBe(550);
    expect((await later.ask('RNTO stolen.csv')).code).toBe(503);
    expect(venue.inbox.receipts).toMatchObject([{ fileName: 'night.csv' }]);
    later.close();
  });
});

describe('file names', () => {
  it.each([
    '../night.csv',
    '..\\night.csv',
    '/etc/passwd',
    'C:\\night.csv',
    'C:night.csv',
    '\\\\server\\share\\night.csv',
    'night.csv:hidden',
    'NUL',
    'con.csv',
    'LPT1.txt',
    'ＮＵＬ',
    '．．／night.csv',
    'night∕csv',
    'night.csv.',
    'night.csv ',
    '.',
    '..',
    'a\u0000b.csv',
    'a\u202Ecsv.exe',
    'what?.csv',
    `${'n'.repeat(300)}.csv`,
    'other/night.csv',
  ])('refuses %j', async (name) => {
    await till.ask('EPSV');
    expect((await till.ask(`STOR ${name}`)).code).toBe(553);
    expect(await venue.spooled()).toEqual([]);
    expect(states()).toEqual([]);
  });

  it.each([
    { sent: '/sales/night.csv', label: 'night.csv' },
    { sent: 'sales/night.csv', label: 'night.csv' },
    { sent: '\\sales\\night.csv', label: 'night.csv' },
    { sent: 'night.csv', label: 'night.csv' },
    { sent: 'Journal du 14 mars.csv', label: 'Journal du 14 mars.csv' },
    { sent: 'été-n°1.csv', label: 'été-n°1.csv' },
    { sent: '-x.csv', label: '-x.csv' },
  ])('keeps $sent as $label', async ({ sent, label }) => {
    expect((await upload(till, sent, 'sold')).code).toBe(226);
    expect(venue.inbox.receipts[0]?.fileName).toBe(label);
  });

  it('reads the Windows code page of a sender that knows no UTF-8', async () => {
    const data = await till.openData();
    till.socket().write(Buffer.from('STOR été.csv\r\n', 'latin1'));
    expect((await till.reply()).code).toBe(150);
    (await data.protect()).end('sold');
    await till.reply();
    expect(venue.inbox.receipts[0]?.fileName).toBe('été.csv');
  });

  it('never opens a file that somebody put into the spool', async () => {
    await writeFile(join(venue.spoolFolder, 'night.csv'), 'untouched');
    await upload(till, 'night.csv', 'sold');
    expect(await readFile(join(venue.spoolFolder, 'night.csv'), 'utf8')).toBe('untouched');
  });
});
