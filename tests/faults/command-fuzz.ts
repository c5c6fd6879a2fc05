import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { openBareTill, upload, type BareTill } from '../integration/register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import { noneLost, type Fault, type Figure } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';

/** Less than may wait at once; the last of them has a reply like no other. */
const batchSize = 60;
const workers = 4;
const lastReply = 214;

const verbs =
  'AUTH PBSZ PROT CWD CDUP MKD RMD PWD TYPE MODE STRU SIZE MDTM DELE RNFR RNTO LIST NLST STOR REST APPE STOU RETR EPSV PASV PORT EPRT SITE OPTS FEAT ABOR STAT ALLO NOOP SYST MLSD MFMT XPWD XYZ';
const argument = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '..',
    '/sales',
    '/sales/a.csv',
    'a.csv',
    'a.tmp',
    '0',
    '10',
    'P',
    'C',
    '-al',
    '../../a',
    'NUL',
  ),
);
const wellFormed = fc
  .tuple(fc.constantFrom(...verbs.split(' ')), argument)
  .map(([verb, text]) => Buffer.from(`${verb} ${text.replaceAll(/[\r\n]/g, '')}\r\n`));

/** A command with some of its bytes changed, doubled or missing. */
const mutated = fc
  .tuple(
    wellFormed,
    fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'drop')), { maxLength: 4 }),
  )
  .map(([bytes, changes]) => {
    const list = [...bytes.subarray(0, -2)];
    for (const [where, value, how] of changes) {
      const at = where % (list.length + 1);
      if (how === 'set') list[at] = value;
      else list.splice(at, how === 'drop' ? 1 : 0, ...(how === 'insert' ? [value] : []));
    }
    return Buffer.from([...list, 0x0d, 0x0a]);
  });

type Arm = { what: string; share: number; commands: fc.Arbitrary<Buffer>; isLoggedIn: boolean };
type Tally = { sent: number; hangs: number };

const sendBatch = async (till: BareTill, batch: readonly Buffer[]): Promise<void> => {
  till.socket().write(Buffer.concat([...batch, Buffer.from('HELP\r\n')]));
  for (let code = 0; code !== lastReply;) ({ code } = await till.reply());
};

/** One conversation, until the receiver has enough of it. */
const converse = async (venue: Venue, arm: Arm, tally: Tally, until: number): Promise<void> => {
  const till = await openBareTill(venue);
  const [size, batches] = arm.isLoggedIn ? [batchSize, 50] : [15, 1];
  try {
    if (arm.isLoggedIn) await till.logInAndProtect();
    for (let count = 0; count < batches && tally.sent < until; count += 1) {
      const batch = fc.sample(arm.commands, size);
      tally.sent += batch.length;
      await sendBatch(till, batch);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.startsWith('Waited too long')) tally.hangs += 1;
  } finally {
    till.close();
  }
};

const fuzz = async (venue: Venue, arm: Arm, commands: number): Promise<Figure> => {
  const tally: Tally = { sent: 0, hangs: 0 };
  await inParallel(workers, workers, async () => {
    while (tally.sent < commands) await converse(venue, arm, tally, commands);
  });
  venue.events.length = 0;
  return noneLost(`${arm.what}: hangs`, tally.sent, tally.hangs);
};

const tries = 5;

/** The receiver waits so briefly for data here that a loaded computer may need a second try. */
const isHonestServed = async (venue: Venue): Promise<boolean> => {
  venue.receiver.liftBan('127.0.0.1');
  for (let count = 0; count < tries; count += 1) {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const code = await upload(till, 'honest.csv', 'sold').then(
      (reply) => reply.code,
      () => null,
    );
    till.close();
    if (code === 226) return true;
  }
  return false;
};

const arms: readonly Arm[] = [
  { what: 'made-up commands after login', share: 0.5, commands: wellFormed, isLoggedIn: true },
  { what: 'mutated commands after login', share: 0.3, commands: mutated, isLoggedIn: true },
  { what: 'mutated commands before login', share: 0.2, commands: mutated, isLoggedIn: false },
];

export const commandFuzz: Fault = {
  number: 'F16',
  async run(scale): Promise<Figure[]> {
    const commands = scale === 'quick' ? 12_000 : 1_000_000;
    const venue = await openVenue({
      limits: {
        connections: 100,
        connectionsPerPeer: 100,
        wrongPasswordDelayMs: 1,
        dataConnectMs: 50,
        proofMs: 1,
      },
    });
    const rejections: unknown[] = [];
    const witness = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', witness);
    const figures: Figure[] = [];
    try {
      for (const arm of arms) figures.push(await fuzz(venue, arm, commands * arm.share));
      const failures = venue.log.filter(({ level }) => level === 'error');
      const served = await isHonestServed(venue);
      const strays = (await readdir(venue.folder)).length - 2;
      const lost = rejections.length + failures.length + strays + (served ? 0 : 1);
      figures.push(
        noneLost(
          'crashes, unhandled rejections, files outside the spool, honest upload refused',
          commands,
          lost,
          lost === 0
            ? '0'
            : [...rejections, ...failures.map(({ message }) => message)].map(String).join('; '),
        ),
      );
      return figures;
    } finally {
      process.off('unhandledRejection', witness);
      await venue.close();
    }
  },
};
