import iconv from 'iconv-lite';

/** What the old encodings have no sign for, in signs that they have. */
const plainSigns: Readonly<Record<string, string>> = {
  '\u202f': ' ',
  '\u00a0': ' ',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

const withPlainSigns = (text: string): string =>
  text.normalize('NFC').replace(/[\u202f\u00a0−’‘“”–—…]/g, (sign) => plainSigns[sign] ?? sign);

/** A letter that the encoding lacks loses its accent before it becomes a question mark. */
const encodeInto = (text: string, encoding: string): Uint8Array => {
  const known = (sign: string): boolean => iconv.decode(iconv.encode(sign, encoding), encoding) === sign;
  const fitting = text.replace(/[^\p{ASCII}]/gu, (sign) =>
    known(sign) ? sign : sign.normalize('NFKD').replace(/\p{M}/gu, ''),
  );
  return iconv.encode(fitting, encoding);
};

export const textBytes = (text: string, encoding: 'utf-8' | 'windows-1252' | 'iso-8859-15'): Uint8Array =>
  encoding === 'utf-8'
    ? iconv.encode(text, 'utf8', { addBOM: true })
    : encodeInto(withPlainSigns(text), encoding);
