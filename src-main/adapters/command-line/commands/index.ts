import type { Commands } from './command.ts';
import { goodsCommands } from './goods.ts';
import { journalCommands } from './journals.ts';
import { libraryCommands } from './library.ts';
import { matchingCommands } from './matching.ts';
import { reportCommands } from './reports.ts';
import { stockCommands } from './stock.ts';
import { venueCommands } from './venue.ts';

export type { Desk, Options } from './command.ts';

export const commands: Commands = {
  ...goodsCommands,
  ...journalCommands,
  ...libraryCommands,
  ...matchingCommands,
  ...reportCommands,
  ...stockCommands,
  ...venueCommands,
};
