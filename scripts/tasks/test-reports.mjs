import { existsSync } from 'node:fs';
import { readJson } from '../setup/paths.mjs';

/**
 * What became of a stage.
 * @typedef {{ passed: number, failures: { name: string, why: string }[] }} Outcome
 */

/** A run that ended badly is a failure even where its report names none, or where there is no report. */
export function outcomeOf(name, code, report, read) {
  const { passed, failures } = existsSync(report) ? read(readJson(report)) : { passed: 0, failures: [] };
  const isUntold = code !== 0 && failures.length === 0;
  return { passed, failures: isUntold ? [{ name, why: `ended with code ${code}` }] : failures };
}

export function readVitestReport({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that does not load has no tests to fail.
    if (status === 'failed' && failed.length === 0) return [{ name: file, why: message }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${file}: ${fullName}`,
      why: failureMessages.join('\n'),
    }));
  });
  return { passed: numPassedTests, failures };
}

export function readPlaywrightReport({ stats, errors, suites }) {
  const failures = suites.flatMap(specsOf).flatMap(({ file, title, ok, tests }) => {
    const results = tests.flatMap((test) => test.results);
    return ok ? [] : [{ name: `${file}: ${title}`, why: results.flatMap(errorsOf).join('\n') }];
  });
  const around = errors.map(({ message }) => ({ name: 'End-to-end tests', why: message }));
  return { passed: stats.expected + stats.flaky, failures: [...failures, ...around] };
}

const specsOf = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const errorsOf = (result) => result.errors.map(({ message }) => message);
