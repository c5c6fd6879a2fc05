/** The rules of a file of entries in FEC format, from the law and the tax office's own tester; nothing of the exporter. */
const NAMES = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
];

export type FecRecord = Record<string, string>;

const isDay = (text: string): boolean => {
  if (!/^\d{8}$/.test(text)) return false;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

export const centsOf = (text: string): number => Number(text.replace(',', ''));

const rules: [name: string, isKept: (record: FecRecord) => boolean][] = [
  [
    'the codes of the journal are there',
    ({ JournalCode, JournalLib }) => JournalCode !== '' && JournalLib !== '',
  ],
  ['the number is a whole number', ({ EcritureNum = '' }) => /^[1-9]\d*$/.test(EcritureNum)],
  ['the day of the entry is a day', ({ EcritureDate = '' }) => isDay(EcritureDate)],
  ['the day of the voucher is a day', ({ PieceDate = '' }) => isDay(PieceDate)],
  ['the day of validation is a day', ({ ValidDate = '' }) => isDay(ValidDate)],
  [
    'it is validated on its day or after',
    ({ ValidDate = '', EcritureDate = '' }) => ValidDate >= EcritureDate,
  ],
  ['the account begins with three digits', ({ CompteNum = '' }) => /^\d{3}/.test(CompteNum)],
  ['the account has a name', ({ CompteLib }) => CompteLib !== ''],
  [
    'the voucher and the label are told',
    ({ PieceRef, EcritureLib }) => PieceRef !== '' && EcritureLib !== '',
  ],
  [
    'amounts have a comma, two decimals and no separator of thousands',
    ({ Debit = '', Credit = '' }) => [Debit, Credit].every((text) => /^\d+,\d{2}$/.test(text)),
  ],
  [
    'one of debit and credit is nought, and one is not',
    ({ Debit, Credit }) => (Debit === '0,00') !== (Credit === '0,00'),
  ],
  ['a letter has its day', ({ EcritureLet, DateLet }) => (EcritureLet === '') === (DateLet === '')],
  [
    'a foreign amount has its currency',
    ({ Montantdevise, Idevise }) => (Montantdevise === '') === (Idevise === ''),
  ],
];

export const fecRecords = (bytes: Uint8Array): FecRecord[] => {
  const [, ...rows] = new TextDecoder('iso-8859-15').decode(bytes).split('\r\n');
  return rows.map((row) => {
    const fields = row.split('\t');
    return Object.fromEntries(NAMES.map((name, index) => [name, fields[index] ?? '']));
  });
};

/** What is wrong with a file, sentence by sentence; nothing where all is well. */
export const faultsOfFec = (bytes: Uint8Array): string[] => {
  const faults: string[] = [];
  const text = new TextDecoder('iso-8859-15').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) faults.push('a byte order mark stands before the first name');
  if (/[\r\n]$/.test(text)) faults.push('an empty record ends the file');
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('records do not all end alike');
  if (text.includes('|')) faults.push('the other separator stands in a field');
  const [head = '', ...rows] = text.split('\r\n');
  if (head !== NAMES.join('\t')) faults.push('the names or their order are not those of the law');
  for (const [index, row] of rows.entries()) {
    if (row.split('\t').length !== NAMES.length) faults.push(`record ${index + 1}: not eighteen fields`);
  }
  const records = fecRecords(bytes);
  for (const [index, record] of records.entries()) {
    for (const [name, isKept] of rules) if (!isKept(record)) faults.push(`record ${index + 1}: ${name}`);
  }
  const numbers = [...new Set(records.map(({ EcritureNum }) => Number(EcritureNum)))];
  const [first = 1] = numbers;
  if (numbers.some((number, index) => number !== first + index))
    faults.push('numbers do not follow each other');
  const runs = records.filter(
    ({ EcritureNum }, index) => index === 0 || records[index - 1]?.EcritureNum !== EcritureNum,
  );
  if (runs.length !== numbers.length) faults.push('an entry is torn apart');
  for (const [number, lines] of Map.groupBy(records, ({ EcritureNum }) => EcritureNum)) {
    const sum = (side: 'Debit' | 'Credit'): number =>
      lines.reduce((total, line) => total + centsOf(line[side] ?? ''), 0);
    if (sum('Debit') !== sum('Credit')) faults.push(`entry ${String(number)} is not balanced`);
    if (new Set(lines.map(({ EcritureDate }) => EcritureDate)).size > 1) faults.push('an entry has two days');
  }
  return faults;
};
