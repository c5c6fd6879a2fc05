import { execFile } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { openEngine } from '../../../src-main/boot/open-engine.ts';
import { plainBox } from '../../../src-main/boot/reception/reception-identity.ts';
import { createReception } from '../../../src-main/boot/reception/reception.ts';
import { sendNight } from './send-night.ts';

/**
 * A reception in a network of its own, whose cards the test plugs and unplugs. Each line on standard
 * input is an order, each line on standard output what became of it.
 */
const run = promisify(execFile);
const [dataFolder = ''] = process.argv.slice(2);
const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const fault = (error: unknown, doing: string): void => say({ bug: String(error), doing });

const engine = await openEngine({
  dataFolder,
  actor: 'command-line',
  announce: () => undefined,
  reportBug: fault,
});
const reception = await createReception({
  engine,
  dataFolder,
  box: plainBox,
  options: { port: 2121 },
  onEvent: () => undefined,
  onImported: (reports) => say({ imported: reports.map(({ file }) => file) }),
  onStatus: () => {
    const { state, code } = reception.listening();
    const { hosts, lostHost } = reception.sheet();
    say({ state, code, host: hosts[0]?.address ?? null, lostHost });
  },
  onBug: fault,
  log: () => undefined,
  now: () => new Date(),
});

const orders: Readonly<Record<string, (rest: string[]) => Promise<void>>> = {
  ip: async (args) => {
    await run('ip', args);
  },
  start: () => reception.start(),
  send: ([host = '', name = '']) => sendNight({ ...reception.sheet(), host }, name),
  test: async () => {
    const { host, failure } = await reception.selfTest();
    say({ tested: host, fault: failure?.fault ?? null });
  },
  stop: async () => {
    await reception.stop();
    await engine.close();
    process.exit(0);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [order = '', ...rest] = line.split(' ');
  try {
    await orders[order]?.(rest);
    say({ done: line });
  } catch (error) {
    fault(error, line);
  }
}
