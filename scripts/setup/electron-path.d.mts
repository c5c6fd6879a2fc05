export interface ElectronRuntime {
  readonly kind: 'official' | 'fallback';
  readonly version: string;
  /** The folder of the distribution, as electron-builder's `electronDist` wants it. */
  readonly folder: string;
  readonly executablePath: string;
  /** Flags to give before the application's path. */
  readonly args: readonly string[];
}

/** The Electron in use on this machine; throws when the set-up has not brought one. */
export function electronRuntime(): ElectronRuntime;

export function electronExecutable(): Pick<ElectronRuntime, 'executablePath' | 'args'>;

export function isOfficialReady(): boolean;
