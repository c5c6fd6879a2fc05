import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { connectEngine } from '../../../src-main/adapters/engine-link/index.ts';
import { spoolFolder } from '../../../src-main/boot/data-places.ts';
import { LINES, lineAt } from './long-journal.ts';

/** The application as it runs: this process stands for the main one, the engine is in its thread. */
const folder = process.argv[2] ?? '.';
const dataFolder = path.join(folder, 'data');
const journal = path.join(folder, 'month.csv');

/** In one buffer: what a stream drops would stand in the memory that is measured. */
const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(1024 * 1024);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
};

const sha256 = await sha256Of(journal);
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
