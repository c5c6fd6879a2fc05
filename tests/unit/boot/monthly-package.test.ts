import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { usualPackage } from '../../../src-main/boot/reports/make-package.ts';
import { monthBefore, packageFileName } from '../../../src-main/boot/reports/monthly-package.ts';
import { openPackageFile, type KeptPackage } from '../../../src-main/boot/reports/package-settings.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const usual = { ...usualPackage, folder: null, dayOfMonth: null, made: [] };
const october: KeptPackage = {
  month: '2026-10',
  madeAt: '2026-11-03T08:00:00.000Z',
  place: 'comptable-2026-10.zip',
  isByItself: true,
  missingNights: ['2026-10-12'],
  unmatchedCents: 94_520,
  notIncluded: [],
};
let path: string;

beforeEach(async () => {
  path = join(await temporaryFolder(), 'packages.json');
});

describe('the package of the month', () => {
  it.each([
    ['2026-11-03', '2026-10'],
    ['2027-01-01', '2026-12'],
    ['2028-03-31', '2028-02'],
  ])('made on %s is of %s', (today, month) => {
    expect(monthBefore(today)).toBe(month);
    expect(packageFileName(month)).toBe(`comptable-${month}.zip`);
  });
});

describe('what is kept of the packages', () => {
  it('is the usual before anything is chosen', async () => {
    expect((await openPackageFile(path)).read()).toEqual(usual);
  });

  it('is there after a restart, the latest package first', async () => {
    const file = await openPackageFile(path);
    await file.change({ folder: '/comptable', dayOfMonth: 3 });
    await file.add(october);
    await file.add({ ...october, month: '2026-11' });
    const again = (await openPackageFile(path)).read();
    expect(again).toMatchObject({ folder: '/comptable', dayOfMonth: 3 });
    expect(again.made.map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
  });

  it.each([
    ['an empty file', '', usual],
    ['a cut file', '{"folder":"/com', usual],
    ['one wrong part', '{"folder":"/comptable","formats":["doc"]}', { ...usual, folder: '/comptable' }],
  ])('holds through %s', async (_, text, expected) => {
    await writeFile(path, text);
    expect((await openPackageFile(path)).read()).toEqual(expected);
  });
});
