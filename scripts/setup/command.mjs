import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { SetupError } from './say.mjs';

const keptOutputLines = 20;
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. `quiet` keeps its output and hands it over; otherwise the output is seen.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd = root, env = {}, quiet = false, limitMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: limitMs,
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `\n${program} was stopped (${signal})`;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + ended });
    });
  });
}

/** Runs a program in the foreground: it has the keyboard, and the signals sent to us are for it. */
export function runInForeground(program, args, env = {}) {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of forwardedSignals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of forwardedSignals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

/** Where the system can, this process becomes the program: one process less to signal, wait for or outlive. */
export async function becomeOrRun(program, args) {
  if (process.platform !== 'win32' && typeof process.execve === 'function') {
    process.execve(program, [program, ...args], process.env);
  }
  return runInForeground(program, args);
}

/** Runs a program out of sight; when it fails, its last lines follow the sentence that says what failed. */
export async function runOrFail(program, args, failureSentence, options = {}) {
  const { code, output } = await run(program, args, { ...options, quiet: true }).catch((error) => ({
    code: 1,
    output: error.message,
  }));
  if (code === 0) return output;
  const lastLines = output.trimEnd().split('\n').slice(-keptOutputLines).join('\n');
  throw new SetupError(`${lastLines}\n\n${failureSentence}`);
}

export function runNpm(args, failureSentence, options) {
  const { npm_execpath: npmScript } = process.env;
  if (npmScript?.endsWith('.js')) {
    return runOrFail(process.execPath, [npmScript, ...args], failureSentence, options);
  }
  const [program, prefix] = process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm']] : ['npm', []];
  return runOrFail(program, [...prefix, ...args], failureSentence, options);
}

export function isOnPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, program)));
}
