import { describe, expect, it } from 'vitest';
import { copiesToDrop } from '../../../src-main/domain/backups/copies-to-drop.ts';
import { nameCopy, readCopyName, type CopyCause } from '../../../src-main/domain/backups/copy-name.ts';

const copy = (moment: string, cause: CopyCause = 'daily') => {
  const name = readCopyName(nameCopy(new Date(moment), cause));
  if (name === null) throw new Error(`${moment} gives no name`);
  return name;
};
const dayOf = ({ madeAt }: { madeAt: string }): string => madeAt.slice(0, 10);

describe('the name of a copy', () => {
  it('says when and why it was made', () => {
    expect(readCopyName(nameCopy(new Date('2026-11-24T03:12:05.678Z'), 'update'))).toEqual({
      fileName: 'caisse-doree-2026-11-24T031205Z-update.sqlite',
      madeAt: '2026-11-24T03:12:05.000Z',
      cause: 'update',
    });
  });

  it.each(['caisse-doree.sqlite', 'caisse-doree-2026-11-24T031205Z-daily.sqlite.part', 'photo.jpg'])(
    'is not read in %s',
    (fileName) => expect(readCopyName(fileName)).toBeNull(),
  );
});

describe('the copies that are kept', () => {
  it('are the latest of each of seven days and of each of twelve months', () => {
    const twoYears = Array.from({ length: 730 }, (_, at) =>
      copy(new Date(Date.UTC(2024, 11, 1 + at, 4)).toISOString()),
    );
    const dropped = new Set(copiesToDrop(twoYears));
    expect(twoYears.filter((each) => !dropped.has(each)).map(dayOf)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
  });

  it('are days with a copy, so that a closed fortnight empties nothing', () => {
    const copies = ['2026-08-01T04:00:00Z', '2026-08-02T04:00:00Z', '2026-09-20T04:00:00Z'].map((at) =>
      copy(at),
    );
    expect(copiesToDrop(copies)).toEqual([]);
  });

  it('are the last of a day that has several', () => {
    const early = copy('2026-11-24T04:00:00Z');
    expect(copiesToDrop([early, copy('2026-11-24T09:00:00Z', 'asked')])).toEqual([early]);
  });

  it('are the last three from before an update or a restoration, beside the others', () => {
    const changes = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day, at) =>
      copy(`${day}T08:00:00Z`, at % 2 === 0 ? 'update' : 'restore'),
    );
    expect(copiesToDrop([...changes, copy('2026-11-24T04:00:00Z')])).toEqual([changes[0]]);
  });
});
