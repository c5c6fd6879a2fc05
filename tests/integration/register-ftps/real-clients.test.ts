import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/adapters/register-ftps/limits.ts';
import { commonClients, ftpWebRequest, manners, type RealClient } from '../../clients/index.ts';
import { isInstalled } from '../../clients/installed.ts';
import { makeOutbox, sendNights, type Outbox } from '../../clients/nights.ts';
import { openVenue, type Venue } from './venue.ts';

const clients: RealClient[] = isInstalled(ftpWebRequest) ? [...commonClients, ftpWebRequest] : commonClients;

let outbox: Outbox;
let venue: Venue;

beforeAll(async () => {
  outbox = await makeOutbox();
});
afterAll(() => outbox.remove());
beforeEach(async () => {
  venue = await openVenue({ limits: defaultLimits });
});
afterEach(() => venue.close());

describe.each(clients)('$name', (client) => {
  const possible = manners.filter((manner) => !client.cannot?.(manner));
  it.each(possible)('sends whole nights over TLS $tls and $mode', { timeout: 60_000 }, async (manner) => {
    expect(await sendNights(client, venue, manner, outbox)).toEqual({
      kept: outbox.files.length,
      complaint: null,
    });
    expect(await venue.spooled()).toHaveLength(outbox.files.length);
    const protocols = venue.inbox.receipts.map(({ source }) => source.tls);
    expect(new Set(protocols)).toEqual(new Set([`TLSv${manner.tls}`]));
  });
});
