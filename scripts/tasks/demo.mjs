import { runTask as start } from './start.mjs';

export function runTask(args) {
  return start(['--demo', ...args]);
}
