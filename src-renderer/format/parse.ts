/** A figure typed by a person, comma or point, as an integer in units of 10^-scale; null when it is none. */
export const parseScaled = (text: string, scale: number): number | null => {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u202f\u00a0]/g, ''));
  if (match === null) return null;
  const decimals = (match[2] ?? '').padEnd(scale, '0');
  if (Number(decimals.slice(scale)) !== 0) return null;
  return Number(match[1]) * 10 ** scale + Number(decimals.slice(0, scale));
};
