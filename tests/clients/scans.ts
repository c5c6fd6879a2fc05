import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVenue } from '../integration/register-ftps/venue.ts';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import { isOnPath } from './installed.ts';
import { tableOf } from './table.ts';

type Finding = { id: string; severity: string; finding: string };
type Scan = { program: string; looks: (port: number, folder: string) => Promise<Finding[]> };

const scanMs = 15 * 60_000;
const severe = new Set(['MEDIUM', 'HIGH', 'CRITICAL', 'FATAL']);

/** Follow from a certificate of the computer's own, which senders pin and which lasts therefore. */
const expected = new Set(['cert_chain_of_trust', 'cert_revocation', 'cert_validityPeriod']);

const testssl: Scan = {
  program: 'testssl',
  async looks(port, folder) {
    const report = join(folder, 'testssl.json');
    const checks = ['-p', '-s', '-f', '-P', '-S', '-U'];
    const quiet = ['--quiet', '--color', '0', '--warnings', 'off', '--severity', 'MEDIUM'];
    const where = ['--starttls', 'ftp', '--jsonfile', report, `127.0.0.1:${port}`];
    // Its exit status is the number of findings.
    await runProgram('sh', ['-c', 'testssl "$@" || true', 'sh', ...checks, ...quiet, ...where], {
      timeoutMs: scanMs,
    });
    return JSON.parse(await readFile(report, 'utf8')) as Finding[];
  },
};

const attributesOf = (xml: string, element: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${element}\\s([^>]*)>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    ),
  );

const sslscan: Scan = {
  program: 'sslscan',
  async looks(port, folder) {
    const report = join(folder, 'sslscan.xml');
    await runProgram('sslscan', ['--starttls-ftp', `--xml=${report}`, `127.0.0.1:${port}`], {
      timeoutMs: scanMs,
    });
    const xml = await readFile(report, 'utf8');
    const all = (element: string): Record<string, string>[] => attributesOf(xml, element);
    const protocols = all('protocol');
    const faults = [
      ...protocols
        .filter(({ type, version, enabled }) => enabled === '1' && (type === 'ssl' || Number(version) < 1.2))
        .map(({ type, version }) => `old protocol ${type ?? ''} ${version ?? ''}`),
      ...all('cipher')
        .filter(
          ({ strength, bits }) => !['strong', 'acceptable'].includes(strength ?? '') || Number(bits) < 128,
        )
        .map(({ cipher }) => `weak cipher ${cipher ?? ''}`),
      ...all('group')
        .filter(({ bits }) => Number(bits) < 112)
        .map(({ name }) => `weak group ${name ?? ''}`),
      ...all('heartbleed')
        .filter(({ vulnerable }) => vulnerable === '1')
        .map(() => 'heartbleed'),
      ...all('renegotiation')
        .filter(({ supported, secure }) => supported === '1' && secure === '0')
        .map(() => 'insecure renegotiation'),
      ...all('compression')
        .filter(({ supported }) => supported === '1')
        .map(() => 'compression'),
    ];
    if (!protocols.some(({ enabled }) => enabled === '1')) faults.push('it saw no TLS at all');
    return faults.map((finding) => ({ id: 'sslscan', severity: 'MEDIUM', finding }));
  },
};

const scan = async ({ program, looks }: Scan, port: number, folder: string): Promise<string[]> => {
  if (!isOnPath(program)) return [program, '–', '', 'not installed'];
  const found = (await looks(port, folder)).filter(({ severity }) => severe.has(severity));
  const faults = found.filter(({ id }) => !expected.has(id));
  const excused = found.filter(({ id }) => expected.has(id)).map(({ id }) => id);
  const words = faults.map(({ id, severity, finding }) => `${severity} ${id}: ${finding}`);
  return [program, String(faults.length), excused.join(', '), words.join('; ')];
};

/** The receiver's TLS as scanners see it, with more connections than a venue's limits allow them. */
export const runScans = async (): Promise<{ passed: number; failed: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'scans-'));
  const venue = await openVenue({
    limits: { connections: 500, connectionsPerPeer: 500, commandsBeforeLogin: 1000 },
  });
  try {
    const rows: string[][] = [];
    for (const one of [sslscan, testssl]) rows.push(await scan(one, venue.port, folder));
    const headings = ['scanner', 'medium or worse', 'expected', 'what'];
    process.stdout.write(`\n${tableOf([headings, ...rows])}\n`);
    const looked = rows.filter(([, count]) => count !== '–');
    const failed = looked.filter(([, count]) => count !== '0').length;
    return { passed: looked.length - failed, failed };
  } finally {
    await venue.close();
    await rm(folder, { recursive: true, force: true });
  }
};
