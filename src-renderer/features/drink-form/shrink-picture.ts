const LONGEST_SIDE = 720;
const LARGEST_BYTES = 400 * 1024;
const QUALITIES = [0.85, 0.7, 0.5] as const;

/** A picture small enough to be kept with a sheet; null when the file is none that can be read. */
export const shrinkPicture = async (file: Blob): Promise<Uint8Array<ArrayBuffer> | null> => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size <= LARGEST_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
};
