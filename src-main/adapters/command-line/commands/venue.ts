import { usage } from '../output.ts';
import type { Command, Commands } from './command.ts';

const settings: Command = async ({ engine, options, print }) => {
  const { 'cut-off': cutOff, 'time-zone': timeZone, 'several-files-per-day': several } = options;
  if (cutOff !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff))
    throw usage('--cut-off attend HH:MM.');
  if (several !== undefined && !['yes', 'no'].includes(several)) {
    throw usage('--several-files-per-day attend yes ou no.');
  }
  print(
    await engine.changeVenueSettings({
      ...(cutOff === undefined ? {} : { cutOff }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(several === undefined ? {} : { severalFilesPerDay: several === 'yes' }),
    }),
  );
};

export const venueCommands: Commands = { settings };
