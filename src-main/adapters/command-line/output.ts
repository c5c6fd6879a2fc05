import type { Problem } from '../../domain/kernel/outcome.ts';
import type { ImportReport } from '../../application/engine-api/index.ts';

/** One JSON object a line on standard output. */
export type Print = (object: object) => void;

/** An expected failure of a command: printed as `{ "error": … }`, exit status 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export const usage = (message: string): CommandFailed => new CommandFailed({ code: 'USAGE', message });

export const importedLine = (report: ImportReport): object => ({
  event: 'imported',
  file: report.file,
  status: report.status,
  ...(report.reason === null
    ? {}
    : { reason: report.reason.code, line: report.reason.line, message: report.reason.message }),
  days: report.days,
});
