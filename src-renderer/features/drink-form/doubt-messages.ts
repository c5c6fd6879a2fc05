import { defineMessages } from '../../i18n/define-messages';

export const doubtMessages = defineMessages({
  fr: {
    appellationNear: '« {typed} » n’est pas une appellation connue ; « {appellation} » l’est.',
    appellationRegion: '{appellation} se trouve dans la région {region}, la fiche dit {typed}.',
    appellationCountry:
      '{appellation} est une appellation de ce pays\u00a0: {country}. La fiche dit {typed}.',
    appellationColour: '{appellation} n’existe pas en {colour}, seulement en {colours}.',
    appellationCategory: '{appellation} se range d’ordinaire dans {category}.',
    regionCountry: 'La région {region} se trouve dans ce pays\u00a0: {country}. La fiche dit {typed}.',
    grapeColour: 'Un rouge de cépages blancs ({grapes}).',
    vintageOfNoWine: 'Un millésime, {vintage}, pour cette catégorie\u00a0: {category}.',
    vintageToCome: 'Le millésime {vintage} n’est pas encore récolté.',
    servingLarger: 'Le format « {serving} » ({volumeMl}) est plus grand que son contenant ({containerMl}).',
    containerOdd: 'Une contenance de {containerMl} n’existe guère ; {ml} est courante.',
    vatOfAlcohol: 'L’alcool est à 20 % en France, la fiche dit {vatRate}.',
    priceUnderCost:
      '« {serving} » est vendu {priceCents}, moins que son achat ({purchaseCents} le contenant).',
    barcodeLetters: 'Le code-barres « {barcode} » contient autre chose que des chiffres.',
    barcodeLength: 'Le code-barres « {barcode} » n’a pas 8, 12, 13 ou 14 chiffres.',
    barcodeCheckDigit: 'Le dernier chiffre du code-barres « {barcode} » ne correspond pas aux autres.',
  },
  en: {
    appellationNear: '“{typed}” is not a known appellation; “{appellation}” is.',
    appellationRegion: '{appellation} is in the region {region}, the sheet says {typed}.',
    appellationCountry: '{appellation} is an appellation of this country: {country}. The sheet says {typed}.',
    appellationColour: '{appellation} is never {colour}, only {colours}.',
    appellationCategory: '{appellation} usually belongs to {category}.',
    regionCountry: 'The region {region} is in this country: {country}. The sheet says {typed}.',
    grapeColour: 'A red of white grapes ({grapes}).',
    vintageOfNoWine: 'A vintage, {vintage}, for this category: {category}.',
    vintageToCome: 'The {vintage} vintage is still to be harvested.',
    servingLarger: 'The serving “{serving}” ({volumeMl}) is larger than its container ({containerMl}).',
    containerOdd: 'A size of {containerMl} hardly exists; {ml} is common.',
    vatOfAlcohol: 'Alcohol is at 20% in France, the sheet says {vatRate}.',
    priceUnderCost: '“{serving}” is sold {priceCents}, less than its cost ({purchaseCents} a container).',
    barcodeLetters: 'The barcode “{barcode}” has something else than digits.',
    barcodeLength: 'The barcode “{barcode}” does not have 8, 12, 13 or 14 digits.',
    barcodeCheckDigit: 'The last digit of the barcode “{barcode}” does not agree with the others.',
  },
});
