import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../builders/engine.ts';

const script = fileURLToPath(new URL('moving-venue.ts', import.meta.url));
const headless = fileURLToPath(new URL('../../../src-main/boot/headless.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

/** A network of one's own is the system's to give. */
const hasNetworks = ((): boolean => {
  if (process.platform !== 'linux' || !isRoot) return false;
  try {
    execFileSync(
      'unshare',
      ['--net', 'ip', 'link', 'add', 'till0', 'type', 'veth', 'peer', 'name', 'switch0'],
      { stdio: 'ignore' },
    );
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
})();

type Told = Record<string, unknown>;

const openMovingVenue = async () => {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    'unshare',
    ['--net', process.execPath, script, await temporaryFolder()],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const told: Told[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => told.push(JSON.parse(line) as Told));
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  const order = async (line: string): Promise<void> => {
    const before = told.length;
    child.stdin.write(`${line}\n`);
    await vi.waitFor(() => expect(told.slice(before)).toContainEqual({ done: line }), 30_000);
  };
  const status = (): Told | undefined => told.findLast((one) => 'state' in one);
  const becomes = (wanted: Told): Promise<unknown> =>
    vi.waitFor(() => expect(status()).toMatchObject(wanted), 30_000);
  return { told, order, becomes };
};

describe.runIf(hasNetworks)('a computer whose network changes', () => {
  it(
    'says that the cable is out, takes the new address, and receives there without a restart',
    { timeout: 180_000 },
    async () => {
      const { told, order, becomes } = await openMovingVenue();
      await order('ip link set lo up');
      await order('start');
      await becomes({ state: 'failed', code: 'NO_NETWORK' });

      await order('ip link add till0 type veth peer name switch0');
      await order('ip addr add 192.168.77.20/24 dev till0');
      await order('ip link set till0 up');
      await order('ip link set switch0 up');
      await becomes({ state: 'listening', code: null, host: '192.168.77.20', lostHost: null });
      // A new address is tried out at once, from this computer as the till here is.
      await order('send 192.168.77.20 JV_1.csv');

      await order('ip link set switch0 down');
      await becomes({ state: 'failed', code: 'NO_NETWORK' });

      await order('ip addr flush dev till0');
      await order('ip addr add 192.168.77.99/24 dev till0');
      await order('ip link set switch0 up');
      await becomes({ state: 'listening', code: null, host: '192.168.77.99', lostHost: '192.168.77.20' });
      await order('test');
      expect(told).toContainEqual({ tested: '192.168.77.99', fault: null });
      await order('send 192.168.77.99 JV_2.csv');
      await vi.waitFor(() => expect(told).toContainEqual({ imported: ['JV_2.csv'] }), 30_000);
      await becomes({ lostHost: null });
      expect(told.filter((one) => 'bug' in one)).toEqual([]);
    },
  );
});

describe.runIf(process.platform === 'linux' && isRoot)(
  'a port that the system keeps for its administrator',
  () => {
    it('is said to be refused, not taken', async () => {
      const folder = await temporaryFolder();
      await chmod(folder, 0o777);
      const child = spawn(process.execPath, [headless, 'serve', '--data', folder, '--port', '23'], {
        uid: 65_534,
        gid: 65_534,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stdout.on('data', (text: Buffer) => (said += text.toString()));
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      await once(child, 'close');
      expect(said).toContain('PORT_REFUSED');
    });
  },
);
