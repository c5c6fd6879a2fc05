import { defineMessages } from './define-messages';

/** Sentences by verb, `noun.verb`; an act without one here is told in the engine's own words. */
export const acts = defineMessages({
  fr: {
    item: {
      linked: '« {label} » liée à « {drink} », {serving}',
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
      redatedAlways: 'Liaison entre « {label} » et « {drink} » : sans date',
      redatedFrom: 'Liaison entre « {label} » et « {drink} » : depuis le {from}',
      redatedUntil: 'Liaison entre « {label} » et « {drink} » : jusqu’au {until}',
      redatedBetween: 'Liaison entre « {label} » et « {drink} » : du {from} au {until}',
      served: '« {label} » vend « {drink} », {serving}',
    },
    vintage: { rolled: '« {old} » passe à « {drink} » le {day}' },
    alias: { forgotten: 'Libellé « {label} » oublié' },
    drink: {
      created: 'Fiche « {drink} » créée',
      changed: 'Fiche « {drink} » modifiée',
      changedSeveral: '{count} fiche modifiée | {count} fiche modifiée | {count} fiches modifiées ensemble',
      merged: '« {other} » réunie à « {name} »',
      toldApart: '« {name} » et « {other} » sont deux boissons',
      archived: 'Fiche « {drink} » archivée',
      archivedSeveral: '{count} fiche archivée | {count} fiche archivée | {count} fiches archivées',
      unarchived: 'Fiche « {drink} » sortie des archives',
      unarchivedSeveral:
        '{count} fiche sortie des archives | {count} fiche sortie des archives | {count} fiches sorties des archives',
    },
    library: {
      fileImported: '{file} importé : boissons créées, {created} ; modifiées, {updated}',
      imported:
        'Bibliothèque importée : {drinks} boisson | Bibliothèque importée : {drinks} boisson | Bibliothèque importée : {drinks} boissons',
    },
    recipe: {
      changed: 'Recette de « {drink} », {serving}',
      changedFrom: 'Recette de « {drink} », {serving}, à partir du {from}',
    },
    stock: {
      count: 'Inventaire de « {drink} » : {volume}',
      receipt: 'Réception de « {drink} » : {volume}',
      loss: 'Perte de « {drink} » : {volume}',
      transfer: 'Transfert de « {drink} » : {volume}',
      cancelled: 'Mouvement de stock de « {drink} » annulé',
    },
    goods: { noSupplier: 'fournisseur non précisé', note: 'bon {number}' },
    delivery: {
      recorded: 'Réception {words}',
      replaced: 'Réception corrigée : {words}',
      cancelled: 'Réception annulée : {words}',
    },
    return: {
      recorded: 'Retour {words}',
      replaced: 'Retour corrigé\u00a0: {words}',
      cancelled: 'Retour annulé\u00a0: {words}',
    },
    count: {
      opened: 'Inventaire {bin} ouvert',
      dropped: 'Inventaire {bin} abandonné',
      validated: 'Inventaire {bin} validé, {drinks} boissons',
    },
    journal: {
      read: 'Journal {file} lu',
      earlierKept: 'Ancien journal gardé, {file} n’est pas appliqué',
      laterTaken: 'Correction {file} appliquée',
      removed: 'Journal {file} retiré du compte',
      putBack: 'Journal {file} remis dans le compte',
      refused: 'Fichier {file} refusé',
      accepted: 'Fichier {file} accepté',
      readAgain: 'Journal relu | Journal relu | {count} journaux relus',
    },
    mapping: {
      saved: 'Format « {name} » appris',
      changed: 'Format « {name} » modifié, version {version}',
      withdrawn: 'Format « {name} » retiré',
    },
    night: {
      closed: 'Fermé : {days}',
      opened: 'Ouvert : {days}',
      closingDays: 'Jours de fermeture modifiés',
    },
    entries: {
      exported: 'Écritures {first} à {last} exportées, lot {batch}',
      cancelled: 'Export annulé, lot {batch} : {reason}',
    },
    accounting: { changed: 'Comptes comptables modifiés' },
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
      redatedAlways: 'Link between “{label}” and “{drink}”: no dates',
      redatedFrom: 'Link between “{label}” and “{drink}”: from {from}',
      redatedUntil: 'Link between “{label}” and “{drink}”: until {until}',
      redatedBetween: 'Link between “{label}” and “{drink}”: from {from} until {until}',
      served: '“{label}” sells “{drink}”, {serving}',
    },
    vintage: { rolled: '“{old}” gives way to “{drink}” on {day}' },
    alias: { forgotten: 'Label “{label}” forgotten' },
    drink: {
      created: 'Sheet “{drink}” created',
      changed: 'Sheet “{drink}” changed',
      changedSeveral: '{count} sheet changed | {count} sheet changed | {count} sheets changed together',
      merged: '“{other}” merged into “{name}”',
      toldApart: '“{name}” and “{other}” are two drinks',
      archived: 'Sheet “{drink}” archived',
      archivedSeveral: '{count} sheet archived | {count} sheet archived | {count} sheets archived',
      unarchived: 'Sheet “{drink}” brought back from the archive',
      unarchivedSeveral:
        '{count} sheet brought back | {count} sheet brought back | {count} sheets brought back from the archive',
    },
    library: {
      fileImported: '{file} imported: drinks created, {created}; changed, {updated}',
      imported:
        'Library imported: {drinks} drink | Library imported: {drinks} drink | Library imported: {drinks} drinks',
    },
    recipe: {
      changed: 'Recipe of “{drink}”, {serving}',
      changedFrom: 'Recipe of “{drink}”, {serving}, from {from} on',
    },
    stock: {
      count: 'Count of “{drink}”: {volume}',
      receipt: 'Delivery of “{drink}”: {volume}',
      loss: 'Loss of “{drink}”: {volume}',
      transfer: 'Transfer of “{drink}”: {volume}',
      cancelled: 'Stock movement of “{drink}” cancelled',
    },
    goods: { noSupplier: 'supplier not given', note: 'note {number}' },
    delivery: {
      recorded: 'Delivery {words}',
      replaced: 'Delivery corrected: {words}',
      cancelled: 'Delivery cancelled: {words}',
    },
    return: {
      recorded: 'Return {words}',
      replaced: 'Return corrected: {words}',
      cancelled: 'Return cancelled: {words}',
    },
    count: {
      opened: 'Count opened: {bin}',
      dropped: 'Count dropped: {bin}',
      validated: 'Count validated: {bin}, {drinks} drinks',
    },
    journal: {
      read: 'Journal {file} read',
      earlierKept: 'Earlier journal kept, {file} is not applied',
      laterTaken: 'Correction {file} applied',
      removed: 'Journal {file} no longer counted',
      putBack: 'Journal {file} counted again',
      refused: 'File {file} refused',
      accepted: 'File {file} accepted',
      readAgain: 'Journal read again | Journal read again | {count} journals read again',
    },
    mapping: {
      saved: 'Format “{name}” learnt',
      changed: 'Format “{name}” changed, version {version}',
      withdrawn: 'Format “{name}” withdrawn',
    },
    night: { closed: 'Closed: {days}', opened: 'Open: {days}', closingDays: 'Closing days changed' },
    entries: {
      exported: 'Entries {first} to {last} exported, batch {batch}',
      cancelled: 'Export cancelled, batch {batch}: {reason}',
    },
    accounting: { changed: 'Accounts changed' },
    undone: 'Undone: {what}',
    by: {
      'item:linked': 'one link',
      'item:acceptedAll': 'several links together',
      'command-line': 'the command line',
    },
  },
});
