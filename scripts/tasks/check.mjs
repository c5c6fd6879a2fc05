import path from 'node:path';
import { run } from '../setup/command.mjs';
import { modules } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';

const atOnce = 2;

// The slow ones first: the short ones fill the other place meanwhile.
const checks = [
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  {
    name: 'types of the window',
    script: 'vue-tsc/bin/vue-tsc.js',
    args: ['--noEmit', '-p', 'tsconfig.renderer.json'],
  },
  {
    name: 'types of main and preload',
    script: 'typescript-native/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.main.json'],
  },
  {
    name: 'types of the domain alone',
    script: 'typescript-native/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.domain.json'],
  },
  {
    name: 'types of the tests with a window',
    script: 'vue-tsc/bin/vue-tsc.js',
    args: ['--noEmit', '-p', 'tsconfig.window-tests.json'],
  },
  {
    name: 'types of the other tests',
    script: 'typescript-native/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.tests.json'],
  },
  {
    name: 'arrows between the folders',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src-main', 'src-preload', 'src-renderer'],
  },
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
];

export async function runTask() {
  const { failures } = await check();
  return failures.length > 0 ? 1 : 0;
}

export async function check() {
  const waiting = [...checks];
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await runCheck(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const failures = results.filter(({ why }) => why !== null);
  return { passed: results.length - failures.length, failures };
}

async function runCheck({ name, script, args }) {
  const { code, output } = await run(process.execPath, [path.join(modules, script), ...args], {
    quiet: true,
  });
  say(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) say(output);
  return { name, why: code === 0 ? null : output };
}
