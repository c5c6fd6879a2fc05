import { createServer } from 'node:net';

export type PortAnswer = 'free' | 'PORT_TAKEN' | 'PORT_REFUSED';

/** Whether this program could listen there now. */
export const tryPort = (host: string, port: number): Promise<PortAnswer> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      const isRefused = 'code' in error && error.code === 'EACCES';
      resolve(isRefused ? 'PORT_REFUSED' : 'PORT_TAKEN');
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve('free')));
  });

/** Easy to say on the telephone, above what systems keep for the administrator. */
const candidates = [2121, 2021, 2100, 2221, 10021, 20021, 21021];

/** Another port that is free, outside the range of the data ports; null when none of the usual ones is. */
export const proposePort = async (
  host: string,
  taken: { port: number; from: number; to: number },
): Promise<number | null> => {
  for (const port of candidates) {
    const isOurs = port === taken.port || (port >= taken.from && port <= taken.to);
    if (!isOurs && (await tryPort(host, port)) === 'free') return port;
  }
  return null;
};
