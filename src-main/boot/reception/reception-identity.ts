import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import * as v from 'valibot';
import { hashPassword, makeCertificate, makePassword } from '../../adapters/register-ftps/index.ts';
import {
  computerName,
  lanAddresses,
  readIfThere,
  readJson,
  writePrivately,
} from '../../adapters/system/index.ts';

/** Keeps a secret from other users of the computer, where the system has a way. */
export type SecretBox = { seal(text: string): Promise<string>; open(sealed: string): Promise<string> };

/** No system keyring: the file's own mode is the protection. */
export const plainBox: SecretBox = {
  seal: (text) => Promise.resolve(text),
  open: (sealed) => Promise.resolve(sealed),
};

export type Identity = {
  certificate: { key: string; cert: string };
  /** There was one, and it could not be used any more. */
  isCertificateRemade: boolean;
  fingerprint: string;
  validUntil: string;
  user: string;
  passwordVerifier: string;
  /** Only when it was just made: it is stored nowhere. */
  newPassword: string | null;
};

const certificateFile = v.object({
  cert: v.string(),
  sealedKey: v.string(),
  fingerprint: v.string(),
  validUntil: v.string(),
});
type CertificateFile = v.InferOutput<typeof certificateFile>;

const loginFile = v.object({ user: v.string(), verifier: v.string() });
type LoginFile = v.InferOutput<typeof loginFile>;

const USER = 'pointex';

const makeCertificateFile = async (box: SecretBox): Promise<{ file: CertificateFile; key: string }> => {
  const name = computerName();
  const made = await makeCertificate([name, `${name}.local`, 'localhost'], [...lanAddresses(), '127.0.0.1']);
  const { key, cert, fingerprintSha256: fingerprint, validUntil } = made;
  return { key, file: { cert, sealedKey: await box.seal(key), fingerprint, validUntil } };
};

/** Null when the key cannot be had, or does not fit: the keyring is another one after moving a profile. */
const openKey = async (file: CertificateFile, box: SecretBox): Promise<string | null> => {
  try {
    const key = await box.open(file.sealedKey);
    createSecureContext({ key, cert: file.cert });
    return key;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const loadCertificate = async (path: string, box: SecretBox) => {
  const isFirst = (await readIfThere(path)) === null;
  const kept = await readJson(path, certificateFile);
  const key = kept === null ? null : await openKey(kept, box);
  if (kept !== null && key !== null) return { file: kept, key, isRemade: false };
  const made = await makeCertificateFile(box);
  await writePrivately(path, JSON.stringify(made.file));
  return { ...made, isRemade: !isFirst };
};

const certificatePath = (folder: string): string => join(folder, 'certificate.json');

type CertificateOf = Pick<Identity, 'certificate' | 'fingerprint' | 'validUntil'>;

const inUse = (file: CertificateFile, key: string): CertificateOf => ({
  certificate: { key, cert: file.cert },
  fingerprint: file.fingerprint,
  validUntil: file.validUntil,
});

/** For the names and addresses of today; registers that pin the one before must be given this one. */
export const renewCertificate = async (folder: string, box: SecretBox): Promise<CertificateOf> => {
  const { file, key } = await makeCertificateFile(box);
  await writePrivately(certificatePath(folder), JSON.stringify(file));
  return inUse(file, key);
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
  const kept = await readJson(loginPath(folder), loginFile);
  if (kept !== null) return { login: kept, newPassword: null };
  const { password, ...login } = await renewLogin(folder);
  return { login, newPassword: password };
};

/** The receiver's certificate and login, made at the first start. */
export const loadIdentity = async (
  folder: string,
  box: SecretBox,
  wanted: { user?: string | undefined; password?: string | undefined },
): Promise<Identity> => {
  const { file, key, isRemade } = await loadCertificate(certificatePath(folder), box);
  const { login, newPassword } = await loadLogin(folder);
  return {
    ...inUse(file, key),
    isCertificateRemade: isRemade,
    user: wanted.user ?? login.user,
    passwordVerifier: wanted.password === undefined ? login.verifier : await hashPassword(wanted.password),
    newPassword: wanted.password === undefined ? newPassword : null,
  };
};
