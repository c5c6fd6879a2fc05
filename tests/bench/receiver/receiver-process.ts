import { once } from 'node:events';
import { defaultLimits } from '../../../src-main/adapters/register-ftps/limits.ts';
import { openEngineVenue } from '../../faults/support/engine-venue.ts';

/** The receiver as a venue has it, receipts in a real database; one line says where, the end of its input stops it. */
const venue = await openEngineVenue({ limits: defaultLimits });
const { host, port, user, password, certFile } = venue;
process.stdout.write(`${JSON.stringify({ host, port, user, password, certFile })}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await venue.close();
