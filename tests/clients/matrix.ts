import { defaultLimits } from '../../src-main/adapters/register-ftps/limits.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import { allClients, manners, otherClients, type Manner, type RealClient } from './index.ts';
import { isInstalled } from './installed.ts';
import { emptyVenue, makeOutbox, sendNights, type Outbox } from './nights.ts';
import { tableOf } from './table.ts';

type Cell = { tried: number; kept: number } | { cannot: string };
type Row = { client: RealClient; cells: Cell[] };
type Surroundings = { ipv4: Venue; ipv6: Venue | null; outbox: Outbox; tries: number };

const openIpv6Venue = async (): Promise<Venue | null> => {
  try {
    return await openVenue({ limits: defaultLimits, settings: { host: '::1' } });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const venueFor = (
  { hasEpsvOnIpv6Only }: RealClient,
  { mode }: Manner,
  { ipv4, ipv6 }: Surroundings,
): Venue | null => (hasEpsvOnIpv6Only && mode === 'EPSV' ? ipv6 : ipv4);

const fill = async (client: RealClient, manner: Manner, surroundings: Surroundings): Promise<Cell> => {
  if (!isInstalled(client)) return { cannot: 'not installed' };
  const cannot = client.cannot?.(manner);
  if (cannot) return { cannot };
  const venue = venueFor(client, manner, surroundings);
  if (venue === null) return { cannot: 'chooses EPSV for IPv6, which this computer lacks' };
  const { outbox, tries } = surroundings;
  let kept = 0;
  for (let time = 0; time < tries; time += 1) {
    const sent = await sendNights(client, venue, manner, outbox);
    kept += sent.complaint === null ? sent.kept : 0;
    if (sent.complaint !== null) process.stderr.write(`\n${sent.complaint}\n`);
    await emptyVenue(venue);
  }
  return { tried: tries * outbox.files.length, kept };
};

const printed = (rows: readonly Row[]): string => {
  const reasons: string[] = [];
  const noteFor = (reason: string): number => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const textOf = (cell: Cell): string =>
    'cannot' in cell ? `– (${noteFor(cell.cannot)})` : `${cell.kept}/${cell.tried}`;
  const headings = ['files whole / tried', ...manners.map(({ tls, mode }) => `TLS ${tls} ${mode}`)];
  const table = tableOf([
    headings,
    ...rows.map(({ client, cells }) => [
      client.hasEpsvOnIpv6Only ? `${client.name} *` : client.name,
      ...cells.map(textOf),
    ]),
  ]);
  const notes = [
    ...reasons.map((reason, index) => `(${index + 1}) ${reason}`),
    '* EPSV over IPv6, where alone it chooses it',
    ...Object.entries(otherClients).map(([name, why]) => `not asked: ${name}: ${why}`),
  ];
  return `${table}\n\n${notes.join('\n')}\n`;
};

/** Every client in every manner it can be asked for; one table at the end. */
export const runMatrix = async (asked: {
  tries: number;
  names: readonly string[];
}): Promise<{ passed: number; failed: number }> => {
  const clients = allClients.filter(({ name }) => asked.names.length === 0 || asked.names.includes(name));
  const outbox = await makeOutbox();
  const ipv4 = await openVenue({ limits: defaultLimits });
  const ipv6 = await openIpv6Venue();
  const rows: Row[] = [];
  try {
    for (const client of clients) {
      process.stdout.write(`${client.name} …`);
      const from = performance.now();
      const row: Row = { client, cells: [] };
      for (const manner of manners) {
        row.cells.push(await fill(client, manner, { ipv4, ipv6, outbox, tries: asked.tries }));
      }
      rows.push(row);
      process.stdout.write(` ${Math.round((performance.now() - from) / 1000)} s\n`);
    }
  } finally {
    await Promise.all([ipv4.close(), ipv6?.close(), outbox.remove()]);
  }
  process.stdout.write(`\n${printed(rows)}`);
  const cells = rows.flatMap((row) => row.cells).filter((cell) => 'tried' in cell);
  const failed = cells.filter(({ kept, tried }) => kept < tried).length;
  return { passed: cells.length - failed, failed };
};
