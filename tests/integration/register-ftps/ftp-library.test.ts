import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  installedVersion,
  makeLibraryServer,
  pinnedVersion,
  requirePinnedLibrary,
  type LibraryConnection,
} from '../../../src-main/adapters/register-ftps/ftp-library.ts';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';

const load = createRequire(import.meta.url);

const withConnection = async (
  look: (connection: LibraryConnection) => void | Promise<void>,
): Promise<void> => {
  const seen: LibraryConnection[] = [];
  const server = makeLibraryServer({
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    onConnection: (connection) => seen.push(connection),
  });
  await server.listen();
  const { port } = server.server.address() as AddressInfo;
  const client = connect({ host: '127.0.0.1', port });
  await once(client, 'data');
  try {
    const [connection] = seen;
    if (!connection) throw new Error('ftp-srv told of no connection');
    await look(connection);
  } finally {
    client.destroy();
    await server.close();
  }
};

describe('the FTP library underneath', () => {
  it('is the version that the receiver was made for', () => {
    expect(installedVersion()).toBe(pinnedVersion);
    const project = load('../../../package.json') as { dependencies: Record<string, string> };
    expect(project.dependencies['ftp-srv']).toBe(pinnedVersion);
  });

  it('is refused in another version', () => {
    expect(() => requirePinnedLibrary('4.7.0')).toThrow('4.6.3 and found 4.7.0');
  });

  it('gives each place that the receiver takes hold of', async () => {
    await withConnection((connection) => {
      expect(connection.commandSocket.listenerCount('data')).toBe(1);
      expect(typeof connection.secure).toBe('boolean');
      expect(connection.bufferSize).toBe(false);
      expect(typeof connection.connector.end).toBe('function');
      expect(typeof connection.commands.handle).toBe('function');
      expect(typeof connection.reply).toBe('function');
    });
  });

  it('tells of a connection before it greets or reads', async () => {
    await withConnection((connection) => {
      expect(connection.commandSocket.bytesRead).toBe(0);
    });
  });

  it.each([
    { directive: 'NOOP', arg: null },
    { directive: 'SYST', arg: null },
    { directive: 'PBSZ', arg: '0' },
    { directive: 'PROT', arg: 'P' },
    { directive: 'TYPE', arg: 'I' },
    { directive: 'MODE', arg: 'S' },
    { directive: 'STRU', arg: 'F' },
    { directive: 'ALLO', arg: '10' },
  ])('still answers $directive itself', async ({ directive, arg }) => {
    await withConnection(async (connection) => {
      connection.authenticated = true;
      connection.secure = true;
      connection.bufferSize = 0;
      const replies: number[] = [];
      const answer = connection.reply.bind(connection);
      connection.reply = (code, ...lines) => {
        replies.push(code);
        return answer(code, ...lines);
      };
      await connection.commands.handle({ directive, arg, flags: [], raw: directive });
      expect(replies).toHaveLength(1);
      expect(Math.floor((replies[0] ?? 0) / 100)).toBe(2);
    });
  });
});
