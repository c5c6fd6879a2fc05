import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connectEngine } from '../../../src-main/adapters/engine-link/index.ts';
import { spoolFolder } from '../../../src-main/boot/open-engine.ts';
import { LINES, lineAt } from './long-journal.ts';

/** The application as it runs: this process stands for the main one, the engine is in its thread. */
const folder = process.argv[2] ?? '.';
const dataFolder = path.join(folder, 'data');
const journal = path.join(folder, 'month.csv');

const hash = createHash('sha256');
for await (const part of createReadStream(journal)) hash.update(part as Uint8Array);
const sha256 = hash.digest('hex');
const spoolFile = `${sha256}-month.in`;
await mkdir(spoolFolder(dataFolder), { recursive: true });
await copyFile(journal, path.join(spoolFolder(dataFolder), spoolFile));

const engine = await connectEngine({
  script: new URL('../../../src-main/boot/engine.ts', import.meta.url),
  dataFolder,
  onBug: (message, doing) => {
    console.error(doing, message);
    process.exitCode = 1;
  },
});
await engine.recordReceipt({
  id: 'month',
  fileName: 'month.csv',
  sha256,
  size: (await stat(journal)).size,
  spoolFile,
  receivedAt: new Date().toISOString(),
  source: { way: 'ftps', peer: '192.168.1.31', tls: 'TLSv1.3' },
  state: 'received',
});

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const before = performance.now();
const [report] = await engine.takeIn();
const milliseconds = performance.now() - before;
delay.disable();
const megabytes = process.resourceUsage().maxRSS / 1024;
if (report?.status !== 'imported' || report.lineCount !== LINES) {
  throw new Error(`The journal was not imported whole: ${JSON.stringify(report)}`);
}
let written = 0;
for (let at = 0; at < LINES; at++) written += lineAt(at).amountInclVat ?? 0;
if (report.amountCents !== written) {
  throw new Error('The revenue imported is not the revenue written.');
}

const timed = async (name: string, ask: () => Promise<unknown>): Promise<Record<string, number>> => {
  const start = performance.now();
  await ask();
  return { [`then ${name}`]: performance.now() - start };
};
process.send?.({
  milliseconds,
  megabytes,
  stall: delay.max / 1e6,
  ...(await timed('Accueil, first time', () => engine.nightOverview())),
  ...(await timed('Accueil', () => engine.nightOverview())),
  ...(await timed('counts', () => engine.counts())),
  ...(await timed('journals', () => engine.listJournals())),
  ...(await timed('queue to match', () => engine.matchingQueue())),
  ...(await timed('totals', () => engine.totals({}))),
  ...(await timed('journal', () => engine.journalDetail({ journalId: 'month' }))),
  ...(await timed('last page of its lines', () =>
    engine.journalLines({ journalId: 'month', offset: LINES - 500, limit: 500 }),
  )),
  ...(await timed('last page of the file', () =>
    engine.rawLines({ journalId: 'month', firstLine: LINES - 500, limit: 500 }),
  )),
});
await engine.close();
