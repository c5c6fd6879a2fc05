const beatEverySeconds = 10;

/** An expected failure: its message is the sentence the person reads, without a stack. */
export class SetupError extends Error {}

// Standard output belongs to the command that was asked for, which may print JSON there.
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs `work`, saying what it is and, while it lasts, for how long it has been going on. */
export async function step(sentence, work) {
  say(`${sentence} …`);
  const startedAt = Date.now();
  const secondsGone = () => Math.round((Date.now() - startedAt) / 1000);
  const beat = setInterval(() => say(`  … ${secondsGone()} s`), beatEverySeconds * 1000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (secondsGone() >= beatEverySeconds) say(`  took ${secondsGone()} s`);
  }
}
