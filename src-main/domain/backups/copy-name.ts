export const COPY_CAUSES = ['daily', 'asked', 'update', 'restore'] as const;

/** Why a copy of the data was made: the day's, by hand, before an update, before another was put back. */
export type CopyCause = (typeof COPY_CAUSES)[number];

export type CopyName = { fileName: string; madeAt: string; cause: CopyCause };

const pattern = new RegExp(
  String.raw`^caisse-doree-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-(${COPY_CAUSES.join('|')})\.sqlite$`,
);

/** The name says when and why, so that a copy found alone on another disk is still known. */
export const nameCopy = (madeAt: Date, cause: CopyCause): string =>
  `caisse-doree-${madeAt.toISOString().slice(0, 19).replaceAll(':', '')}Z-${cause}.sqlite`;

/** Null for a file that is none of ours. */
export const readCopyName = (fileName: string): CopyName | null => {
  const [, day, hours, minutes, seconds, cause] = pattern.exec(fileName) ?? [];
  const known = COPY_CAUSES.find((name) => name === cause);
  if (day === undefined || known === undefined) return null;
  return { fileName, madeAt: `${day}T${hours}:${minutes}:${seconds}.000Z`, cause: known };
};
