import type { PrintedLine } from './night.ts';

type Wine = [name: string, producer: string, colour: 'rouge' | 'blanc' | 'rosé', vintage: number];

const wines: Wine[] = [
  ['Chablis', 'Domaine Louvet', 'blanc', 2022],
  ['Morgon', 'Domaine Tissandier', 'rouge', 2021],
  ['Sancerre', 'Domaine Virlay', 'blanc', 2023],
  ['Pouilly-Fumé', 'Cave Bréchard', 'blanc', 2022],
  ['Menetou-Salon', 'Domaine Corbelin', 'rouge', 2022],
  ['Saint-Joseph', 'Domaine Aubertin', 'rouge', 2020],
  ['Crozes-Hermitage', 'Cave Perrotin', 'rouge', 2021],
  ['Bandol', 'Bastide Ferrand', 'rosé', 2023],
  ['Fleurie', 'Domaine Maupas', 'rouge', 2022],
  ['Brouilly', 'Château Lamure', 'rouge', 2021],
  ['Pomerol', 'Château Vergnac', 'rouge', 2018],
  ['Gigondas', 'Domaine Sabran', 'rouge', 2020],
  ['Condrieu', 'Domaine Rostand', 'blanc', 2022],
  ['Vouvray', 'Clos Huard', 'blanc', 2021],
  ['Chinon', 'Domaine Pelletan', 'rouge', 2021],
  ['Riesling', 'Maison Ehrwald', 'blanc', 2021],
  ['Muscadet', 'Domaine Guérand', 'blanc', 2023],
  ['Tavel', 'Château Mirande', 'rosé', 2023],
];

/** Two estates of one name: a label that says no more leaves the choice. */
const namesakes: Wine[] = [
  ['Chablis', 'Domaine Rivoire', 'blanc', 2022],
  ['Brouilly', 'Domaine Chassel', 'rouge', 2021],
];

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** Twenty wines of twenty estates, as a library file holds them. */
export const cellar = JSON.stringify(
  [...wines, ...namesakes].map(([name, producer, colour, vintage]) => ({
    id: slug(`${name} ${producer}`),
    category: 'vin',
    name,
    producer,
    appellation: name,
    country: 'France',
    colour,
    vintage,
    volumeCl: 75,
    formats: [
      { name: 'verre', cl: 12, priceCents: 750 },
      { name: 'bouteille', cl: 75, priceCents: 3900 },
    ],
  })),
);

const labelOf = (text: string): string => slug(text).replaceAll('-', ' ').toUpperCase();

const line = (code: number, label: string, more: Partial<PrintedLine> = {}): PrintedLine => ({
  code: String(code),
  label,
  amount: '7,50',
  ticket: String(code).padStart(6, '0'),
  ...more,
});

/** Labels that a glance is enough for: `VERRE CHABLIS LOUVET`. */
export const obviousLabels = wines.map(([name, producer]) =>
  labelOf(`verre ${name} ${producer.split(' ').at(-1) ?? ''}`),
);

/** The year that these labels say is not in the cellar. */
export const otherYears = [
  { label: 'BT MORGON TISSANDIER 19', vintage: 2019 },
  { label: 'BT CHINON PELLETAN 18', vintage: 2018 },
  { label: 'BT GIGONDAS SABRAN 17', vintage: 2017 },
  { label: 'BT POMEROL VERGNAC 15', vintage: 2015 },
];

/** No serving and no price of the carte: right, and to be looked at. */
export const toLookAt = [
  'SANCERRE VIRLAY',
  'VOUVRAY HUARD',
  'CONDRIEU ROSTAND',
  'TAVEL MIRANDE',
  'FLEURIE MAUPAS',
];

/** Two sheets answer as well. */
export const leftOpen = ['BT CHABLIS', 'BT BROUILLY'];

/** Words of the house that no sheet explains. */
export const unknownLabels = ['COUP DE COEUR', 'SUGGESTION ARDOISE', 'LA BOUTEILLE DU PATRON'];
export const newDrinks = ['CIDRE FERMIER 25CL', 'LIMONADE ARTISANALE 33CL'];
export const dishes = ['ENTRECOTE FRITES', 'PLAT DU JOUR', 'TARTARE', 'FROMAGE'];
export const services = ['LOCATION SALLE', 'PRIVATISATION'];

/** One night on which all of these were sold. */
export const nightOfForty: PrintedLine[] = [
  ...obviousLabels.map((label, at) => line(1000 + at, label)),
  ...otherYears.map(({ label }, at) => line(2000 + at, label, { amount: '39,00' })),
  ...toLookAt.map((label, at) => line(3000 + at, label, { amount: '21,00' })),
  ...unknownLabels.map((label, at) => line(4000 + at, label, { amount: '24,00', family: 'DIVERS VINS' })),
  ...newDrinks.map((label, at) => line(5000 + at, label, { amount: '4,50', family: 'SOFTS' })),
  ...dishes.map((label, at) => line(6000 + at, label, { amount: '18,00', family: 'PLATS' })),
  ...services.map((label, at) => line(7000 + at, label, { amount: '90,00', family: 'SERVICES' })),
  ...leftOpen.map((label, at) => line(8000 + at, label, { amount: '39,00' })),
];
