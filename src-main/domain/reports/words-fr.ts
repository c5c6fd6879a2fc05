import type { ReportId } from './report.ts';

const titles: Record<ReportId, { title: string; subtitle: string }> = {
  'sales-journal': { title: 'Journal des ventes', subtitle: 'Par nuit et par Z, HT, TVA et TTC' },
  vat: { title: 'TVA', subtitle: 'Collectée par taux, telle que la caisse la donne' },
  'sales-by-drink': {
    title: 'Ventes par boisson',
    subtitle: 'Quantités, litres, HT, TVA, TTC, coût et marge',
  },
  'stock-value': {
    title: 'Valorisation du stock',
    subtitle: 'Au coût moyen pondéré, au dernier jour de la période',
  },
  movements: { title: 'Mouvements de stock', subtitle: 'Réceptions, retours, pertes, ventes et inventaires' },
  gifts: { title: 'Offerts, pertes, personnel', subtitle: 'Ce qui sort sans recette, par boisson' },
  'count-variance': { title: 'Écarts d’inventaire', subtitle: 'Compté moins calculé, par boisson' },
  unmatched: { title: 'Références non rattachées', subtitle: 'Vendues, ni liées ni ignorées' },
  'price-gap': { title: 'Écarts de prix', subtitle: 'Prix de la carte et prix de la caisse' },
  'sales-entries': {
    title: 'Écritures de ventes',
    subtitle: 'Journal de ventes au format FEC, hors FEC légal',
  },
};

const movements: Readonly<Record<string, string>> = {
  receipt: 'Réception',
  return: 'Retour fournisseur',
  loss: 'Perte',
  transfer: 'Transfert',
  count: 'Inventaire',
  sales: 'Ventes',
};

const reasons: Readonly<Record<string, string>> = {
  breakage: 'Casse',
  corked: 'Bouchonnée',
  tasting: 'Dégustation',
  staff: 'Personnel',
  other: 'Autre perte',
};

const capitalised = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

