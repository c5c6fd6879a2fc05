export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

export type Picture = { id: string; type: PictureType; bytes: Uint8Array };

/** Pictures of sheets. One stays after its sheet has another: taking the change back brings it again. */
export type PictureStore = {
  add(picture: Picture): Promise<void>;
  get(id: string): Promise<Picture | null>;
  /** The first that was kept of these very bytes. */
  idOfSame(bytes: Uint8Array): Promise<string | null>;
};
