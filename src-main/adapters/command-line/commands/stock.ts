import { usage } from '../output.ts';
import { dayOf, valueOf, type Command, type Commands } from './command.ts';

const stock: Command = async ({ engine, options, print }) => {
  const at = dayOf(options.at, 'at');
  for (const line of await engine.stockAt(at === undefined ? {} : { day: at })) print(line);
};

const WHOLE = 1_000_000;

/** The latest line first, each with what it comes from. */
const ledger: Command = async ({ engine, words, print }) => {
  const [drinkId] = words;
  if (drinkId === undefined) throw usage('ledger attend l’identifiant d’une boisson.');
  const { rows } = valueOf(await engine.ledgerPage({ drinkId, offset: 0, limit: WHOLE }));
  for (const { at, kind, changeMl, runningMl, costCents, runningCents, origin } of rows) {
    print({ at, kind, changeMl, runningMl, costCents, valueCents: runningCents, origin });
  }
};

export const stockCommands: Commands = { stock, ledger };
