import { CommandFailed, importedLine, usage, type Print } from '../adapters/command-line/output.ts';
import type { ReceiverEvent } from '../adapters/register-ftps/index.ts';
import { errorLog } from '../adapters/system/index.ts';
import { openEngine } from './open-engine.ts';
import { createReception } from './reception/reception.ts';
import { plainBox } from './reception/reception-identity.ts';

type ServeOptions = {
  dataFolder: string;
  host?: string | undefined;
  port?: string | undefined;
  passive?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
  print: Print;
};

const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw usage('--port attend un nombre de 0 à 65535.');
  return port;
};

export const rangeOf = (text: string | undefined): { from: number; to: number } | undefined => {
  if (text === undefined) return undefined;
  const [from, to] = text.split('-').map(Number);
  const isRange = from !== undefined && to !== undefined && from > 0 && from <= to && to <= 65_535;
  if (!isRange) throw usage('--passive attend DÉBUT-FIN, par exemple 40100-40149.');
  return { from, to };
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** The receiver and the reading of what arrives, until the process is asked to end. */
export const serve = async ({ dataFolder, print, ...options }: ServeOptions): Promise<void> => {
  const stopped = untilStopped();
  const reportBug = (error: unknown, doing: string): void => errorLog('error', doing, error);
  const engine = await openEngine({
    dataFolder,
    actor: 'command-line',
    announce: () => undefined,
    reportBug,
  });
  const tell = (event: ReceiverEvent): void => {
    if (event.type === 'listening') print({ event: 'listening', host: event.host, port: event.port });
    if (event.type === 'received') {
      const { fileName, size, sha256, state } = event.receipt;
      print({ event: 'received', file: fileName, size, sha256, state });
    }
  };
  try {
    const reception = await createReception({
      engine,
      dataFolder,
      box: plainBox,
      options: {
        host: options.host,
        port: portOf(options.port),
        passive: rangeOf(options.passive),
        user: options.user,
        password: options.password,
      },
      onEvent: tell,
      onImported: (reports) => reports.forEach((report) => print(importedLine(report))),
      onBug: reportBug,
      log: errorLog,
      now: () => new Date(),
    });
    if (reception.isCertificateRemade)
      errorLog('warn', 'the certificate could not be used: a new one was made');
    const { user, password } = reception.sheet();
    if (password !== null) print({ event: 'login', user, password });
    await reception.start();
    const { state, code, port } = reception.listening();
    if (state === 'failed' && code !== 'NO_NETWORK') {
      await reception.stop();
      throw new CommandFailed({
        code: code ?? 'OTHER',
        message: `Le port ${port} ne peut pas être ouvert. Choisissez-en un autre avec --port.`,
      });
    }
    await stopped;
    await reception.stop();
  } finally {
    await engine.close();
  }
};
