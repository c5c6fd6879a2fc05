import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import type { Drink } from '../../../domain/sheets/drink.ts';
import type { Written } from '../../../domain/sheets/library-file/write-library.ts';
import { nameOfDrink } from '../../../domain/sheets/name.ts';
import { plainName } from '../../../domain/sheets/reference/known-names.ts';
import type { ExportedFile } from '../../ports/exporters.ts';
import type { PictureType, Stores } from '../../ports/stores/index.ts';

const FOLDER = 'images';
/** With room for the table, what an import takes in. */
const LARGEST_WHOLE = 128 * 1024 * 1024;
const MOST_PICTURES = 4900;

const extensions: Record<PictureType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const tooLarge = fail(
  'LIBRARY.PICTURES_TOO_LARGE',
  'Les images de la bibliothèque dépassent 128 Mo ou 4 900 fichiers : exportez-la sans images, en Excel ou en CSV. Rien n’a été écrit.',
);

/** A name that no other file has, by the drink that it shows. */
const nameFile = (drink: Drink, extension: string, taken: ReadonlySet<string>): string => {
  const plain = plainName(nameOfDrink(drink)).replaceAll(/[^a-z0-9]+/g, '-') || 'image';
  let name = `${plain}.${extension}`;
  for (let next = 2; taken.has(name); next++) name = `${plain}-${next}.${extension}`;
  return name;
};

/** Each drink with the name of its picture, and the files of the pictures, each once. */
export const picturesOf = async (
  stores: Stores,
  drinks: readonly Drink[],
): Promise<Outcome<{ drinks: Written[]; files: ExportedFile[] }>> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const files: ExportedFile[] = [];
  let whole = 0;
  for (const drink of drinks) {
    if (drink.pictureId === null || names.has(drink.pictureId)) continue;
    const picture = await stores.pictures.get(drink.pictureId);
    if (picture === null) continue;
    whole += picture.bytes.byteLength;
    if (whole > LARGEST_WHOLE || files.length >= MOST_PICTURES) return tooLarge;
    const name = nameFile(drink, extensions[picture.type], taken);
    taken.add(name);
    names.set(picture.id, name);
    files.push({ fileName: `${FOLDER}/${name}`, bytes: picture.bytes });
  }
  const named = drinks.map((drink): Written => {
    const pictureName = drink.pictureId === null ? undefined : names.get(drink.pictureId);
    return pictureName === undefined ? drink : { ...drink, pictureName };
  });
  return succeed({ drinks: named, files });
};
