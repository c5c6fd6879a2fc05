import fc from 'fast-check';
import { damagedTotals } from '../unit/journal/spoilt-journal.ts';

const runsGiven = process.argv.find((argument) => argument.startsWith('--runs='));
const seedGiven = process.argv.find((argument) => argument.startsWith('--seed='));
const numRuns = Number(runsGiven?.slice('--runs='.length) ?? 100_000);
const seed = Number(seedGiven?.slice('--seed='.length) ?? 1);

const started = performance.now();
const details = fc.check(damagedTotals, { numRuns, seed });
const seconds = (performance.now() - started) / 1000;

if (details.failed) {
  console.log(fc.defaultReportMessage(details), details.errorInstance);
  process.exitCode = 1;
} else {
  console.log(`${details.numRuns.toLocaleString('en')} spoilt journals: none stopped the reader, and none`);
  console.log(`was imported with another total than the truth without a warning (${seconds.toFixed(0)} s).`);
}
