import { defineStore } from 'pinia';
import { ask } from '../bridge';

export const usePicturesStore = defineStore('pictures', () => ({
  keep: (bytes: Uint8Array<ArrayBuffer>) => ask('picture:keep', { bytes }),
  read: (pictureId: string) => ask('picture:read', { pictureId }),
}));
