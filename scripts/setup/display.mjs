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
  const server = await startVirtualDisplay();
  say(`No display here: the windows open on a virtual one (Xvfb ${server.display}), where nobody sees them.`);
  process.env.DISPLAY = server.display;
  try {
    return await work();
  } finally {
    delete process.env.DISPLAY;
    await server.stop();
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
