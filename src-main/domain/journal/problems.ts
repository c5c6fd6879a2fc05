import type { Problem, ProblemCode } from './types.ts';

/** Stops the reading of a file: it is set aside whole, with this reason. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const renamed = (what: string): string =>
  `Ce fichier est ${what} renommé. Demandez l’export au format texte (CSV).`;

/** What the manager reads of each reason; the window tells them in its language by their code. */
export const sentences = {
  'not-text': () => 'Ce fichier n’est pas du texte : il ne peut pas être un journal de ventes.',
  spreadsheet: () => renamed('un classeur Excel'),
  pdf: () => renamed('un PDF'),
  archive: () => 'Ce fichier est une archive renommée. Demandez l’export au format texte (CSV).',
  'unknown-columns': () =>
    'Les colonnes de ce fichier ne sont pas reconnues. Indiquez-les une fois : les prochains seront lus seuls.',
  'ambiguous-columns': () => 'Deux colonnes portent le même nom. Indiquez laquelle est le montant TTC.',
  'no-date': () => 'Rien n’indique la journée de ces ventes.',
  'period-not-a-day': () => 'Ce fichier cumule plusieurs journées. Demandez un journal par jour.',
  'bad-date': (n: number, x: string) => `Ligne ${n} : la date « ${x} » n’existe pas.`,
  'implausible-date': (n: number, x: string) =>
    `Ligne ${n} : la date « ${x} » est impossible ; l’horloge de la caisse est à vérifier.`,
  'bad-number': (n: number, x: string) => `Ligne ${n} : « ${x} » n’est pas un nombre.`,
  'number-too-large': (n: number, x: string) => `Ligne ${n} : « ${x} » dépasse ce qu’une caisse peut vendre.`,
  'field-count': (n: number, a: string, b: string) => `Ligne ${n} : ${a} champs au lieu de ${b}.`,
  'unclosed-quote': (n: number) => `Ligne ${n} : un guillemet n’est jamais refermé.`,
  'line-too-long': (n: number) => `Ligne ${n} : cette ligne est trop longue (plus de 64 Ko).`,
  truncated: (n: number) => `Le fichier est coupé à la ligne ${n}. La caisse doit le renvoyer.`,
  'totals-disagree': (n: number, a: string, b: string, c: string) =>
    `Ligne ${n} : le total annoncé est ${a}, les lignes font ${b} (écart ${c}).`,
} satisfies Record<ProblemCode, (line: number, ...values: string[]) => string>;

const LONGEST_VALUE = 60;

const shortened = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

/** The refusal of a file; `line` is physical, `values` fill the sentence. */
export const refuse = (code: ProblemCode, line?: number, ...values: string[]): Unreadable => {
  const say: (line: number, ...values: string[]) => string = sentences[code];
  const message = say(line ?? 1, ...values.map(shortened));
  return new Unreadable(line === undefined ? { code, message } : { code, line, message });
};

/** What `work` gives, or the reason why the file is set aside. */
export const guarded = <T>(work: () => T): { value: T } | { problem: Problem } => {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
};
