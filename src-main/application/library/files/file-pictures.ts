import { plainName } from '../../../domain/sheets/reference/known-names.ts';
import type { RowContext } from '../../../domain/sheets/library-file/read-row.ts';
import type { Needs } from '../../needs.ts';
import type { Picture, Stores } from '../../ports/stores/index.ts';
import type { ArchiveMember } from '../../ports/unpacker.ts';
import { LARGEST_PICTURE_BYTES, pictureTypeOf } from '../pictures.ts';

type Found = ReturnType<RowContext['pictureNamed']>;

export type FilePictures = {
  count: number;
  named: RowContext['pictureNamed'];
  /** Pictures that the library does not have yet, by the id that they would have. */
  fresh: ReadonlyMap<string, Picture>;
};

/** A cell may name the folder too. */
const keyOf = (name: string): string => plainName(name.split(/[/\\]/).at(-1) ?? name);

/** The pictures of a file by their names. One that the library has already, byte for byte, is that one. */
export const readPictures = async (
  needs: Needs,
  stores: Stores,
  members: readonly ArchiveMember[],
): Promise<FilePictures> => {
  const byName = new Map<string, Found>();
  const fresh = new Map<string, Picture>();
  const take = async ({ bytes }: ArchiveMember): Promise<Found> => {
    if (bytes.byteLength > LARGEST_PICTURE_BYTES) return { problem: 'pictureTooLarge' };
    const type = pictureTypeOf(bytes);
    if (type === null) return { problem: 'pictureUnknown' };
    const known = await stores.pictures.idOfSame(bytes);
    if (known !== null) return { pictureId: known };
    const id = needs.newId();
    fresh.set(id, { id, type, bytes });
    return { pictureId: id };
  };
  for (const member of members) {
    const key = keyOf(member.fileName);
    if (!byName.has(key)) byName.set(key, await take(member));
  }
  return {
    count: byName.size,
    named: (name) => byName.get(keyOf(name)) ?? { problem: 'pictureMissing' },
    fresh,
  };
};

/** Keeps those that these sheets show, once. */
export const keepPictures = async (
  stores: Stores,
  { fresh }: FilePictures,
  shown: Iterable<string | null>,
): Promise<void> => {
  for (const id of new Set(shown)) {
    const picture = id === null ? undefined : fresh.get(id);
    if (picture !== undefined && (await stores.pictures.get(picture.id)) === null) {
      await stores.pictures.add(picture);
    }
  }
};
