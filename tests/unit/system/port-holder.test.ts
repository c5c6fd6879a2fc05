import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { proposePort, tryPort } from '../../../src-main/adapters/system/free-port.ts';
import {
  findPortHolder,
  holderInLsof,
  listenerInNetstat,
  listeningInodes,
  nameInTasklist,
} from '../../../src-main/adapters/system/port-holder.ts';

const german = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:21             0.0.0.0:0              ABHÖREN         4312
  TCP    0.0.0.0:2121           0.0.0.0:0              ABHÖREN         777
  TCP    192.168.1.20:21        192.168.1.31:49152     HERGESTELLT     4312
  TCP    [::]:990               [::]:0                 ABHÖREN         88
`.replaceAll('\n', '\r\n');

const proc = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:0015 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000 100 0
   1: 0100007F:0015 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 999 1 0000 20 4 30
   2: 00000000:1515 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 555 1 0000 100 0
`;

describe('who holds a port', () => {
  it.each([
    [21, 4312],
    [990, 88],
    [2122, null],
  ])('is read from netstat in any language: port %i, process %s', (port, pid) => {
    expect(listenerInNetstat(german, port)).toBe(pid);
  });

  it('is named by tasklist, unless no task is found', () => {
    expect(nameInTasklist('"FileZilla Server.exe","4312","Services","0","10 112 Ko"\r\n')).toBe(
      'FileZilla Server.exe',
    );
    expect(nameInTasklist('INFO: No tasks are running which match the specified criteria.\r\n')).toBeNull();
  });

  it('is read from lsof', () => {
    expect(holderInLsof('p512\ncvsftpd\nf3\n')).toEqual({ name: 'vsftpd', pid: 512 });
    expect(holderInLsof('')).toBeNull();
  });

  it('is found among listening sockets only', () => {
    expect(listeningInodes(proc, 21)).toEqual(['12345']);
    expect(listeningInodes(proc, 22)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is the program that listens there', async () => {
    const listener =
      "require('net').createServer().listen(0,'127.0.0.1',function(){console.log(this.address().port)})";
    const child = spawn(process.execPath, ['-e', listener]);
    onTestFinished(() => void child.kill());
    const [told] = (await once(child.stdout, 'data')) as [Buffer];
    const port = Number(told.toString());
    expect((await findPortHolder(port))?.pid).toBe(child.pid);
    expect(await tryPort('127.0.0.1', port)).toBe('PORT_TAKEN');
  });
});

describe('another port', () => {
  it('is proposed where it is free, and outside the data ports', async () => {
    const first = createServer().listen(2121, '127.0.0.1');
    await Promise.race([once(first, 'listening'), once(first, 'error')]);
    onTestFinished(() => void first.close());
    const port = await proposePort('127.0.0.1', { port: 21, from: 2000, to: 2200 });
    expect(port).toBeGreaterThan(2200);
    expect(await tryPort('127.0.0.1', port ?? 0)).toBe('free');
  });
});
