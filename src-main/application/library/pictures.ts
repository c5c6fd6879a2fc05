import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { Picture, PictureType } from '../ports/stores/index.ts';

export const LARGEST_PICTURE_BYTES = 400 * 1024;

const begins = (bytes: Uint8Array, start: number, ...expected: number[]): boolean =>
  expected.every((byte, at) => bytes[start + at] === byte);

/** What the bytes are, whatever their name said. */
export const pictureTypeOf = (bytes: Uint8Array): PictureType | null => {
  if (begins(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  const isWebp = begins(bytes, 0, 0x52, 0x49, 0x46, 0x46) && begins(bytes, 8, 0x57, 0x45, 0x42, 0x50);
  return isWebp ? 'image/webp' : null;
};

/** Keeps a picture for a sheet that will name it. */
export const keepPicture = async (
  needs: Needs,
  { bytes }: { bytes: Uint8Array },
): Promise<Outcome<{ pictureId: string }>> => {
  if (bytes.byteLength > LARGEST_PICTURE_BYTES) {
    return fail(
      'PICTURE.TOO_LARGE',
      'Cette image dépasse 400 ko. La fiche n’a pas changé : réduisez l’image.',
    );
  }
  const type = pictureTypeOf(bytes);
  if (type === null) {
    return fail(
      'PICTURE.UNKNOWN',
      'Ce fichier n’est pas une image JPEG, PNG ou WebP. La fiche n’a pas changé.',
    );
  }
  const id = needs.newId();
  await needs.database.transaction((stores) => stores.pictures.add({ id, type, bytes }));
  return succeed({ pictureId: id });
};

export const readPicture = (
  needs: Needs,
  { pictureId }: { pictureId: string },
): Promise<Outcome<Pick<Picture, 'type' | 'bytes'>>> =>
  needs.database.transaction(async (stores) => {
    const picture = await stores.pictures.get(pictureId);
    return picture === null
      ? fail('PICTURE.GONE', 'Cette image n’est plus là.')
      : succeed({ type: picture.type, bytes: picture.bytes });
  });
