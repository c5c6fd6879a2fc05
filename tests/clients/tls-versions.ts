import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manner } from './real-client.ts';

let folder: Promise<string> | null = null;

const openSslSettings = (tls: Manner['tls']): string =>
  [
    'openssl_conf = top',
    '[top]\nssl_conf = ssl',
    '[ssl]\nsystem_default = versions',
    `[versions]\nMinProtocol = TLSv${tls}\nMaxProtocol = TLSv${tls}\n`,
  ].join('\n');

const gnuTlsSettings = (tls: Manner['tls']): string =>
  `[overrides]\ndisabled-version = tls${tls === '1.2' ? '1.3' : '1.2'}\n`;

/** For programs that leave the choice of TLS to their library: settings of the library that allow one version. */
export const onlyTls = async (tls: Manner['tls']): Promise<Record<string, string>> => {
  folder ??= mkdtemp(join(tmpdir(), 'tls-versions-'));
  const [openSsl, gnuTls] = [join(await folder, `openssl-${tls}`), join(await folder, `gnutls-${tls}`)];
  await writeFile(openSsl, openSslSettings(tls));
  await writeFile(gnuTls, gnuTlsSettings(tls));
  return { OPENSSL_CONF: openSsl, GNUTLS_SYSTEM_PRIORITY_FILE: gnuTls };
};
