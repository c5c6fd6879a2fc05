import type { Handler } from './handler.ts';

const features = ['AUTH TLS', 'EPSV', 'MDTM', 'PASV', 'PBSZ', 'PROT', 'SIZE', 'TVFS', 'UTF8'];

export const feat: Handler = ({ session }) =>
  session.control.reply(
    211,
    'Features',
    ...features.map((feature) => ({ raw: true as const, message: ` ${feature}` })),
    'End',
  );

export const opts: Handler = async ({ session, argument }) => {
  const isUtf8 = /^utf-?8(\s+on)?\s*$/i.test(argument);
  if (isUtf8) await session.control.reply(200, 'UTF8 is always on');
  else await session.control.reply(501, 'Unknown option');
};

export const help: Handler = ({ session }) =>
  session.control.reply(214, 'Send files to /sales with STOR, over AUTH TLS and PROT P');

export const stat: Handler = async ({ session, argument }) => {
  if (argument.trim() === '') await session.control.reply(211, 'Ready');
  else await session.control.reply(502, 'Use LIST');
};

export const quit: Handler = ({ session }) => session.control.end(221, 'Goodbye');

/** A running transfer was ended when ABOR arrived, and had its own answer. */
export const abor: Handler = ({ session }) => session.control.reply(226, 'Nothing is being transferred');

export const rest: Handler = async ({ session, argument }) => {
  if (argument.trim() === '0') await session.control.reply(350, 'From the start');
  else await session.control.reply(502, 'Send whole files');
};

export const refuseReading: Handler = ({ session }) =>
  session.control.reply(550, 'Files are taken in, none is given out');

const activeVerbs = new Set(['PORT', 'EPRT', 'LPRT']);

export const refuse: Handler = async ({ session, verb, surroundings }) => {
  if (activeVerbs.has(verb)) surroundings.tell(session, { type: 'refused', reason: 'ACTIVE_MODE' });
  await session.control.reply(502, `${verb} is not done here`);
};
