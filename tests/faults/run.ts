import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './faults.ts';
import { NotRun, type Fault, type Scale } from './support/fault.ts';
import { tableOf, type Row } from './support/table.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, report: { type: 'string' } },
  allowPositionals: true,
});
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

const rows: Row[] = [];
for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.number)) continue;
  const from = performance.now();
  process.stdout.write(`${fault.number} …`);
  rows.push(...(await rowsOf(fault)));
  process.stdout.write(` ${Math.round((performance.now() - from) / 1000)} s\n`);
}
if (unhandled.length > 0) process.stderr.write(`Unhandled: ${unhandled.map(String).join('; ')}\n`);

const figures = rows.flatMap(({ figure }) => figure ?? []);
const missed = figures.filter(({ isReached }) => !isReached).length;
const passed = figures.length - missed;
const failed = missed + (unhandled.length > 0 ? 1 : 0);
if (values.report !== undefined) {
  await mkdir(dirname(values.report), { recursive: true });
  await writeFile(values.report, JSON.stringify({ passed, failed }));
}
process.stdout.write(`\n${tableOf(rows)}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
