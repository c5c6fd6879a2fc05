import { openEngine } from '../../src-main/boot/open-engine.ts';
import { printNight } from './night.ts';

/** Fills a folder: a glass linked to the bottle, a vintage that has run out, and a night told by two files. */
const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('A data folder is needed.');

const wine = {
  category: 'vin',
  producer: 'Louvet',
  colour: 'blanc',
  volumeCl: 75,
  bin: 'Cave',
  supplier: 'Vins du Nord',
  formats: [{ name: 'bouteille', cl: 75, priceCents: 3900 }],
};
const charged = (code: string, label: string, quantity: number, amount: string) => ({
  code,
  label,
  quantity,
  amount,
});

const priced = [
  { name: 'verre', cl: 12, priceCents: 750 },
  { name: 'bouteille', cl: 75, priceCents: 3900 },
];
const drinks = [
  { ...wine, id: 'morgon-23', name: 'Morgon', colour: 'rouge', vintage: 2023, formats: priced },
  { ...wine, id: 'chablis-22', name: 'Chablis', vintage: 2022, formats: priced },
  { ...wine, id: 'chablis-23', name: 'Chablis', vintage: 2023, formats: priced },
  { ...wine, id: 'anisette', category: 'spiritueux', name: 'Anisette', colour: null, formats: priced },
];
const engine = await openEngine({
  dataFolder,
  actor: 'window',
  announce: () => undefined,
  reportBug: (error) => {
    throw error;
  },
});
await engine.importLibrary({ text: JSON.stringify(drinks), fileName: 'library.json' });
await engine.changeVenueSettings({ severalFilesPerDay: true });
const nights = [
  ['a.csv', '2026-11-19', '1', charged('1', 'VERRE MORGON', 5, '37,50')],
  ['b.csv', '2026-11-20', '1', charged('2', 'BT CHABLIS', 2, '78,00')],
  ['c.csv', '2026-11-21', '1', charged('3', 'ANISETTE', 4, '30,00')],
  ['d.csv', '2026-11-21', '2', charged('3', 'ANISETTE', 4, '30,00')],
] as const;
for (const [fileName, day, z, article] of nights) {
  const bytes = printNight(day, [{ ...article, z, ticket: '' }]);
  await engine.takeFile({ fileName, bytes, peer: '127.0.0.1' });
}
const link = (code: string, drinkId: string, serving: number) =>
  engine.linkItem({ itemKey: `code:${code}`, drinkId, servingId: `${drinkId}/${serving}`, fromDay: null });
await link('1', 'morgon-23', 1);
await link('2', 'chablis-22', 1);
await link('3', 'anisette', 0);
await engine.recordStock({
  drinkId: 'chablis-23',
  kind: 'receipt',
  volumeMl: 4500,
  note: null,
  at: '2026-11-18T12:00',
});
await engine.close();
