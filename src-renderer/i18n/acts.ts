import { defineMessages } from './define-messages';

/** Sentences by verb, `noun.verb`; an act without one here is told in the engine's own words. */
export const acts = defineMessages({
  fr: {
    item: {
      linked: '« {label} » liée à « {drink} », {serving}',
      acceptedAll: '{count} référence liée | {count} référence liée | {count} références liées ensemble',
      ignored: '« {label} » ignorée',
      ignoredFamily:
        'Famille « {family} » ignorée : {count} référence | Famille « {family} » ignorée : {count} référence | Famille « {family} » ignorée : {count} références',
      ignoredSeveral: '{count} référence ignorée | {count} référence ignorée | {count} références ignorées',
      restored: '« {label} » de nouveau à synchroniser',
    },
    link: {
      broken: 'Liaison cassée entre « {label} » et « {drink} »',
      kept: '« {label} » reste liée à « {drink} »',
      ended: 'Liaison entre « {label} » et « {drink} » cassée à partir du {day}',
    },
    alias: { forgotten: 'Libellé « {label} » oublié' },
    drink: { created: 'Fiche « {name} » créée' },
    library: {
      imported:
        'Bibliothèque importée : {drinks} boisson | Bibliothèque importée : {drinks} boisson | Bibliothèque importée : {drinks} boissons',
    },
    stock: { count: 'Inventaire', receipt: 'Réception', loss: 'Perte' },
    undone: 'Annulé : {what}',
    by: {
      'item:linked': 'une liaison',
      'item:acceptedAll': 'plusieurs liaisons ensemble',
      'command-line': 'la ligne de commande',
    },
  },
  en: {
    item: {
      linked: '“{label}” linked to “{drink}”, {serving}',
      acceptedAll: '{count} reference linked | {count} reference linked | {count} references linked together',
      ignored: '“{label}” ignored',
      ignoredFamily:
        'Family “{family}” ignored: {count} reference | Family “{family}” ignored: {count} reference | Family “{family}” ignored: {count} references',
      ignoredSeveral: '{count} reference ignored | {count} reference ignored | {count} references ignored',
      restored: '“{label}” back to match',
    },
    link: {
      broken: 'Link broken between “{label}” and “{drink}”',
      kept: '“{label}” stays linked to “{drink}”',
      ended: 'Link between “{label}” and “{drink}” broken from {day} on',
    },
    alias: { forgotten: 'Label “{label}” forgotten' },
    drink: { created: 'Sheet “{name}” created' },
    library: {
      imported:
        'Library imported: {drinks} drink | Library imported: {drinks} drink | Library imported: {drinks} drinks',
    },
    stock: { count: 'Count', receipt: 'Receipt', loss: 'Loss' },
    undone: 'Undone: {what}',
    by: {
      'item:linked': 'one link',
      'item:acceptedAll': 'several links together',
      'command-line': 'the command line',
    },
  },
});
