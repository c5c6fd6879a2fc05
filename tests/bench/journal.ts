import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openJournal } from '../../src-main/domain/journal/index.ts';
import { fastest, megabytes, rate } from './journal/measures.ts';
import { layouts, lineJournal, writeJournal } from './journal/write-journals.ts';

const LINES = 100_000;
const LONG = 1_000_000;

/** What no reader can do without: letters, lines, fields, integers. */
function splitAndParse(bytes: Uint8Array): number {
  const [, ...rows] = new TextDecoder('windows-1252').decode(bytes).split('\r\n');
  let total = 0;
  for (const row of rows) {
    const cells = row.split(';');
    if (cells.length > 1) total += Number((cells[12] ?? '').replace(',', ''));
  }
  return total;
}

function readInBatches(bytes: Uint8Array): number {
  const opened = openJournal(bytes, { fileName: 'month.csv', timeZone: 'Europe/Paris', cutOff: '05:00' });
  if (!opened.ok) throw new Error(opened.problem.message);
  let total = 0;
  for (const batch of opened.journal.batches()) for (const line of batch) total += line.amountInclVat ?? 0;
  const summary = opened.journal.finish();
  if (!summary.ok) throw new Error(summary.problem.message);
  return total;
}

type Long = { lines: number; milliseconds: number; megabytes: number };

/** In a process of its own: its peak is the reader's, with the bytes it reads. */
function readLong(bytes: Uint8Array): Long {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-journal-'));
  try {
    const file = path.join(folder, 'long.csv');
    writeFileSync(file, bytes);
    const script = path.join(import.meta.dirname, 'journal', 'read-long.ts');
    return JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })) as Long;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const reference = writeJournal(lineJournal, LINES);
if (splitAndParse(reference) !== readInBatches(reference))
  throw new Error('Both must read the same revenue.');
const bare = fastest(() => splitAndParse(reference));
console.log(`${LINES.toLocaleString('en')} lines of each layout; bare split and parse: ${rate(LINES, bare)}`);
for (const layout of layouts) {
  const bytes = writeJournal(layout, LINES);
  const time = fastest(() => readInBatches(bytes));
  console.log(
    `${layout.dialect.padEnd(12)} ${rate(LINES, time).padStart(17)}  ${(time / bare).toFixed(1)} times the bare loop  (${megabytes(bytes.length)})`,
  );
}

const long = writeJournal(lineJournal, LONG);
const { lines, milliseconds, megabytes: peak } = readLong(long);
console.log(
  `${lines.toLocaleString('en')} lines, ${megabytes(long.length)}: ${rate(lines, milliseconds)}, at most ${peak.toFixed(0)} MB for the whole process`,
);
