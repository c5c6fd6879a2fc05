/** A line of a register's journal, as a till of the P1 kind prints it. Money in euros with a comma. */
export type PrintedLine = {
  time?: string;
  z?: string;
  ticket?: string;
  family?: string;
  code?: string;
  label: string;
  quantity?: number | string;
  price?: string;
  amount?: string;
  type?: string;
};

const header =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';

/** The bytes of one night, `day` as `YYYY-MM-DD`. ASCII only, so that no encoding gets in the way. */
export const printNight = (day: string, lines: readonly PrintedLine[]): Uint8Array => {
  const date = day.split('-').reverse().join('/');
  const rows = lines.map((line) =>
    [
      date,
      line.time ?? '20:00',
      line.z ?? '100',
      line.ticket ?? '000001',
      '1',
      'LUCAS',
      line.family ?? 'VINS VERRE',
      line.code ?? '',
      line.label,
      line.quantity ?? 1,
      line.price ?? '7,50',
      '0,00',
      line.amount ?? '7,50',
      '20,00',
      line.type ?? 'V',
    ].join(';'),
  );
  return new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`);
};
