import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Read aloud and copied by hand: no 0/O, 1/l/I; nothing a register or a shell could interpret. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const cost = 16384;
const blockSize = 8;
const parallelism = 1;
const keyBytes = 32;

const derive = promisify<
  string,
  Buffer,
  number,
  { cost: number; blockSize: number; parallelization: number },
  Buffer
>(scrypt);

export const makePassword = (): string =>
  Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `scrypt$cost$blockSize$parallelism$salt$key`, salt and key in base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyBytes, { cost, blockSize, parallelization: parallelism });
  return ['scrypt', cost, blockSize, parallelism, salt.toString('base64url'), key.toString('base64url')].join(
    '$',
  );
};

/** False for an unreadable verifier too. */
export const verifyPassword = async (password: string, verifier: string): Promise<boolean> => {
  const [scheme, costText, blockText, parallelText, salt, key] = verifier.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, {
    cost: Number(costText),
    blockSize: Number(blockText),
    parallelization: Number(parallelText),
  });
  return timingSafeEqual(actual, expected);
};

/**
 * Derives the key of a password once: the right one is known again by its digest under a key that
 * lives in this process alone. A wrong one costs the derivation each time.
 */
export const makePasswordCheck = (verifier: string): ((password: string) => Promise<boolean>) => {
  const key = randomBytes(32);
  const digest = (password: string): Buffer => createHmac('sha256', key).update(password).digest();
  let known: Buffer | null = null;
  return async (password) => {
    const asked = digest(password);
    if (known !== null && timingSafeEqual(asked, known)) return true;
    const isRight = await verifyPassword(password, verifier);
    if (isRight) known = asked;
    return isRight;
  };
};
