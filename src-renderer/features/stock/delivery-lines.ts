import type { DeliveryDetail, DeliveryInput } from '../../../src-preload/contract';
import type { DraftLine } from '../../stores/delivery-draft';

/** Where a note of each kind is typed. */
export const formOf: Record<DeliveryDetail['kind'], string> = {
  receipt: '/stock/receptions/nouvelle',
  return: '/stock/receptions/retour',
};

export const containersOf = ({ cases, perCase, bottles }: DraftLine): number => cases * perCase + bottles;

export const volumeOf = (line: DraftLine): number =>
  line.volumeMl ?? containersOf(line) * (line.drink.containerMl ?? 0);

export type DeliverySums = { containers: number; valueCents: number; unpriced: number };

export const sumsOf = (lines: readonly DraftLine[]): DeliverySums => ({
  containers: lines.reduce((sum, line) => sum + (line.volumeMl === null ? containersOf(line) : 0), 0),
  valueCents: lines.reduce((sum, { valueCents }) => sum + (valueCents ?? 0), 0),
  unpriced: lines.filter(({ valueCents }) => valueCents === null).length,
});

export const toInput = ({ drink, ...line }: DraftLine): DeliveryInput['lines'][number] => ({
  drinkId: drink.drinkId,
  ...line,
});

/** The lines of a delivery that is there, to be corrected. */
export const toDraft = ({ lines }: DeliveryDetail): DraftLine[] =>
  lines.map(({ drinkId, name, vintage, category, colour, containerMl, ...line }) => ({
    drink: { drinkId, name, vintage, category, colour, containerMl },
    cases: line.cases ?? 0,
    perCase: line.perCase ?? 0,
    bottles: line.bottles ?? 0,
    volumeMl: line.cases === null && line.bottles === null ? line.volumeMl : null,
    valueCents: line.valueCents,
    bin: line.bin,
  }));
