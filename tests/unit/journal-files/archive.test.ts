import { describe, expect, it } from 'vitest';
import { createUnpacker } from '../../../src-main/adapters/journal-files/index.ts';
import { zip, type ZippedFile } from '../../builders/zip.ts';

const unpacker = createUnpacker();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, more: Partial<ZippedFile> = {}): ZippedFile => ({
  name,
  bytes: bytes(name),
  ...more,
});

describe('an archive', () => {
  it('gives the journals that it holds, as they were put in', async () => {
    const archive = zip(
      file('nuits/'),
      file('nuits/JV_20261119.csv'),
      file('nuits/JV_20261120.TXT'),
      file('ventes.xlsx'),
      file('__MACOSX/nuits/JV_20261119.csv'),
      file('nuits/.DS_Store'),
      file('nuits/~$ventes.xlsx'),
      file('nuits/photo.jpg'),
      file('autre.zip'),
    );
    const unpacked = await unpacker.members(archive);
    expect('members' in unpacked ? unpacked.members.map(({ fileName }) => fileName) : unpacked).toEqual([
      'JV_20261119.csv',
      'JV_20261120.TXT',
      'ventes.xlsx',
    ]);
    expect('members' in unpacked ? new TextDecoder().decode(unpacked.members[0]?.bytes) : '').toBe(
      'nuits/JV_20261119.csv',
    );
  });

  it('never writes or reads outside itself, whatever the names inside', async () => {
    const unpacked = await unpacker.members(zip(file('../../etc/JV.csv')));
    expect('members' in unpacked ? unpacked.members[0]?.fileName : 'damaged').not.toContain('..');
  });

  it.each([
    ['holds nothing to read', zip(file('photo.jpg')), 'nothing-inside'],
    ['is damaged', zip(file('a.csv')).slice(0, 40), 'damaged'],
    ['is locked by a password', zip(file('a.csv', { isEncrypted: true })), 'encrypted'],
    [
      'says that it unfolds to more than a venue sells',
      zip(file('a.csv', { saidSize: 2 ** 31 })),
      'too-large',
    ],
    [
      'unfolds to more than it says',
      zip(file('a.csv', { bytes: new Uint8Array(5_000_000), saidSize: 10 })),
      'damaged',
    ],
    [
      'holds too many files',
      zip(...Array.from({ length: 501 }, (_, index) => file(`${index}.csv`))),
      'too-large',
    ],
  ])('that %s is not opened', async (_, archive, refusal) => {
    expect(await unpacker.members(archive)).toEqual({ refusal });
  });

  it.each([
    ['JV.zip', zip(file('a.csv')), true],
    ['JV.ZIP', zip(file('a.csv')), true],
    ['JV.csv', zip(file('a.csv')), false],
    ['JV.zip', bytes('Date;Heure'), false],
  ])('named %s is told by its name and its first bytes', (fileName, content, expected) => {
    expect(unpacker.isArchive({ fileName, bytes: content })).toBe(expected);
  });
});
