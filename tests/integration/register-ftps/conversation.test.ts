import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBareTill, upload, type BareTill } from './bare-till.ts';
import { openVenue, type Venue } from './venue.ts';

let venue: Venue;
let till: BareTill;

beforeEach(async () => {
  venue = await openVenue();
  till = await openBareTill(venue);
  await till.logInAndProtect();
});
afterEach(async () => {
  till.close();
  await venue.close();
});

const listing = async (command: string): Promise<{ code: number; lines: string[] }> => {
  const data = await till.openData();
  const first = await till.ask(command);
  if (first.code !== 150) {
    data.raw.destroy();
    return { code: first.code, lines: [] };
  }
  const line = await data.protect();
  let text = '';
  line.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(line, 'end');
  const { code } = await till.reply();
  return { code, lines: text.split('\r\n').filter((one) => one !== '') };
};

describe('each command', () => {
  it.each([
    ['PWD', 257],
    ['XPWD', 257],
    ['CWD /sales', 250],
    ['CWD sales', 250],
    ['CWD /sales/', 250],
    ['CWD \\sales', 250],
    ['CWD /', 250],
    ['CWD ..', 250],
    ['CWD /etc', 550],
    ['CWD', 501],
    ['CDUP', 250],
    ['MKD /sales', 257],
    ['MKD sales', 257],
    ['MKD other', 550],
    ['TYPE A', 200],
    ['TYPE A N', 200],
    ['TYPE I', 200],
    ['TYPE', 501],
    ['MODE S', 200],
    ['STRU F', 200],
    ['OPTS UTF8 ON', 200],
    ['OPTS', 501],
    ['NOOP', 200],
    ['SYST', 215],
    ['HELP', 214],
    ['STAT', 211],
    ['ALLO 1000', 202],
    ['REST 0', 350],
    ['REST 10', 502],
    ['APPE night.csv', 502],
    ['STOU', 502],
    ['SITE', 502],
    ['SITE CHMOD 777 night.csv', 502],
    ['RMD /sales', 502],
    ['RETR night.csv', 550],
    ['PORT', 502],
    ['EPRT', 502],
    ['MLSD', 502],
    ['MFMT 20260101000000 night.csv', 502],
    ['CCC', 502],
    ['REIN', 502],
    ['SIZE nothing.csv', 550],
    ['SIZE', 550],
    ['MDTM nothing.csv', 550],
    ['DELE nothing.csv', 550],
    ['RNTO night.csv', 503],
    ['STOR night.csv', 425],
    ['ABOR', 226],
    ['AUTH TLS', 503],
    ['EPSV 3', 522],
    ['EPSV 1', 229],
    ['__proto__', 500],
    ['constructor', 500],
    ['quit', 221],
  ])('%s is answered %i', async (command, code) => {
    const reply = await till.ask(command);
    expect(reply.code).toBe(code);
    expect(reply.text).not.toMatch(/node|ftp-srv|\/tmp|spool|Error/i);
  });

  it('says what it can do', async () => {
    const { text } = await till.ask('FEAT');
    const features = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.trim());
    expect(features).toEqual(['AUTH TLS', 'EPSV', 'MDTM', 'PASV', 'PBSZ', 'PROT', 'SIZE', 'TVFS', 'UTF8']);
  });

  it('is told who must log in first', async () => {
    const stranger = await openBareTill(venue);
    expect((await stranger.ask('STOR night.csv')).code).toBe(530);
    expect((await stranger.ask('LIST')).code).toBe(530);
    stranger.close();
  });
});

describe('listings', () => {
  beforeEach(async () => {
    await upload(till, 'night.csv', 'first');
    await upload(till, 'night.csv', 'second one');
    await upload(till, 'waiting.tmp', 'x');
  });

  it.each(['LIST /sales', 'LIST -al /sales', 'LIST -la sales'])(
    '%s shows each name once',
    async (command) => {
      const { code, lines } = await listing(command);
      expect(code).toBe(226);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^-rw-r--r-- 1 till till +10 \w{3} +\d+ \d\d:\d\d night\.csv$/);
    },
  );

  it('shows the sales folder at the top', async () => {
    expect((await listing('NLST')).lines).toEqual(['sales']);
  });

  it('shows one file when asked for it', async () => {
    await till.ask('CWD sales');
    expect((await listing('NLST night.csv')).lines).toEqual(['night.csv']);
    expect((await listing('LIST nothing.csv')).code).toBe(550);
  });

  it('tells when a file came', async () => {
    const { text } = await till.ask('MDTM night.csv');
    const received = venue.inbox.receipts[1]?.receivedAt ?? '';
    expect(text).toBe(`213 ${received.slice(0, 19).replaceAll(/\D/g, '')}`);
  });
});

describe('lines', () => {
  it('are put together again when they come in pieces', async () => {
    for (const piece of ['P', 'W', 'D', '\r', '\n']) till.write(piece);
    expect((await till.reply()).code).toBe(257);
  });

  it('may end with a line feed alone, and come many at once, answered in order', async () => {
    till.write('NOOP\nPWD\r\nSYST\nCWD /sales\nPWD\r\n');
    const codes = [];
    for (let count = 0; count < 5; count += 1) codes.push((await till.reply()).code);
    expect(codes).toEqual([200, 257, 215, 250, 257]);
  });

  it('lose the Telnet signs before ABOR', async () => {
    till.socket().write(Buffer.from([0xff, 0xf4, 0xff, 0xf2, ...Buffer.from('ABOR\r\n')]));
    expect((await till.reply()).code).toBe(226);
  });

  it.each([
    { case: 'a line without end', text: 'N'.repeat(5000), code: 500 },
    { case: 'a line too long', text: `NOOP ${'N'.repeat(5000)}\r\n`, code: 500 },
    { case: 'too many commands at once', text: 'NOOP\r\n'.repeat(400), code: 421 },
  ])('end the session when there is $case', async ({ text, code }) => {
    till.write(text);
    expect(await till.repliesUntilClosed()).toContain(code);
  });

  it('end the session after too much talk before login', async () => {
    const stranger = await openBareTill(venue);
    stranger.write('NOOP\r\n'.repeat(21));
    expect((await stranger.repliesUntilClosed()).at(-1)).toBe(421);
  });
});
