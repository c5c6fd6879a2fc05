import { businessDayOf } from '../../../src-main/domain/kernel/business-day.ts';

/** A sale line as the file has it, read apart from the reader of journals. */
export type RawLine = {
  day: string;
  hour: string;
  till: string;
  ticket: string;
  family: string;
  code: string;
  kind: 'sale' | 'void' | 'refund' | 'gift' | 'discount';
  quantity: number;
  cents: number;
};

const kinds = { V: 'sale', A: 'void', R: 'refund', O: 'gift', D: 'discount' } as const;
const isKind = (type: string): type is keyof typeof kinds => type in kinds;

const centsOf = (text: string): number => Number(text.replace(/[^\d-]/g, ''));

/** Lines of a file in the form of a P1 till. */
export const rawLinesOf = (bytes: Uint8Array): RawLine[] =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .split(/\r?\n/)
    .slice(1)
    .flatMap((row): RawLine[] => {
      const cells = row.split(';');
      const [date = '', time = '', , ticket = '', till = '', , family = '', code = ''] = cells;
      const type = cells[14] ?? '';
      if (!isKind(type)) return [];
      const moment = `${date.split('/').reverse().join('-')}T${time}`;
      return [
        {
          day: businessDayOf(moment, '05:00'),
          hour: time.slice(0, 2),
          till,
          ticket,
          family,
          code,
          kind: kinds[type],
          quantity: type === 'D' ? 0 : Number(cells[9]) * 1000,
          cents: type === 'O' ? 0 : centsOf(cells[12] ?? '0'),
        },
      ];
    });

export const sumBy = <T>(
  lines: readonly T[],
  keyOf: (line: T) => string,
  valueOf: (line: T) => number,
): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[keyOf(line)] = (sums[keyOf(line)] ?? 0) + valueOf(line);
  return sums;
};
