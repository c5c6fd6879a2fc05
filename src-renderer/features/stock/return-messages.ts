import { defineMessages } from '../../i18n/define-messages';

/** Goods that go back to the supplier: what is said otherwise than of goods that come. */
export const returnMessages = defineMessages({
  fr: {
    new: 'Retour',
    tag: 'retour',
    off: 'annulé',
    resume:
      'Retour en cours\u00a0: {n} ligne | Retour en cours\u00a0: {n} ligne | Retour en cours\u00a0: {n} lignes',
    of: 'Retour sur le bon {number}',
    send: 'Retourner…',
    lines: 'Lignes du retour',
    typing: 'Retour au fournisseur\u00a0: ce qui repart, au prix qu’il rend.',
    gives: 'Rendu HT',
    save: 'Enregistrer le retour',
    cancelTitle: 'Annuler ce retour\u202f?',
    cancelConfirm: 'Annuler le retour',
    cancelKept: 'Le retour reste lisible dans la liste, et peut être rétabli.',
    recorded: 'Retour enregistré',
    replaced: 'Retour corrigé',
    cancelled: 'Retour annulé',
  },
  en: {
    new: 'Return',
    tag: 'return',
    off: 'cancelled',
    resume: 'Return being typed: {n} line | Return being typed: {n} line | Return being typed: {n} lines',
    of: 'Return on note {number}',
    send: 'Return…',
    lines: 'Lines of the return',
    typing: 'Return to the supplier: what goes back, at the price given for it.',
    gives: 'Given back excl. VAT',
    save: 'Save the return',
    cancelTitle: 'Cancel this return?',
    cancelConfirm: 'Cancel the return',
    cancelKept: 'The return stays readable in the list, and can be restored.',
    recorded: 'Return recorded',
    replaced: 'Return corrected',
    cancelled: 'Return cancelled',
  },
});
