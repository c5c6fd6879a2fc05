import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Problem, TakenFile } from '../../src-preload/contract';
import { ask } from '../bridge';

/** A file that was brought, and what was made of it; `problem` where not even its bytes could be taken. */
export type BroughtFile = { name: string; taken: TakenFile | null; problem: string | null };

const LARGEST_BYTES = 128 * 1024 * 1024;

/** Files brought by hand, dropped or chosen: taken in one after the other, and told in one list. */
export const useTakenFilesStore = defineStore('takenFiles', () => {
  const files = ref<BroughtFile[]>([]);
  const isShown = ref(false);
  /** How many are still to be taken. */
  const waiting = ref(0);

  const tell = (file: BroughtFile): void => {
    files.value = [...files.value, file];
  };
  const begin = (): void => {
    if (!isShown.value) files.value = [];
    isShown.value = true;
  };

  const takeOne = async (file: File, words: { tooLarge: string; unreadable: string }): Promise<void> => {
    if (file.size > LARGEST_BYTES) {
      tell({ name: file.name, taken: null, problem: words.tooLarge });
      return;
    }
    const bytes = await file.arrayBuffer().catch((error: unknown) => {
      if (error instanceof DOMException) return null;
      throw error;
    });
    if (bytes === null) {
      tell({ name: file.name, taken: null, problem: words.unreadable });
      return;
    }
    const reply = await ask('file:take', { fileName: file.name, bytes: new Uint8Array(bytes) });
    if (!reply.ok) tell({ name: file.name, taken: null, problem: reply.error.message });
    else for (const taken of reply.value) tell({ name: taken.file, taken, problem: null });
  };

  const take = async (dropped: File[], words: { tooLarge: string; unreadable: string }): Promise<void> => {
    begin();
    waiting.value += dropped.length;
    for (const file of dropped) {
      await takeOne(file, words);
      waiting.value -= 1;
    }
  };

  /** Files chosen in the system's dialog; the problem that kept it from being asked. */
  const choose = async (words: { unreadable: string }): Promise<Problem | null> => {
    const reply = await ask('journal:importFiles');
    if (!reply.ok) return reply.error;
    if (reply.value === null) return null;
    begin();
    for (const taken of reply.value.files) tell({ name: taken.file, taken, problem: null });
    for (const name of reply.value.notRead) tell({ name, taken: null, problem: words.unreadable });
    return null;
  };

  return { files, isShown, waiting, take, choose };
});
