import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Options = { env?: Record<string, string>; input?: string; timeoutMs?: number };

/** Standard output. A missing program is a failure with a sentence, never a skipped test. */
export const runProgram = async (
  program: string,
  args: string[],
  { env = {}, input = '', timeoutMs = 300_000 }: Options = {},
): Promise<string> => {
  try {
    const running = run(program, args, { timeout: timeoutMs, env: { ...process.env, ...env } });
    running.child.stdin?.end(input);
    const { stdout } = await running;
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
