import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

/**
 * Loaded before the program that is to die. It stands between the program and the system, so that the
 * program holds nothing for its sake, and kills the process before or after the step named by DIE_AT.
 */
const [wantedStep = '', wantedMoment = ''] = (process.env.DIE_AT ?? '').split(':');

let isUploading = false;
let commits = 0;

const pass = (step: string, moment: 'before' | 'after'): void => {
  if (isUploading && step === wantedStep && moment === wantedMoment) process.kill(process.pid, 'SIGKILL');
};

const kindOf = (path: string): string => {
  if (path.endsWith('.label')) return 'label';
  if (path.endsWith('.part')) return 'part';
  return path.endsWith('spool') ? 'folder' : 'other';
};

type Async = (...args: unknown[]) => Promise<unknown>;

const around = (step: (self: unknown, args: unknown[]) => string, original: Async): Async =>
  async function (this: unknown, ...args: unknown[]) {
    const name = step(this, args);
    if (name === 'open label') isUploading = true;
    pass(name, 'before');
    const result = await original.apply(this, args);
    pass(name, 'after');
    return result;
  };

const replace = (target: object, name: string, step: (self: unknown, args: unknown[]) => string): void => {
  const original = Reflect.get(target, name) as Async;
  Reflect.set(target, name, around(step, original));
};

const kinds = new WeakMap<object, string>();
const probe = await fs.promises.open(process.execPath, 'r');
const handles = Object.getPrototypeOf(probe) as object;
await probe.close();
for (const [name, verb] of [
  ['write', 'write'],
  ['writeFile', 'write'],
  ['writev', 'write'],
  ['sync', 'flush'],
  ['datasync', 'flush'],
] as const) {
  replace(handles, name, (self) => `${verb} ${kinds.get(self as object) ?? 'other'}`);
}
for (const [name, verb] of [
  ['open', 'open'],
  ['rename', 'rename'],
  ['rm', 'remove'],
] as const) {
  replace(fs.promises, name, (_self, [path]) => `${verb} ${kindOf(String(path))}`);
}
const openAndRemember = fs.promises.open as Async;
Reflect.set(fs.promises, 'open', async (...args: unknown[]) => {
  const handle = (await openAndRemember(...args)) as object;
  const kind = kindOf(String(args[0]));
  kinds.set(handle, kind);
  // Each handle carries a `close` of its own.
  replace(handle, 'close', () => `close ${kind}`);
  return handle;
});
syncBuiltinESMExports();

type Statement = { run(...args: unknown[]): unknown };
type Prepare = (this: unknown, sql: string) => Statement;

const Database = createRequire(import.meta.url)('better-sqlite3') as { prototype: object };
const prepare = Reflect.get(Database.prototype, 'prepare') as Prepare;
Reflect.set(Database.prototype, 'prepare', function (this: unknown, sql: string) {
  const statement = prepare.call(this, sql);
  if (!sql.startsWith('COMMIT')) return statement;
  const run = statement.run.bind(statement);
  statement.run = (...args) => {
    if (isUploading) commits += 1;
    pass(`commit ${commits}`, 'before');
    const result = run(...args);
    pass(`commit ${commits}`, 'after');
    return result;
  };
  return statement;
});

type Write = (this: Socket, ...args: unknown[]) => boolean;

const write = Reflect.get(Socket.prototype, 'write') as Write;
Reflect.set(Socket.prototype, 'write', function (this: Socket, ...args: unknown[]) {
  const isAcknowledgement = typeof args[0] === 'string' && args[0].startsWith('226 ');
  if (isAcknowledgement) pass('reply 226', 'before');
  const result = write.apply(this, args);
  if (isAcknowledgement) pass('reply 226', 'after');
  return result;
});
