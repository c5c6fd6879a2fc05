import { rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../setup/command.mjs';
import { withDisplays } from '../setup/display.mjs';
import { modules, root } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { program as faultsProgram } from './test-faults.mjs';
import { outcomeOf, readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const reports = path.join(root, '.cache', 'reports');
const linesOfAFailure = 12;
const windowsAtOnce = 2;

/** Every stage runs whatever became of those before it; what failed is told last, above how many passed. */
export async function runTask() {
  rmSync(reports, { recursive: true, force: true });
  const stages = [
    ['Format, lint, arrows, types', check],
    ['Build', runBuild],
    ['Unit and integration tests', runVitest],
    ['End-to-end tests, and the quick form of the faults of the receiver', runWhatMostlyWaits],
  ];
  const outcomes = [];
  for (const [name, stage] of stages) {
    const from = performance.now();
    say(`\n${name}`);
    outcomes.push(await stage());
    say(`${name}: ${Math.round((performance.now() - from) / 1000)} s`);
  }
  const { passed, failures } = sumOf(outcomes);
  for (const { name, why } of failures) say(`\n✗ ${name}\n${firstLinesOf(why)}`);
  process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 ? 1 : 0;
}

function sumOf(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

function firstLinesOf(text) {
  return text.split('\n').slice(0, linesOfAFailure).join('\n');
}

async function runBuild() {
  const isBuilt = await build();
  say(isBuilt ? '✓ build' : '✗ build');
  return isBuilt
    ? { passed: 1, failures: [] }
    : { passed: 0, failures: [{ name: 'Build', why: 'What it said is above.' }] };
}

async function runVitest() {
  const report = path.join(reports, 'vitest.json');
  const { code } = await run(process.execPath, [
    path.join(modules, 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return outcomeOf('Unit and integration tests', code, report, readVitestReport);
}

async function runWhatMostlyWaits() {
  const faults = runQuickFaults();
  const windows = await withDisplays(windowsAtOnce, runPlaywright);
  return sumOf([windows, await faults]);
}

async function runQuickFaults() {
  const report = path.join(reports, 'faults.json');
  const { code, output } = await run(process.execPath, [faultsProgram, '--quick', '--report', report], {
    quiet: true,
  });
  say(output);
  return outcomeOf('The faults of the receiver', code, report, (told) => told);
}

async function runPlaywright(displays) {
  const report = path.join(reports, 'playwright.json');
  const { code } = await run(
    process.execPath,
    [path.join(modules, '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, WINDOW_DISPLAYS: displays.join(' ') } },
  );
  return outcomeOf('End-to-end tests', code, report, readPlaywrightReport);
}
