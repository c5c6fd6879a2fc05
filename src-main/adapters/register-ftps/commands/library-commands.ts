import type { Handler } from './handler.ts';

/** What ftp-srv does right, it does: a single word of argument, guarded against none. */
const delegate =
  (needsArgument: boolean): Handler =>
  async ({ session, verb, argument }) => {
    const word = argument.trim().split(' ')[0] ?? '';
    if (needsArgument && word === '') return session.control.reply(501, `${verb} needs an argument`);
    const raw = word === '' ? verb : `${verb} ${word}`;
    await session.connection.commands.handle({
      directive: verb,
      arg: word === '' ? null : word,
      flags: [],
      raw,
    });
  };

export const askLibrary = delegate(false);
export const askLibraryWithArgument = delegate(true);
