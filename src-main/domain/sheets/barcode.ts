const LENGTHS: readonly number[] = [8, 12, 13, 14];

/** Codes of a maker end with a digit that checks the others (EAN-8, UPC-A, EAN-13, GTIN-14). */
const checkDigit = (digits: string): number => {
  const sum = Array.from(digits.slice(0, -1))
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};

export type BarcodeDoubt = 'letters' | 'length' | 'checkDigit';

/** What is odd about a barcode; null when nothing is. A house's own codes are odd and welcome. */
export const doubtBarcode = (barcode: string): BarcodeDoubt | null => {
  const digits = barcode.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits)) return 'letters';
  if (!LENGTHS.includes(digits.length)) return 'length';
  return checkDigit(digits) === Number(digits.at(-1)) ? null : 'checkDigit';
};
