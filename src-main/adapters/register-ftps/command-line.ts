export type Command = {
  /** Upper case. */
  verb: string;
  /** As sent, without the space after the verb; empty when there is none. */
  argument: string;
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Registers that know nothing of UTF-8 send their Windows code page. */
const decode = (bytes: Buffer): string => {
  try {
    return strictUtf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return bytes.toString('latin1');
    throw error;
  }
};

export const parseCommand = (line: Buffer): Command => {
  const text = decode(line);
  const space = text.indexOf(' ');
  return space < 0
    ? { verb: text.trim().toUpperCase(), argument: '' }
    : { verb: text.slice(0, space).trim().toUpperCase(), argument: text.slice(space + 1) };
};