export const frenchWords = {
  titles,
  total: 'Total',
  subtotal: 'Sous-total',
  day: 'Journée',
  till: 'Caisse',
  z: 'Z',
  lines: 'Lignes',
  discounts: 'Remises',
  exclVatAt: (rate: string) => `HT ${rate}`,
  vatAt: (rate: string) => `TVA ${rate}`,
  inclVatWithoutRate: 'TTC sans taux',
  exclVat: 'HT',
  vat: 'TVA',
  inclVat: 'TTC',
  rate: 'Taux',
  noRate: 'Taux non donné',
  recomputedVat: 'TVA recalculée',
  roundingGap: 'Écart d’arrondi',
  drink: 'Boisson',
  quantity: 'Qté',
  volume: 'Litres',
  cost: 'Coût',
  margin: 'Marge HT',
  marginRate: 'Taux de marge',
  code: 'Code',
  label: 'Libellé de caisse',
  family: 'Famille',
  state: 'État',
  firstDay: 'Première vente',
  lastDay: 'Dernière vente',
  serving: 'Format',
  menuPrice: 'Prix carte',
  registerPrice: 'Prix caisse',
  lastPrice: 'Dernier',
  lowest: 'Plus bas',
  highest: 'Plus haut',
  gapPerUnit: 'Écart unitaire',
  gap: 'Écart',
  reason: 'Motif',
  note: 'Note',
  gift: 'Offert',
  loss: 'Perte',
  linkedDrinks: 'Boissons liées',
  unmatchedItems: 'Non rattachées',
  ignoredItems: 'Ignorées',
  itemsToMatch: 'À synchroniser',
  revenue: 'CA TTC',
  netRevenue: 'CA HT',
  linkedRevenue: 'CA TTC, boissons liées',
  linkedNetRevenue: 'CA HT, boissons liées',
  linkedVat: 'TVA, boissons liées',
  collectedVat: 'TVA collectée',
  vatDerived:
    'Là où la caisse ne donne pas le HT, la TVA est déduite du taux et du TTC de chaque Z, arrondie une fois.',
  vatGiven: 'La TVA est celle que la caisse donne.',
  vatGap:
    'L’écart d’arrondi est la TVA de la caisse, Z par Z, moins la TVA recalculée sur le total TTC du taux.',
  withoutRate: (amount: string) =>
    `${amount} sans taux de TVA : ce montant est dans le TTC, ni dans le HT ni dans la TVA.`,
  registerRevenue: 'Le CA est celui de la caisse, jamais un prix de la carte multiplié par une quantité.',
  drinkVatRounding:
    'HT et TVA sont arrondis par boisson : leur total peut s’écarter de quelques centimes du rapport TVA.',
  unmatchedNote:
    'Ces ventes comptent dans le CA et ne sortent rien du stock tant qu’elles ne sont pas liées.',
  ignoredNote: 'Les références ignorées comptent dans le CA ; aucune boisson ne leur correspond.',
  priceNote:
    'Le prix caisse est le montant de la caisse divisé par la quantité vendue, offerts et annulations exclus.',
  samePrices: (count: number) =>
    count === 1 ? '1 format vendu au prix de la carte.' : `${count} formats vendus au prix de la carte.`,
  withoutMenuPrice: (count: number) =>
    count === 1 ? '1 format sans prix de carte.' : `${count} formats sans prix de carte.`,
  giftsNote:
    'Un offert consommé sur place ne porte pas de TVA à collecter s’il est enregistré en caisse : ce relevé en est la preuve.',
  generatedAt: (moment: string) => `Généré le ${moment}`,
  batch: (number: number) => `Lot n° ${number}`,
  draft: 'Aperçu, sans numéro de lot',
  periodFrom: (from: string, to: string) => (from === to ? `Le ${from}` : `Du ${from} au ${to}`),
  unmatchedRevenue: 'CA non rattaché',
  unmatchedRevenueOf: (items: number) => (items === 1 ? '1 référence' : `${items} références`),
  missingNights: (count: number) => (count === 1 ? '1 nuit manque' : `${count} nuits manquent`),
  sources: 'Fichiers de caisse',
  sourcesDigest: 'SHA-256 de l’ensemble des fichiers',
  venue: 'Établissement',
  period: 'Période',
  generated: 'Généré le',
  batchNumber: 'Lot',
  file: 'Fichier',
  notes: 'Notes',
  section: 'Rubrique',
  entryNumber: 'N°',
  account: 'Compte',
  accountLabel: 'Intitulé du compte',
  piece: 'Pièce',
  entryLabel: 'Libellé',
  debit: 'Débit',
  credit: 'Crédit',
  exportedEntries: 'Écritures exportées',
  dueEntries: 'À exporter',
  entryLines: 'Lignes',
  notLegalFec:
    'Journal de ventes au format FEC, à importer dans la comptabilité : il ne tient pas lieu du FEC légal de l’établissement.',
  categoryOf: capitalised,
  movementKind: (kind: string) => movements[kind] ?? kind,
  lossReason: (reason: string) => reasons[reason] ?? reason,
  gifts: 'Offerts',
  staff: 'Personnel',
  losses: 'Pertes',
  onHand: 'Stock (l)',
  container: 'Contenant (l)',
  averageCost: 'Coût moyen',
  value: 'Valeur HT',
  stockValue: 'Valeur du stock',
  averageCostMethod:
    'Méthode : coût d’achat moyen pondéré, recalculé à chaque réception dont le prix est connu ; le prix de la fiche avant la première.',
  unpriced: (count: number) =>
    count === 1 ? '1 boisson en stock sans prix d’achat.' : `${count} boissons en stock sans prix d’achat.`,
  negative: (count: number) =>
    count === 1
      ? '1 boisson sous zéro, comptée pour rien : une réception n’est sans doute pas saisie.'
      : `${count} boissons sous zéro, comptées pour rien : des réceptions ne sont sans doute pas saisies.`,
  movement: 'Mouvement',
  volumeIn: 'Entrées (l)',
  volumeOut: 'Sorties (l)',
  volumeChange: 'Variation (l)',
  movementsNote:
    'Une réception vaut son prix, un retour ce que le fournisseur en rend ; les autres mouvements sont au coût moyen pondéré en fin de période. Au-delà d’un trimestre, les ventes sont réunies par mois.',
  costNote: 'Coûts HT, au coût moyen pondéré en fin de période.',
  countedAt: 'Compté le',
  bin: 'Emplacement',
  theoretical: 'Calculé (l)',
  counted: 'Compté (l)',
  variance: 'Écart (l)',
  varianceValue: 'Valeur des écarts',
  firstCount: 'Premier inventaire',
  varianceNote:
    'L’écart est ce qui a été compté moins ce qui devait être là, recalculé avec tout ce qui est connu aujourd’hui.',
  nothing: 'Aucune ligne pour cette période.',
  noDrink: 'Non rattachée',
};

export type ReportWords = typeof frenchWords;
