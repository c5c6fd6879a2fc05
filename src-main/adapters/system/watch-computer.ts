import { lanAddresses } from './addresses.ts';

const LOOK_EVERY_MS = 5_000;
/** A timer that comes this late has slept with the computer. */
const SLEPT_MS = 20_000;

/**
 * Tells when a cable, a Wi-Fi or a router changed this computer's addresses, and when the computer has
 * slept, on systems that do not say so themselves too. Returns how to stop.
 */
export const watchComputer = (needs: {
  onAddresses: () => void;
  onSlept: () => void;
  /** Each time it has looked, whatever it saw. */
  onLooked: () => void;
  lookEveryMs?: number;
  now?: () => number;
}): (() => void) => {
  const { lookEveryMs = LOOK_EVERY_MS, now = Date.now } = needs;
  let known = lanAddresses().join();
  let lookedAt = now();
  const timer = setInterval(() => {
    const late = now() - lookedAt - lookEveryMs;
    lookedAt = now();
    const addresses = lanAddresses().join();
    const isChanged = addresses !== known;
    known = addresses;
    if (isChanged) needs.onAddresses();
    if (late > SLEPT_MS) needs.onSlept();
    needs.onLooked();
  }, lookEveryMs);
  return () => clearInterval(timer);
};
