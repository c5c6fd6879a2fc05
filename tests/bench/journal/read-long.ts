import { readFileSync } from 'node:fs';
import { openJournal } from '../../../src-main/domain/journal/index.ts';

/** Reads one file in batches, alone in its process, and prints what it took: lines, milliseconds, megabytes. */
const bytes = readFileSync(process.argv[2] ?? '');
const started = performance.now();
const opened = openJournal(bytes, { fileName: 'long.csv', timeZone: 'Europe/Paris', cutOff: '05:00' });
if (!opened.ok) throw new Error(opened.problem.message);
let lines = 0;
for (const batch of opened.journal.batches()) lines += batch.length;
const summary = opened.journal.finish();
if (!summary.ok) throw new Error(summary.problem.message);
const milliseconds = performance.now() - started;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ lines, milliseconds, megabytes }));
