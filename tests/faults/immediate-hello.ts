import { fileURLToPath } from 'node:url';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import { openVenue } from '../integration/register-ftps/venue.ts';
import { noneLost, type Fault } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';

const script = fileURLToPath(new URL('../clients/auth_race.py', import.meta.url));
const runsAtOnce = 4;
const handshakesARun = 25;

export const immediateHello: Fault = {
  number: 'F2',
  async run(scale) {
    const handshakes = scale === 'quick' ? 100 : 1000;
    const venue = await openVenue();
    let succeeded = 0;
    try {
      await inParallel(handshakes / handshakesARun, runsAtOnce, async () => {
        const args = [script, venue.host, String(venue.port), venue.certFile, String(handshakesARun)];
        const ended = Number(await runProgram('python3', args));
        succeeded += ended;
      });
    } finally {
      await venue.close();
    }
    return [noneLost('ClientHello sent the instant 234 arrives', handshakes, handshakes - succeeded)];
  },
};
