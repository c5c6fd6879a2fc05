import { expect, it } from 'vitest';
import { chooseServing } from '../../../src-main/domain/matching/choose-serving.ts';

const chablis = {
  containerMl: 750,
  servings: [
    { id: 'v', name: 'verre', volumeMl: 120, priceCents: 750 },
    { id: 'p', name: 'pichet', volumeMl: 500, priceCents: 2600 },
    { id: 'b', name: 'bouteille', volumeMl: 750, priceCents: 3900 },
  ],
};

it.each([
  ['its name', { serving: 'Verre', volumeCl: null }, null, 'v', true],
  ['its volume', { serving: null, volumeCl: 50 }, null, 'p', true],
  ['its volume when the name says another', { serving: 'verre', volumeCl: 75 }, null, 'b', true],
  ['its price when the label says nothing', { serving: null, volumeCl: null }, 3900, 'b', true],
  ['the whole container when nothing tells', { serving: null, volumeCl: null }, 1234, 'b', false],
])('knows the serving by %s', (_, said, price, id, isSure) => {
  const chosen = chooseServing(chablis, said, price);
  expect([chosen?.serving.id, chosen?.isSure]).toEqual([id, isSure]);
});
