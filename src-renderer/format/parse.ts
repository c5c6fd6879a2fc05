/** A figure typed by a person, comma or point, as an integer in units of 10^-scale; null when it is none. */
export const parseScaled = (text: string, scale: number): number | null => {
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u202f\u00a0]/g, ''));
  if (match === null) return null;
  const decimals = (match[2] ?? '').padEnd(scale, '0');
  if (Number(decimals.slice(scale)) !== 0) return null;
  return Number(match[1]) * 10 ** scale + Number(decimals.slice(0, scale));
};

const PER_UNIT_ML = { ml: 1, cl: 10, dl: 100, l: 1000 } as const;

/** A volume typed with its unit or in centilitres without one ("37,5", "75 cl", "30 l"), in millilitres; null when it is none. */
export const parseVolume = (text: string): number | null => {
  const match = /^([\d\s\u202f\u00a0.,]+?)\s*(ml|cl|dl|l|litres?)?$/i.exec(text.trim());
  const unit = (match?.[2] ?? 'cl').toLowerCase().replace(/^litres?$/, 'l');
  const perUnit = Object.entries(PER_UNIT_ML).find(([name]) => name === unit)?.[1] ?? PER_UNIT_ML.cl;
  const thousandths = parseScaled(match?.[1] ?? '', 3);
  if (thousandths === null) return null;
  const ml = (thousandths * perUnit) / 1000;
  return Number.isInteger(ml) ? ml : null;
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
