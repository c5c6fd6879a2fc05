/** More values than these are no list of kinds: one sentence more says no more. */
const MOST_TOLD = 20;

const warningOf = (kind: string): string =>
  `Le type de ligne « ${kind} » n’est pas connu : ces lignes comptent dans le chiffre d’affaires.`;

/** The values of the kind column that mean nothing known. */
export const createUnknownKinds = () => {
  const found = new Set<string>();
  return {
    add: (kind: string): void => {
      if (found.size < MOST_TOLD) found.add(kind);
    },
    warnings: (): string[] => [...found].map(warningOf),
  };
};
