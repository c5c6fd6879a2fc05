/** What a reader wonders at in a journal that it read: never a reason to set it aside. */
export type Notice =
  | { code: 'mixed-encoding' }
  | { code: 'twice-encoded' }
  | { code: 'unknown-kind'; value: string }
  | { code: 'after-total'; lines: number }
  /** A total agrees once the price of gifts, or the quantity of discounts, is counted as printed. */
  | { code: 'total-as-printed'; line: number }
  /** A row taken for a total by its figures alone. */
  | { code: 'unnamed-total'; line: number; label: string }
  | { code: 'odd-discount'; lines: number; line: number }
  | { code: 'no-amounts'; lines: number }
  /** Rates where amounts should stand. */
  | { code: 'columns-beside'; line: number }
  /** Hundredths of a percent; `line` and `label` are those of the first. */
  | { code: 'alcohol-vat'; lines: number; line: number; label: string; vatRate: number }
  | { code: 'vat-amounts'; lines: number; line: number }
  | { code: 'product-differs'; lines: number; of: number; line: number }
  | { code: 'clock-backwards'; lines: number; line: number; soldAt: string }
  | { code: 'clock-elsewhere'; lines: number; line: number; soldAt: string; businessDay: string }
  | { code: 'clock-hours'; lines: number; of: number }
  | { code: 'stray-day'; lines: number; line: number; businessDay: string }
  | { code: 'missing-z'; from: number; to: number; till: string | null }
  | { code: 'quantity-marks'; line: number; printed: string };

export type NoticeCode = Notice['code'];

const pad = (value: number): string => String(value).padStart(2, '0');

const day = (iso: string): string => iso.split('-').toReversed().join('/');

const moment = (iso: string): string => `${day(iso.slice(0, 10))} à ${iso.slice(11, 16)}`;

const percent = (rate: number): string => {
  const whole = Math.floor(rate / 100);
  const rest = rate % 100;
  return `${whole}${rest === 0 ? '' : `,${pad(rest).replace(/0$/, '')}`}\u202f%`;
};

const lines = ({ lines: count }: { lines: number }): string =>
  count === 1 ? 'une ligne' : `${count} lignes`;

const missingZ = ({ from, to, till }: Extract<Notice, { code: 'missing-z' }>): string => {
  const ofTill = till === null ? '' : `, caisse ${till}`;
  return from === to
    ? `Le Z ${from} manque dans ce fichier${ofTill}.`
    : `Les Z ${from} à ${to} manquent dans ce fichier${ofTill}.`;
};

const times = (count: number): string => (count === 1 ? 'une fois' : `${count} fois`);

/** A notice as the manager reads it. */
export const sentenceOf = (notice: Notice): string => {
  switch (notice.code) {
    case 'mixed-encoding':
      return 'Quelques lignes sont en UTF-8 dans un fichier qui ne l’est pas : elles ont été lues comme telles.';
    case 'twice-encoded':
      return 'Les accents étaient encodés deux fois : ils ont été rétablis.';
    case 'unknown-kind':
      return `Le type de ligne « ${notice.value} » n’est pas connu : ces lignes comptent dans le chiffre d’affaires.`;
    case 'after-total':
      return 'Des lignes suivent le total général : elles n’ont pas été lues.';
    case 'total-as-printed':
      return `Le total de la ligne ${notice.line} compte les offerts ou les remises tels qu’ils sont imprimés.`;
    case 'unnamed-total':
      return `Ligne ${notice.line} : « ${notice.label} » a les chiffres de toutes les lignes au-dessus : elle est lue comme un total.`;
    case 'odd-discount':
      return `Une remise ajoute au lieu de retirer sur ${lines(notice)}, d’abord ligne ${notice.line}.`;
    case 'no-amounts':
      return 'Aucune ligne ne porte de montant : les colonnes sont à vérifier.';
    case 'columns-beside':
      return `À partir de la ligne ${notice.line}, les montants ressemblent à des taux de TVA, et aucun taux n’est lu : les colonnes sont à vérifier.`;
    case 'alcohol-vat':
      return `TVA à ${percent(notice.vatRate)} sur ${lines(notice)} d’alcool, d’abord ligne ${notice.line}, « ${notice.label} » : l’alcool est à 20\u202f%.`;
    case 'vat-amounts':
      return `Montant TTC, montant HT et taux ne concordent pas sur ${lines(notice)}, d’abord ligne ${notice.line}.`;
    case 'product-differs':
      return `Quantité × prix unitaire ne donne pas le montant sur ${lines(notice)} (${notice.of} vérifiées), d’abord ligne ${notice.line}.`;
    case 'clock-backwards':
      return `L’heure recule ${times(notice.lines)}, d’abord ligne ${notice.line} (${moment(notice.soldAt)}) : l’horloge de la caisse est à vérifier.`;
    case 'clock-elsewhere':
      return `L’heure est loin de la journée sur ${lines(notice)}, d’abord ligne ${notice.line} : ${moment(notice.soldAt)} pour le ${day(notice.businessDay)}.`;
    case 'clock-hours':
      return `${notice.lines} ventes sur ${notice.of} sont datées entre 3\u202fh et 8\u202fh : l’horloge de la caisse est à vérifier.`;
    case 'stray-day':
      return `La date du ${day(notice.businessDay)} surprend entre celles d’une autre journée, sur ${lines(notice)} à partir de la ligne ${notice.line}.`;
    case 'missing-z':
      return missingZ(notice);
    case 'quantity-marks':
      return `Ligne ${notice.line} : la quantité « ${notice.printed} » est lue comme des milliers ; rien ne dit ce que vaut sa marque.`;
  }
};
