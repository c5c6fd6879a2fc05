type Read = { y: number; m: number; d: number; time?: string };

const TOKEN = /yyyy|yy|MM|M|dd|d|HH|H|mm|ss/g;

const digitsOf = (token: string): string => (token.length === 1 ? '(\\d{1,2})' : `(\\d{${token.length}})`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A reader of dates in a form like `dd/MM/yyyy`, `yyMMdd` or `dd/MM/yyyy HH:mm`; a time may follow a bare date. */
export const readFormat = (format: string): ((printed: string) => Read | null) => {
  const tokens: string[] = [];
  let source = '';
  let at = 0;
  for (const found of format.matchAll(TOKEN)) {
    source += escaped(format.slice(at, found.index)) + digitsOf(found[0]);
    tokens.push(found[0]);
    at = found.index + found[0].length;
  }
  source += escaped(format.slice(at));
  const hasTime = tokens.some((token) => token.startsWith('H'));
  const pattern = new RegExp(
    hasTime ? `^${source}(?::\\d{2})?$` : `^${source}(?:[T\\s]+(\\d{1,2})[:hH]?(\\d{2})(?:[:.]?\\d{2})?)?$`,
  );
  return (printed) => {
    const match = pattern.exec(printed);
    if (!match) return null;
    const part = (letter: string): string =>
      match[tokens.findIndex((token) => token.startsWith(letter)) + 1] ?? '';
    const year = part('y');
    const hour = hasTime ? part('H') : match[tokens.length + 1];
    const minute = hasTime ? part('mm') : match[tokens.length + 2];
    const day = {
      y: year.length === 2 ? 2000 + Number(year) : Number(year),
      m: Number(part('M')),
      d: Number(part('d')),
    };
    if (hour === undefined || minute === undefined) return day;
    if (Number(hour) > 23 || Number(minute) > 59) return null;
    return { ...day, time: `${hour.padStart(2, '0')}:${minute}` };
  };
};
