import iconv from 'iconv-lite';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const euros = (cents: number, mark = ','): string =>
  `${Math.floor(cents / 100)}${mark}${pad(cents % 100, 2)}`;

type Sold = { at: number; units: number; price: number; amount: number; code: string; label: string };

const soldAt = (at: number): Sold => {
  const units = 1 + (at % 3);
  const price = 150 + ((at * 37) % 9000);
  const label = `VR CÔTES DU RHÔNE ${at % 400}`;
  return { at, units, price, amount: units * price, code: String(2000 + (at % 400)), label };
};

const clockOf = (at: number): string => `${pad(12 + (Math.floor(at / 60) % 12), 2)}:${pad(at % 60, 2)}`;

/** A layout as a till writes it: what stands above, each line, what stands below. */
export type Layout = {
  dialect: string;
  encoding: string;
  head: string[];
  row: (sold: Sold, dayOfMonth: string) => string;
  foot: (quantity: number, cents: number) => string[];
};

const nothing = (): string[] => [];

export const lineJournal: Layout = {
  dialect: 'P1',
  encoding: 'windows-1252',
  head: [
    'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type',
  ],
  row: ({ at, units, price, amount, code, label }, day) =>
    `${day}/11/2025;${clockOf(at)};${1800 + Number(day)};${pad(Math.floor(at / 4), 6)};1;ÉLODIE;VINS VERRE;${code};${label};${units};${euros(price)};0,00;${euros(amount)};20,00;V`,
  foot: nothing,
};

export const layouts: readonly Layout[] = [
  lineJournal,
  { ...lineJournal, dialect: 'P1 in CP850', encoding: 'cp850' },
  {
    dialect: 'P2',
    encoding: 'windows-1252',
    head: ['Journée du 14/11/2025   Z n° 1843', 'Code;Libelle;Qte;CA TTC;CA HT;TVA;Taux'],
    row: ({ units, amount, code, label }) => `${code};${label};${units};${euros(amount)};;;20,00`,
    foot: (quantity, cents) => [`;TOTAL GENERAL;${quantity};${euros(cents)};;;`],
  },
  {
    dialect: 'P3',
    encoding: 'iso-8859-15',
    head: ['Journée du 14/11/2025', 'Code;Libelle;Qte;CA'],
    row: ({ units, amount, code, label }) => `${code};${label};${units};${euros(amount)}`,
    foot: nothing,
  },
  {
    dialect: 'P4',
    encoding: 'utf-8',
    head: ['Journée du 14/11/2025', 'Code\tArticle\tPrix\tQté vendue\tQté retour\tBrut TTC\tRemise\tNet TTC'],
    row: ({ units, price, amount, code, label }) =>
      `${code}\t${label}\t${euros(price, '.')}\t${units}\t0\t${euros(amount, '.')}\t0.00\t${euros(amount, '.')}`,
    foot: nothing,
  },
  {
    dialect: 'P5',
    encoding: 'utf-8',
    head: [],
    row: ({ at, units, price, amount, code, label }, day) =>
      `H,g${at},${at},2025-11-${day} ${clockOf(at)}:00,1,MARIE,1,${amount}\nD,g${at},1,${code},${label},VINS,${units},${price},${amount},2000,S`,
    foot: nothing,
  },
  {
    dialect: 'P6',
    encoding: 'utf-8',
    head: ['Transaction,Date,Caisse,SKU,Article,Quantité,Montant,Annulé'],
    row: ({ at, units, amount, code, label }, day) =>
      `T${at},2025-11-${day} ${clockOf(at)}:00,1,${code},${label},${units},${euros(amount, '.')},Non`,
    foot: nothing,
  },
  {
    dialect: 'P7',
    encoding: 'utf-16le',
    head: [
      'Rapport du 14/11/2025 11:00 au 15/11/2025 02:30',
      'Quantité\tTotal TTC\tProduit\tMarge\tRéférence',
    ],
    row: ({ units, amount, code, label }) => `${units},000\t${euros(amount)}\t${label}\t0,00\t${code}`,
    foot: nothing,
  },
  {
    dialect: 'P8',
    encoding: 'utf-8',
    head: ['Receipt number,Date,Status,Item,SKU,Quantity,Total incl. tax'],
    row: ({ at, units, amount, code, label }, day) =>
      `${at},2025-11-${day}T${clockOf(at)}:00+01:00,Completed,${label},${code},${units},${euros(amount, '.')}`,
    foot: nothing,
  },
  {
    dialect: 'P9',
    encoding: 'cp850',
    head: [
      'Journée du 14/11/2025',
      'CODE   LIBELLE                     QTE          CA TTC',
      '------ ------------------------ ------ ---------------',
    ],
    row: ({ units, amount, code, label }) =>
      `${code.padEnd(6)} ${label.padEnd(24)} ${String(units).padStart(6)} ${euros(amount).padStart(15)}`,
    foot: nothing,
  },
  {
    dialect: 'P10',
    encoding: 'utf-8',
    head: ['\uFEFF"Date";"Heure";"Code";"Libellé";"Quantité";"Montant TTC";"Taux TVA"'],
    row: ({ at, units, amount, code, label }, day) =>
      `"2025-11-${day}";"${clockOf(at)}";"${code}";"${label} ; ""MAISON""";"${units}";"${euros(amount)}";"20,00"`,
    foot: nothing,
  },
];

/** Lines of 28 days, ten thousand at a time: a long journal is never held as text. */
const PIECE = 10_000;

function* piecesOf({ head, row, foot }: Layout, lines: number): Generator<string> {
  let quantity = 0;
  let cents = 0;
  let piece = [...head];
  for (let at = 0; at < lines; at++) {
    const sold = soldAt(at);
    quantity += sold.units;
    cents += sold.amount;
    piece.push(row(sold, pad(1 + Math.floor((at / lines) * 28), 2)));
    if (piece.length < PIECE) continue;
    yield `${piece.join('\r\n')}\r\n`;
    piece = [];
  }
  piece.push(...foot(quantity, cents));
  if (piece.length > 0) yield `${piece.join('\r\n')}\r\n`;
}

export const writeJournal = (layout: Layout, lines: number): Uint8Array => {
  const pieces = Array.from(piecesOf(layout, lines), (piece) => iconv.encode(piece, layout.encoding));
  return new Uint8Array(Buffer.concat(pieces));
};
