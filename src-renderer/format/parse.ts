/** A figure typed by a person, comma or point, as an integer in units of 10^-scale; null when it is none. */
export const parseScaled = (text: string, scale: number): number | null => {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u202f\u00a0]/g, ''));
  if (match === null) return null;
  const decimals = (match[2] ?? '').padEnd(scale, '0');
  if (Number(decimals.slice(scale)) !== 0) return null;
  return Number(match[1]) * 10 ** scale + Number(decimals.slice(0, scale));
};

/** A day typed as "19/11/2026", in either language of the interface, as `YYYY-MM-DD`; null when it is none. */
export const parseDay = (text: string): string | null => {
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [day, month, year] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const isReal = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};
