import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longestMs = 3_000;

export type Holder = { name: string; pid: number };

const isExpected = (error: unknown): boolean => error instanceof Error;

/** What a system tool prints; nothing when it is not there, fails or takes too long. */
const output = async (program: string, args: readonly string[]): Promise<string> => {
  try {
    const { stdout } = await run(program, args, { timeout: longestMs, windowsHide: true });
    return stdout;
  } catch (error) {
    if (isExpected(error)) return '';
    throw error;
  }
};

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isExpected(error)) return '';
    throw error;
  }
};

/** The sockets, by their inode, that listen on a port in a table of `/proc/net/tcp`. */
export const listeningInodes = (table: string, port: number): string[] => {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === '0A')
    .flatMap((fields) => fields[9] ?? []);
};

const namesOf = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isExpected(error)) return [];
    throw error;
  }
};

const holds = async (pid: string, sockets: ReadonlySet<string>): Promise<boolean> => {
  for (const entry of await namesOf(`/proc/${pid}/fd`)) {
    const target = await readlink(`/proc/${pid}/fd/${entry}`).catch(() => '');
    if (sockets.has(target)) return true;
  }
  return false;
};

/** Programs of other users keep their open files to themselves: null for these. */
const onLinux = async (port: number): Promise<Holder | null> => {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map(textOf));
  const sockets = new Set(
    tables.flatMap((table) => listeningInodes(table, port)).map((inode) => `socket:[${inode}]`),
  );
  if (sockets.size === 0) return null;
  for (const pid of (await namesOf('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (!(await holds(pid, sockets))) continue;
    const name = (await textOf(`/proc/${pid}/comm`)).trim();
    return { name: name === '' ? pid : name, pid: Number(pid) };
  }
  return null;
};

/** `p123` and `cname` lines, as `lsof -F pc` prints them. */
export const holderInLsof = (text: string): Holder | null => {
  const pid = /^p(\d+)$/m.exec(text)?.[1];
  const name = /^c(.+)$/m.exec(text)?.[1];
  return pid === undefined ? null : { name: name ?? pid, pid: Number(pid) };
};

/** Told by the far end `0.0.0.0:0` or `[::]:0`: the word for a listening socket is translated. */
export const listenerInNetstat = (text: string, port: number): number | null => {
  for (const line of text.split(/\r?\n/)) {
    const [protocol, near, far, , pid] = line.trim().split(/\s+/);
    const isListening = protocol === 'TCP' && (far === '0.0.0.0:0' || far === '[::]:0');
    if (isListening && near?.endsWith(`:${port}`) && pid !== undefined) return Number(pid);
  }
  return null;
};

/** The first cell of the first line of `tasklist /FO CSV`. */
export const nameInTasklist = (text: string): string | null => /^"([^"]+)"/m.exec(text)?.[1] ?? null;

const onWindows = async (port: number): Promise<Holder | null> => {
  const pid = listenerInNetstat(await output('netstat.exe', ['-ano', '-p', 'TCP']), port);
  if (pid === null) return null;
  const tasks = await output('tasklist.exe', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return { name: nameInTasklist(tasks) ?? String(pid), pid };
};

/** The program that listens on a TCP port of this computer, where the system tells. */
export const findPortHolder = (
  port: number,
  platform: NodeJS.Platform = process.platform,
): Promise<Holder | null> => {
  if (platform === 'linux') return onLinux(port);
  if (platform === 'win32') return onWindows(port);
  return output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-F', 'pc']).then(holderInLsof);
};
