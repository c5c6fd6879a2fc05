const note = '--day JOUR [--supplier NOM --note NUMÉRO --time HH:MM --another yes]';

/** How each command is written; every one also takes `--data DOSSIER`. */
export const forms: readonly string[] = [
  'serve [--host H --port P --passive A-B --user U --password W]',
  'import FICHIER…',
  'library import FICHIER',
  'library export FICHIER.csv|FICHIER.xlsx|FICHIER.zip',
  'items',
  'link CODE --drink ID --serving NOM [--from JOUR]',
  'unlink CODE',
  'stock [--at JOUR]',
  `deliver FICHIER.csv|BOISSON=QUANTITÉ[@PRIX]… ${note}`,
  `return FICHIER.csv|BOISSON=QUANTITÉ[@PRIX]… ${note}`,
  'count FICHIER.csv|BOISSON=COMPTE… [--place NOM --uncounted leave|zero]',
  'ledger ID',
  'totals [--from JOUR --to JOUR]',
  'journals [--from JOUR --to JOUR --status ÉTAT]',
  'replay --into DOSSIER',
  'settings [--cut-off HH:MM --time-zone FUSEAU --several-files-per-day yes|no]',
  'export RAPPORT --from JOUR --to JOUR --format xlsx|csv|pdf|fec --out FICHIER',
  'export cancel LOT --reason TEXTE',
  'package --month AAAA-MM --out FICHIER',
  'backup [--into DOSSIER]',
  'backups',
  'restore FICHIER',
];
