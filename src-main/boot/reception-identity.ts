import { join } from 'node:path';
import { hashPassword, makeCertificate, makePassword } from '../adapters/register-ftps/index.ts';
import { computerName, lanAddresses, readIfThere, writePrivately } from '../adapters/system/index.ts';

/** Keeps a secret from other users of the computer, where the system has a way. */
export type SecretBox = { seal(text: string): Promise<string>; open(sealed: string): Promise<string> };

/** No system keyring: the file's own mode is the protection. */
export const plainBox: SecretBox = {
  seal: (text) => Promise.resolve(text),
  open: (sealed) => Promise.resolve(sealed),
};

export type Identity = {
  certificate: { key: string; cert: string };
  fingerprint: string;
  validUntil: string;
  user: string;
  passwordVerifier: string;
  /** Only when it was just made: it is stored nowhere. */
  newPassword: string | null;
};

type CertificateFile = { cert: string; sealedKey: string; fingerprint: string; validUntil: string };
type LoginFile = { user: string; verifier: string };

const USER = 'pointex';

const makeCertificateFile = async (box: SecretBox): Promise<CertificateFile> => {
  const name = computerName();
  const made = await makeCertificate([name, `${name}.local`, 'localhost'], [...lanAddresses(), '127.0.0.1']);
  return {
    cert: made.cert,
    sealedKey: await box.seal(made.key),
    fingerprint: made.fingerprintSha256,
    validUntil: made.validUntil,
  };
};

const openKey = async (file: CertificateFile, box: SecretBox): Promise<string | null> => {
  try {
    return await box.open(file.sealedKey);
  } catch (error) {
    // The keyring is another one than when the key was sealed, as after moving a profile.
    if (error instanceof Error) return null;
    throw error;
  }
};

const loadCertificate = async (path: string, box: SecretBox) => {
  const text = await readIfThere(path);
  const kept = text === null ? null : (JSON.parse(text) as CertificateFile);
  const key = kept === null ? null : await openKey(kept, box);
  if (kept !== null && key !== null) return { file: kept, key };
  const file = await makeCertificateFile(box);
  await writePrivately(path, JSON.stringify(file));
  return { file, key: await box.open(file.sealedKey) };
};

const loginPath = (folder: string): string => join(folder, 'login.json');

/** A new password; the one before stops working. Only its scrypt verifier is kept. */
export const renewLogin = async (
  folder: string,
  wanted?: { user?: string | undefined; password?: string | undefined },
): Promise<LoginFile & { password: string }> => {
  const password = wanted?.password ?? makePassword();
  const login = { user: wanted?.user ?? USER, verifier: await hashPassword(password) };
  await writePrivately(loginPath(folder), JSON.stringify(login));
  return { ...login, password };
};

const loadLogin = async (folder: string): Promise<{ login: LoginFile; newPassword: string | null }> => {
  const text = await readIfThere(loginPath(folder));
  if (text !== null) return { login: JSON.parse(text) as LoginFile, newPassword: null };
  const { password, ...login } = await renewLogin(folder);
  return { login, newPassword: password };
};

/** The receiver's certificate and login, made at the first start. */
export const loadIdentity = async (
  folder: string,
  box: SecretBox,
  wanted: { user?: string | undefined; password?: string | undefined },
): Promise<Identity> => {
  const { file, key } = await loadCertificate(join(folder, 'certificate.json'), box);
  const { login, newPassword } = await loadLogin(folder);
  return {
    certificate: { key, cert: file.cert },
    fingerprint: file.fingerprint,
    validUntil: file.validUntil,
    user: wanted.user ?? login.user,
    passwordVerifier: wanted.password === undefined ? login.verifier : await hashPassword(wanted.password),
    newPassword: wanted.password === undefined ? newPassword : null,
  };
};
