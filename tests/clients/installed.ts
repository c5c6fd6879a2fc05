import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { RealClient } from './real-client.ts';

export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

export const isInstalled = ({ programs }: RealClient): boolean => programs.every(isOnPath);
