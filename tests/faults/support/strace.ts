import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotRun } from './fault.ts';

export const requireStrace = (): void => {
  if (process.platform !== 'linux') throw new NotRun('strace is for Linux');
  if (spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0) {
    throw new NotRun('strace is not installed, or may not trace here');
  }
};

/** A system call on a file of ours: on the thread for files or the main one, and the how many-th of its kind there. */
export type FileCall = { isWorker: boolean; call: string; ordinal: number };

export type Trace = {
  /** Ends it; its lines are those of the calls that it saw. */
  stop(): Promise<string[]>;
};

const startTrace = async (args: readonly string[], log: string): Promise<Trace> => {
  const child = spawn('strace', ['-y', ...args, '-o', log], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  for await (const chunk of child.stderr) if (String(chunk).includes('attached')) break;
  return {
    async stop() {
      child.kill('SIGINT');
      await ended;
      return (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
    },
  };
};

/** All threads of a program, nothing changed. */
export const watchCalls = (pid: number, calls: readonly string[], log: string): Promise<Trace> =>
  startTrace(['-f', '-p', String(pid), '-e', `trace=${calls.join(',')}`], log);

/** Makes one call of one thread fail. */
export const failCall = (
  thread: number,
  { call, ordinal }: FileCall,
  error: string,
  log: string,
): Promise<Trace> =>
  startTrace(
    ['-p', String(thread), '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${ordinal}`],
    log,
  );

/** The calls on files under this folder. */
export const callsUnder = (lines: readonly string[], folder: string, pid: number): FileCall[] => {
  const counts = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (call === '') return [];
    const key = `${thread} ${call}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    return line.includes(folder) ? [{ isWorker: Number(thread) !== pid, call, ordinal }] : [];
  });
};

/** The thread that works on files, of a program that was given one. */
export const findWorker = async (pid: number): Promise<number> => {
  const tasks = `/proc/${pid}/task`;
  for (const thread of await readdir(tasks)) {
    const name = await readFile(join(tasks, thread, 'comm'), 'utf8');
    if (name.startsWith('libuv-worker')) return Number(thread);
  }
  throw new NotRun('the thread that works on files is not found');
};
