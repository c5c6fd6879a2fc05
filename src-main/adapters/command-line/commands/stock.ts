import { dayOf, type Command, type Commands } from './command.ts';

const stock: Command = async ({ engine, options, print }) => {
  const at = dayOf(options.at, 'at');
  for (const line of await engine.stockAt(at === undefined ? {} : { day: at })) print(line);
};

export const stockCommands: Commands = { stock };
