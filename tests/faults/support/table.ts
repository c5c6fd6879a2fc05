import type { Figure } from './fault.ts';

/** One row of the table; `null` where the fault could not be run at all. */
export type Row = { number: string; what: string; figure: Figure | null };

const headings = ['test', 'what', 'tried', 'lost', 'figure', 'target', ''];

const cellsOf = ({ number, what, figure }: Row): string[] =>
  figure === null
    ? [number, what, '', '', '', '', '–']
    : [
        number,
        what,
        String(figure.tried),
        String(figure.lost),
        figure.figure,
        figure.target,
        figure.isReached ? '✓' : '✗',
      ];

export const tableOf = (rows: readonly Row[]): string => {
  const lines = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
