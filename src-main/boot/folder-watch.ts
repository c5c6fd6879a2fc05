import { createFolderLook } from '../adapters/journal-files/index.ts';
import type { EngineApi, ImportReport } from '../application/engine-api/index.ts';
import type { WatchedFolder } from '../../src-preload/contract/index.ts';

const LOOK_EVERY_MS = 5000;

export type FolderWatch = {
  state: () => WatchedFolder;
  /** Null watches nothing. */
  watch: (folder: string | null) => Promise<void>;
  stop: () => Promise<void>;
};

/** Looks at one folder of this computer for journals, and takes in those that are finished and new. */
export const createFolderWatch = (needs: {
  engine: EngineApi;
  onTaken(reports: ImportReport[]): void;
  onState(): void;
  onBug(error: unknown, doing: string): void;
}): FolderWatch => {
  let state: WatchedFolder = { folder: null, isThere: true };
  let look: (() => Promise<boolean>) | null = null;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const lookOnce = async (): Promise<void> => {
    const mine = look;
    if (mine === null) return;
    const isThere = await mine();
    if (look !== mine || isThere === state.isThere) return;
    state = { ...state, isThere };
    needs.onState();
  };
  const lookSoon = (): Promise<void> => {
    looking = looking.then(lookOnce).catch((error: unknown) => needs.onBug(error, 'watching a folder'));
    return looking;
  };

  return {
    state: () => state,
    watch: async (folder) => {
      clearInterval(timer);
      state = { folder, isThere: true };
      look =
        folder === null
          ? null
          : createFolderLook(folder, {
              isKnown: (sha256) => needs.engine.knowsBytes({ sha256 }),
              take: async ({ fileName, bytes }) =>
                needs.onTaken(await needs.engine.takeFile({ fileName, bytes, peer: folder })),
            });
      if (look === null) return;
      timer = setInterval(() => void lookSoon(), LOOK_EVERY_MS);
      await lookSoon();
    },
    stop: async () => {
      clearInterval(timer);
      look = null;
      await looking;
    },
  };
};
