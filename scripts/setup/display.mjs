import { spawn } from 'node:child_process';
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
    server.stop();
    delete process.env.DISPLAY;
  }
}

function startVirtualDisplay() {
  // Its own process group: Ctrl-C must reach the windows first.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new SetupError('The virtual display (Xvfb) does not start.'));
    const limit = setTimeout(fail, startLimitMs);
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3].once('data', (number) => {
      clearTimeout(limit);
      server.stdio[3].destroy();
      server.unref();
      resolve({ display: `:${number.toString().trim()}`, stop });
    });
  });
}
