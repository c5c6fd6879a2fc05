const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const telnetEscape = 0xff;
const firstTelnetCommand = 0xf0;

/** Some clients send Telnet's interrupt sequence before ABOR. */
const withoutTelnet = (line: Buffer): Buffer => {
  if (!line.includes(telnetEscape)) return line;
  const kept: number[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const byte = line[index] ?? 0;
    const isEscape = byte === telnetEscape && (line[index + 1] ?? 0) >= firstTelnetCommand;
    if (isEscape) index += 1;
    else kept.push(byte);
  }
  return Buffer.from(kept);
};

export type LineReader = {
  push(chunk: Buffer): void;
  /** Forgets what was not a whole line yet, and the rest of the chunk being read. */
  clear(): void;
};

/** Lines end with CRLF or LF and are handed over without their end; empty ones are skipped. */
export const createLineReader = (needs: {
  maxBytes: number;
  onLine: (line: Buffer) => void;
  onTooLong: () => void;
}): LineReader => {
  let pending = Buffer.alloc(0);

  const takeLine = (): Buffer | null => {
    const end = pending.indexOf(lineFeed);
    if (end < 0) return null;
    const line = pending.subarray(0, end > 0 && pending[end - 1] === carriageReturn ? end - 1 : end);
    pending = pending.subarray(end + 1);
    return line;
  };

  return {
    push(chunk) {
      pending = Buffer.concat([pending, chunk]);
      for (let line = takeLine(); line !== null; line = takeLine()) {
        if (line.length > needs.maxBytes) {
          pending = Buffer.alloc(0);
          needs.onTooLong();
          return;
        }
        const clean = withoutTelnet(line);
        if (clean.length > 0) needs.onLine(clean);
      }
      if (pending.length > needs.maxBytes) {
        pending = Buffer.alloc(0);
        needs.onTooLong();
      }
    },
    clear() {
      pending = Buffer.alloc(0);
    },
  };
};
