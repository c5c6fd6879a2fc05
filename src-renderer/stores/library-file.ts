import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type {
  LibraryField,
  LibraryFilePreview,
  LibraryFileRow,
  Problem,
  Reply,
  Request,
} from '../../src-preload/contract';
import { ask } from '../bridge';

type Shown = Request<'library:preview'>['show'];
type Action = LibraryFileRow['action'];

/** The library file that is being looked at: its columns, its rows, and what was chosen for each. */
export const useLibraryFileStore = defineStore('library-file', () => {
  const preview = shallowRef<LibraryFilePreview | null>(null);
  const rows = shallowRef<readonly LibraryFileRow[]>([]);
  const problem = shallowRef<Problem | null>(null);
  const isBusy = ref(false);
  const show = ref<Shown>('all');
  const actions = shallowRef<ReadonlyMap<number, Action>>(new Map());
  let mapping: (LibraryField | null)[] | null = null;
  let latest = 0;

  const asked = () => ({
    fileId: preview.value?.fileId ?? '',
    mapping: mapping === null ? null : [...mapping],
    actions: [...actions.value].map(([line, action]) => ({ line, action })),
  });
  const answered = (reply: Reply<LibraryFilePreview | null>, isMore = false): boolean => {
    problem.value = reply.ok ? null : reply.error;
    if (!reply.ok || reply.value === null) return false;
    preview.value = reply.value;
    rows.value = isMore ? [...rows.value, ...reply.value.rows] : reply.value.rows;
    return true;
  };
  const begin = async (question: Promise<Reply<LibraryFilePreview | null>>): Promise<void> => {
    isBusy.value = true;
    const reply = await question;
    isBusy.value = false;
    if (!answered(reply)) return;
    mapping = null;
    actions.value = new Map();
    show.value = 'all';
  };
  const look = async (offset = 0): Promise<void> => {
    const mine = ++latest;
    isBusy.value = true;
    const reply = await ask('library:preview', { ...asked(), show: show.value, offset });
    if (mine !== latest) return;
    isBusy.value = false;
    answered(reply, offset > 0);
  };

  return {
    preview,
    rows,
    problem,
    isBusy,
    show,
    choose: () => begin(ask('library:choose')),
    open: (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
      begin(ask('library:open', { fileName, bytes })),
    showOnly: (wanted: Shown) => {
      show.value = wanted;
      return look();
    },
    more: () => look(rows.value.length),
    /** A field is of one column: the one that had it is left without. */
    point: (column: number, field: LibraryField | null) => {
      const known = preview.value?.columns ?? [];
      mapping = known.map((one, at) => {
        if (at === column) return field;
        return one.field === field ? null : one.field;
      });
      actions.value = new Map();
      return look();
    },
    decide: (line: number, action: Action) => {
      actions.value = new Map([...actions.value, [line, action]]);
      return look();
    },
    take: async () => {
      isBusy.value = true;
      const reply = await ask('library:import', asked());
      isBusy.value = false;
      if (reply.ok) {
        preview.value = null;
        rows.value = [];
      }
      return reply;
    },
    close: () => {
      preview.value = null;
      rows.value = [];
      problem.value = null;
    },
    exportFile: (format: 'xlsx' | 'csv' | 'zip', isTemplate: boolean) =>
      ask('library:export', { format, isTemplate }),
  };
});
