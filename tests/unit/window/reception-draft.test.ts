import { expect, it } from 'vitest';
import type { ReceptionSettings } from '../../../src-preload/contract';
import { changesIn, draftOf, wrongIn } from '../../../src-renderer/features/settings/reception-draft';

const now: ReceptionSettings = {
  port: 21,
  passiveFrom: 40_100,
  passiveTo: 40_149,
  maxFileMegabytes: 128,
  connections: 20,
  connectionsPerPeer: 5,
  failuresBeforeBan: 10,
  banMinutes: 15,
  silenceHours: 36,
};
const any = { least: 1, most: 65_535 };
const bounds = {
  port: any,
  passiveFrom: any,
  passiveTo: any,
  maxFileMegabytes: { least: 1, most: 1024 },
  connections: any,
  connectionsPerPeer: any,
  failuresBeforeBan: any,
  banMinutes: any,
  silenceHours: any,
};

it('sends only what was changed', () => {
  expect(changesIn(draftOf(now), now)).toEqual({});
  expect(changesIn({ ...draftOf(now), port: '2121', banMinutes: '15' }, now)).toEqual({ port: 2121 });
});

it.each(['', 'x', '-1', '2,5', '0', '1025', '123456'])('marks « %s » as no limit for a file', (text) => {
  expect(wrongIn({ ...draftOf(now), maxFileMegabytes: text }, bounds)).toEqual(['maxFileMegabytes']);
});

it('takes spaces as people put them', () => {
  const draft = { ...draftOf(now), passiveTo: '40 199' };
  expect(wrongIn(draft, bounds)).toEqual([]);
  expect(changesIn(draft, now)).toEqual({ passiveTo: 40_199 });
});
