import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { lineJournal, linesOf, read, refusal, sold } from './reading.ts';

const journal = (...labels: string[]): string => lineJournal(...labels.map((label) => sold({ label })));
const encode = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

const WORDS = [
  'CAFÉ CRÈME',
  'BŒUF',
  'CÔTES DU RHÔNE',
  'CRÈME BRÛLÉE',
  'Pâté en croûte',
  'Noël',
  'FORÊT NOIRE',
  'ÎLE FLOTTANTE',
];

describe('letters beyond ASCII', () => {
  it.each([
    ...['utf-8', 'windows-1252', 'iso-8859-15', 'utf-16le'].map((encoding): [string, string[]] => [
      encoding,
      WORDS,
    ]),
    ['cp850', WORDS.filter((word) => word !== 'BŒUF')],
  ])('are read in %s, all in one file', (encoding, labels) => {
    const result = read(encode(journal(...labels), encoding));
    expect(result.ok && result.lines.map((line) => line.label)).toEqual(labels);
    expect(result.ok && result.encoding).toBe(encoding);
  });

  it.each(
    ['windows-1252', 'cp850'].flatMap((encoding) =>
      WORDS.filter((word) => word !== 'BŒUF').map((word): [string, string] => [encoding, word]),
    ),
  )('are read in %s when %s is the only word that has some', (encoding, word) => {
    expect(linesOf(encode(journal('MOJITO', word), encoding)).map((line) => line.label)).toEqual([
      'MOJITO',
      word,
    ]);
  });

  it.each([
    ['iso-8859-15', 'ŒUF MAYO'],
    ['iso-8859-15', 'Bœuf'],
    ['windows-1252', '½ BT SAUMUR'],
    ['windows-1252', 'PICHET ¼ ROUGE'],
    ['windows-1252', 'FORMULE À 12 €'],
    ['iso-8859-15', 'FORMULE À 12 €'],
    ['windows-1252', 'L’ÉTOILE – ROUGE'],
  ])('are read in %s: %s', (encoding, label) => {
    const result = read(encode(journal(label), encoding));
    expect(result.ok && [result.lines[0]?.label, result.encoding]).toEqual([label, encoding]);
  });
});

it('takes pure ASCII for UTF-8', () => {
  const result = read(journal('MOJITO'));
  expect(result.ok && result.encoding).toBe('utf-8');
});

it('drops the mark of UTF-8', () => {
  const result = read(`\uFEFF${journal('CAFÉ')}`);
  expect(result.ok && [result.encoding, result.lines[0]?.label]).toEqual(['utf-8-bom', 'CAFÉ']);
});

it.each(['utf-16le', 'utf-16le with its mark'])('knows %s', (name) => {
  const mark = name === 'utf-16le' ? '' : '\uFEFF';
  const result = read(encode(mark + journal('CÈPES'), 'utf-16le'));
  expect(result.ok && [result.encoding, result.lines[0]?.label]).toEqual(['utf-16le', 'CÈPES']);
});

it.each(['windows-1252', 'latin1'])('repairs UTF-8 that was taken for %s and encoded again', (encoding) => {
  const labels = ['CAFÉ CRÈME', 'PÂTÉ À L’ANCIENNE'].map((label) =>
    encoding === 'latin1' ? label.replace('’', ' ') : label,
  );
  const taken = iconv.decode(iconv.encode(journal(...labels), 'utf-8'), encoding);
  const result = read(taken);
  expect(result.ok && result.lines.map((line) => line.label)).toEqual(labels);
  expect(result.ok && result.warnings).toHaveLength(1);
});

it('leaves alone a file that does not repair as a whole', () => {
  const result = read(journal('CAFÃ‰', 'CAFÉ'));
  expect(result.ok && [result.lines.map((line) => line.label), result.warnings]).toEqual([
    ['CAFÃ‰', 'CAFÉ'],
    [],
  ]);
});

it.each([1, 3])('reads a Windows-1252 file with %i lines of UTF-8, and warns', (strays) => {
  const [head = '', ...lines] = journal('CAFÉ', 'CÈPES', 'CÔTE', 'RÔTI', 'ÉCLAIR').split(/(?<=\n)/);
  const bytes = [head, ...lines].map((line, index) =>
    encode(line, index > 0 && index <= strays ? 'utf-8' : 'windows-1252'),
  );
  const result = read(new Uint8Array(bytes.flatMap((each) => Array.from(each))));
  expect(result.ok && result.lines.map((line) => line.label)).toEqual([
    'CAFÉ',
    'CÈPES',
    'CÔTE',
    'RÔTI',
    'ÉCLAIR',
  ]);
  expect(result.ok && [result.encoding, result.warnings.length]).toEqual(['windows-1252', 1]);
});

it('knows UTF-8 that was cut inside a letter', () => {
  const whole = encode(journal('CAFÉ', 'CAFÉ'), 'utf-8');
  const inLetter = whole.lastIndexOf(0xc3) + 1;
  expect(refusal(whole.subarray(0, inLetter))).toBe('truncated 3');
});

it('takes the end-of-file sign of DOS for no line', () => {
  expect(linesOf(`${journal('MOJITO')}\u001a`)).toHaveLength(1);
});

describe('a file that is no text', () => {
  const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
    new Uint8Array(
      parts.flatMap((part) => (typeof part === 'string' ? Array.from(encode(part, 'latin1')) : part)),
    );

  it.each([
    ['a workbook', bytesOf('PK', [3, 4, 20, 0], '[Content_Types].xml xl/workbook.xml'), 'spreadsheet'],
    [
      'an OpenDocument workbook',
      bytesOf('PK', [3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'spreadsheet',
    ],
    ['an old workbook', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'spreadsheet'],
    ['a PDF', bytesOf('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3]), 'pdf'],
    ['a ZIP', bytesOf('PK', [3, 4, 20, 0], 'ventes.csv'), 'archive'],
    ['a gzip', bytesOf([0x1f, 0x8b, 8, 0, 0, 0]), 'archive'],
    ['a RAR', bytesOf('Rar!', [0x1a, 7, 0]), 'archive'],
    ['a 7-Zip', bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c]), 'archive'],
    ['a picture', bytesOf([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR'), 'not-text'],
    ['zeros', new Uint8Array(64), 'not-text'],
  ])('is set aside for what it is: %s', (_name, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });
});
