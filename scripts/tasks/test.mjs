import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../setup/command.mjs';
import { withDisplay } from '../setup/display.mjs';
import { modules, readJson, root } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { program as faultsProgram } from './test-faults.mjs';

const reports = path.join(root, '.cache', 'reports');

/** Every stage runs whatever became of those before it; the last line says how many passed and failed. */
export async function runTask() {
  rmSync(reports, { recursive: true, force: true });
  const stages = [
    ['Format, lint, arrows, types', check],
    ['Build', runBuild],
    ['Unit and integration tests', runVitest],
    ['End-to-end tests, and the quick form of the faults of the receiver', runWhatMostlyWaits],
  ];
  const total = { passed: 0, failed: 0 };
  for (const [name, stage] of stages) {
    say(`\n${name}`);
    const { passed, failed } = await stage();
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
}

async function runBuild() {
  const isBuilt = await build();
  say(isBuilt ? '✓ build' : '✗ build');
  return isBuilt ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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
  return count(code, report, ({ numPassedTests, numFailedTests, testResults }) => {
    const filesThatDoNotLoad = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + filesThatDoNotLoad.length };
  });
}

async function runWhatMostlyWaits() {
  const faults = runQuickFaults();
  const windows = await withDisplay(runPlaywright);
  const receiver = await faults;
  return { passed: windows.passed + receiver.passed, failed: windows.failed + receiver.failed };
}

async function runQuickFaults() {
  const report = path.join(reports, 'faults.json');
  const { code, output } = await run(process.execPath, [faultsProgram, '--quick', '--report', report], {
    quiet: true,
  });
  say(output);
  return count(code, report, ({ passed, failed }) => ({ passed, failed }));
}

async function runPlaywright() {
  const report = path.join(reports, 'playwright.json');
  const { code } = await run(
    process.execPath,
    [path.join(modules, '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return count(code, report, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

/** A run that ended badly counts as a failure even where its report names none, or where there is no report. */
function count(code, report, read) {
  const { passed, failed } = existsSync(report) ? read(readJson(report)) : { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
