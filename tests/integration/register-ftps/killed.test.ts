import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashPassword, makePassword, recoverSpool } from '../../../src-main/adapters/register-ftps/index.ts';
import type { Receipt } from '../../../src-main/application/ports/inbox.ts';
import { openBareTill, upload } from './bare-till.ts';

const program = fileURLToPath(new URL('./receiver-process.ts', import.meta.url));
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const rounds = 20;

let folder: string;
let receiver: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-killed-'));
});
afterEach(async () => {
  receiver?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const receiptsFile = (): string => join(folder, 'receipts');
const readReceipts = async (): Promise<Receipt[]> =>
  (await readFile(receiptsFile(), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Receipt);

it(`keeps every acknowledged night once, killed ${rounds} times`, { timeout: 120_000 }, async () => {
  const password = makePassword();
  const verifier = await hashPassword(password);
  const spoolFolder = join(folder, 'spool');
  const acknowledged = new Map<string, string>();
  let sent = 0;

  for (let round = 0; round < rounds; round += 1) {
    const running = spawn(process.execPath, [program, spoolFolder, receiptsFile(), verifier]);
    receiver = running;
    const [line] = (await once(running.stdout, 'data')) as [Buffer];
    const till = await openBareTill({ host: '127.0.0.1', port: Number(line), user: 'till', password });
    await till.logInAndProtect();
    const died = once(running, 'exit');
    let isAlive = true;
    while (isAlive) {
      sent += 1;
      const [name, bytes] = [`night-${sent}.csv`, `sold ${'.'.repeat(randomInt(50_000))} ${sent}`];
      try {
        if ((await upload(till, name, bytes)).code === 226) acknowledged.set(name, sha256(bytes));
        setTimeout(() => running.kill('SIGKILL'), randomInt(80));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        isAlive = false;
      }
    }
    await died;
    till.close();
    const known = new Set((await readReceipts()).map(({ spoolFile }) => spoolFile));
    await recoverSpool({
      spoolFolder,
      knownSpoolFiles: known,
      record: (receipt) => appendFile(receiptsFile(), `${JSON.stringify(receipt)}\n`),
    });
  }

  const receipts = await readReceipts();
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
  for (const [name, hash] of acknowledged) {
    const kept = receipts.filter(({ fileName }) => fileName === name);
    expect(kept).toMatchObject([{ state: 'received', sha256: hash }]);
  }
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(receipts.length);
  for (const receipt of receipts.filter(({ state }) => state === 'received')) {
    expect(sha256(await readFile(join(spoolFolder, receipt.spoolFile)))).toBe(receipt.sha256);
  }
});
