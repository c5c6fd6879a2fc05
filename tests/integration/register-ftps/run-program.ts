import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Standard output. A missing program is a failure with a sentence, never a skipped test. */
export const runProgram = async (program: string, args: string[]): Promise<string> => {
  try {
    const { stdout } = await run(program, args, { timeout: 60_000 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`This test needs the program "${program}": on Debian, apt-get install ${program}`, {
        cause: error,
      });
    }
    throw error;
  }
};
