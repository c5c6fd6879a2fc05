import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { say, SetupError } from './say.mjs';
import { hasDisplay } from './system-packages.mjs';

const screen = '1600x1000x24';
const startLimitMs = 10_000;

/** Runs `work` with a display: the person's own, else a virtual one that ends with it. */
export async function withDisplay(work) {
  if (hasDisplay()) return work();
  return withDisplays(1, async ([display]) => {
    process.env.DISPLAY = display;
    try {
      return await work();
    } finally {
      delete process.env.DISPLAY;
    }
  });
}

/**
 * Runs `work` with the names of several displays: windows on one and the same take the keyboard from each other.
 * A person's own display is the only one; otherwise they are virtual, and end with the work.
 */
export async function withDisplays(wanted, work) {
  if (hasDisplay()) return work([process.env.DISPLAY ?? '']);
  const servers = await Promise.all(Array.from({ length: wanted }, startVirtualDisplay));
  const displays = servers.map(({ display }) => display);
  say(
    `No display here: the windows open on virtual ones (Xvfb ${displays.join(' ')}), where nobody sees them.`,
  );
  try {
    return await work(displays);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

function startVirtualDisplay() {
  // -noreset: else the server starts afresh when a client leaves, and refuses the one that comes meanwhile.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // Its own process group: Ctrl-C must reach the windows first.
  const server = spawn('Xvfb', args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill();
  process.once('exit', kill);
  // Waited for: a server that is still going takes the socket of the next one with it.
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.ref();
    const hasEnded = once(server, 'exit');
    kill();
    await hasEnded;
  };
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(limit);
      reject(new SetupError('The virtual display (Xvfb) does not start.'));
    };
    const limit = setTimeout(fail, startLimitMs);
    server.once('error', fail);
    server.once('exit', fail);
    // The number comes in pieces, and the server dies when nobody reads it to the end.
    text(server.stdio[3]).then((number) => {
      if (number === '') return fail();
      clearTimeout(limit);
      server.unref();
      resolve({ display: `:${number.trim()}`, stop });
    }, fail);
  });
}
