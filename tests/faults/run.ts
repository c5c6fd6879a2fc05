import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './faults.ts';
import { NotRun, type Fault, type Scale } from './support/fault.ts';
import { forEachAtOnce } from './support/in-parallel.ts';
import { tableOf, type Row } from './support/table.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, report: { type: 'string' } },
  allowPositionals: true,
});
const quickOnesAtOnce = 3;
const scale: Scale = values.quick ? 'quick' : 'whole';

const rowsOf = async (fault: Fault): Promise<Row[]> => {
  const { number } = fault;
  try {
    return (await fault.run(scale)).map((figure) => ({ number, what: figure.what, figure }));
  } catch (error) {
    if (error instanceof NotRun) return [{ number, what: `not run: ${error.message}`, figure: null }];
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? what) : what}\n`);
    const figure = { what, tried: 0, lost: 1, figure: 'failed', target: 'to run', isReached: false };
    return [{ number, what, figure }];
  }
};

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

const asked = faults.filter(({ number }) => positionals.length === 0 || positionals.includes(number));
const rowsByFault = new Map<Fault, Row[]>();
const runFault = async (fault: Fault): Promise<void> => {
  const from = performance.now();
  rowsByFault.set(fault, await rowsOf(fault));
  process.stdout.write(`${fault.number} took ${Math.round((performance.now() - from) / 1000)} s\n`);
};
// Much of a fault is waiting: the quick ones wait together.
const together = asked.filter(({ isAlone }) => scale === 'quick' && isAlone !== true);
const oneByOne = asked.filter((fault) => !together.includes(fault));
await forEachAtOnce(together, quickOnesAtOnce, runFault);
for (const fault of oneByOne) await runFault(fault);
const rows = asked.flatMap((fault) => rowsByFault.get(fault) ?? []);

const figures = rows.flatMap(({ figure }) => figure ?? []);
const failures = rows.flatMap(({ number, figure }) =>
  figure === null || figure.isReached
    ? []
    : [{ name: `${number} ${figure.what}`, why: `${figure.figure} (wanted: ${figure.target})` }],
);
const passed = figures.length - failures.length;
if (unhandled.length > 0)
  failures.push({ name: 'Unhandled rejections', why: unhandled.map(String).join('; ') });
const failed = failures.length;
if (values.report !== undefined) {
  await mkdir(dirname(values.report), { recursive: true });
  await writeFile(values.report, JSON.stringify({ passed, failures }));
}
process.stdout.write(`\n${tableOf(rows)}\n\n`);
for (const { name, why } of failures) process.stdout.write(`✗ ${name}: ${why}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
