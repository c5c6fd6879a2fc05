import { curl, ftpSsl, lftp, wput } from './command-clients.ts';
import { ftpWebRequest } from './mono-client.ts';
import type { RealClient } from './real-client.ts';
import { basicFtp, ftplib, php, rclone } from './scripted-clients.ts';

export { curl, ftplib, ftpWebRequest, lftp };
export { manners, type Manner, type Place, type RealClient } from './real-client.ts';

/** Those that every run of the tests has. */
export const commonClients: RealClient[] = [curl, lftp, ftplib, basicFtp];

export const allClients: RealClient[] = [...commonClients, ftpWebRequest, rclone, php, ftpSsl, wput];

/** Asked for, and not among them. */
export const otherClients: Readonly<Record<string, string>> = {
  tnftp: 'its TLS is for https alone',
  'inetutils-ftp, ncftp, yafc': 'built without FTPS in Debian',
};
