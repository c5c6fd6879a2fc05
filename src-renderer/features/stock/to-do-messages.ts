import { defineMessages } from '../../i18n/define-messages';

/** À régler, À commander, Pertes. */
export const toDoMessages = defineMessages({
  fr: {
    negative: {
      none: 'Rien à régler',
      noneText: 'Aucun stock n’est sous zéro.',
      intro:
        '{n} boisson a un stock sous zéro. Les causes probables, la plus vraisemblable d’abord, avec ce qui la règle. | {n} boisson a un stock sous zéro. Les causes probables, la plus vraisemblable d’abord, avec ce qui la règle. | {n} boissons ont un stock sous zéro. Les causes probables, la plus vraisemblable d’abord, avec ce qui la règle.',
      since: 'sous zéro depuis le {day}',
      count: 'Rien de tout cela : compter la boisson règle ce qui précède.',
      toSheet: 'Compter ou voir les mouvements',
    },
    cause: {
      strong: 'vraisemblable',
      noPrice: 'sans prix',
      receiptMissing: {
        title: 'Une réception n’est pas saisie',
        never: '{sold} vendus, et ni réception ni comptage n’est noté.',
        sinceReceipt: '{sold} vendus depuis la dernière réception notée, le {day}.',
        sinceCount: '{sold} vendus depuis le dernier comptage, le {day}.',
        mend: 'Noter une réception de {volume}',
      },
      wrongServing: {
        title: 'Le format de vente n’est pas le bon',
        text: '{label} est liée à « {serving} » ({price}), mais la caisse la vend {charged} en moyenne, près de « {likely} » ({likelyPrice}). Le stock remonterait de {returned}.',
        mend: 'Passer la liaison à « {to} »…',
      },
      wrongVintage: {
        title: 'Un autre millésime est servi',
        text: '{other} a {stock} en stock. Les liaisons peuvent y passer à partir du {day}.',
        mend: 'Passer à {to}…',
      },
      fileTwice: {
        title: 'Une nuit est comptée deux fois',
        text: 'Deux fichiers disent la même chose de la nuit du {day} : {files}. Chacun a pris {volume}.',
        mend: 'Retirer le second…',
      },
    },
    mend: {
      sameStock: 'Le stock ne change pas.',
      register: 'Rien ne change dans la caisse.',
      changeServing: { title: 'Passer la liaison à « {to} » ?', confirm: 'Passer la liaison' },
      rollOver: {
        title: 'Passer les liaisons à {to} ?',
        confirm: 'Passer les liaisons',
        sales:
          'À partir du {day} ; aucune vente ne change de fiche. | À partir du {day} : {n} vente, {amount} change de fiche. | À partir du {day} : {n} ventes, {amount} changent de fiche.',
        recipes: 'Les recettes {names} suivent.',
      },
    },
    reorder: {
      none: 'Rien à commander',
      noneText: 'Aucune boisson n’est sous son seuil. Un seuil se donne dans la fiche de la boisson.',
      group: '{n} boisson, {amount} HT | {n} boisson, {amount} HT | {n} boissons, {amount} HT',
      sold: 'Vendu 30 j',
      toOrder: 'À commander',
      orderOf: 'Quantité à commander : {name}',
      units: 'pièces',
      ofCase: '× {perCase} = {n}',
      copy: 'Copier',
      copyNamed: 'Copier la commande de {supplier}',
      save: 'Exporter',
      saveNamed: 'Exporter la commande de {supplier}',
      saveAll: 'Exporter la liste',
      saved: 'Commande écrite dans {file}',
      copied:
        'Rien à copier | Commande copiée : {n} ligne, à coller dans un message | Commande copiée : {n} lignes, à coller dans un message',
      count: '{n} boisson sous le seuil | {n} boisson sous le seuil | {n} boissons sous le seuil',
      proposed: 'Revenir aux quantités proposées',
      mailHello: 'Bonjour,',
      mailAsk: 'Merci de nous livrer :',
      mailUnits: '- {n} × {drink}',
      mailCases:
        '- {n} carton de {perCase} : {drink} | - {n} carton de {perCase} : {drink} | - {n} cartons de {perCase} : {drink}',
    },
    loss: {
      none: 'Aucune perte',
      noneText: 'Casse, bouchon, dégustation, personnel : ce qui sort sans passer par la caisse se note ici.',
      sum: '{n} perte, {value} HT | {n} perte, {value} HT | {n} pertes, {value} HT',
      year: 'douze derniers mois, au coût moyen d’aujourd’hui',
    },
  },
  en: {
    negative: {
      none: 'Nothing to settle',
      noneText: 'No stock is below zero.',
      intro:
        '{n} drinks have a stock below zero. The likely causes, the likeliest first, with what mends each. | {n} drink has a stock below zero. The likely causes, the likeliest first, with what mends each. | {n} drinks have a stock below zero. The likely causes, the likeliest first, with what mends each.',
      since: 'below zero since {day}',
      count: 'None of these: counting the drink settles all that came before.',
      toSheet: 'Count it or see its movements',
    },
    cause: {
      strong: 'likely',
      noPrice: 'no price',
      receiptMissing: {
        title: 'A delivery was not entered',
        never: '{sold} sold, and neither a delivery nor a count was entered.',
        sinceReceipt: '{sold} sold since the last delivery entered, on {day}.',
        sinceCount: '{sold} sold since the last count, on {day}.',
        mend: 'Enter a delivery of {volume}',
      },
      wrongServing: {
        title: 'The serving is not the right one',
        text: '{label} is linked to “{serving}” ({price}), but the register sells it for {charged} on average, near “{likely}” ({likelyPrice}). The stock would go up by {returned}.',
        mend: 'Move the link to “{to}”…',
      },
      wrongVintage: {
        title: 'Another vintage is poured',
        text: '{other} has {stock} in stock. The links can move to it from {day} on.',
        mend: 'Move to {to}…',
      },
      fileTwice: {
        title: 'A night counts twice',
        text: 'Two files say the same of the night of {day}: {files}. Each took {volume}.',
        mend: 'Remove the second…',
      },
    },
    mend: {
      sameStock: 'The stock does not change.',
      register: 'Nothing changes in the register.',
      changeServing: { title: 'Move the link to “{to}”?', confirm: 'Move the link' },
      rollOver: {
        title: 'Move the links to {to}?',
        confirm: 'Move the links',
        sales:
          'From {day} on; no sale changes sheet. | From {day} on: {n} sale, {amount} changes sheet. | From {day} on: {n} sales, {amount} change sheet.',
        recipes: 'The recipes {names} follow.',
      },
    },
    reorder: {
      none: 'Nothing to order',
      noneText: 'No drink is under its par level. A par level is given in the sheet of the drink.',
      group:
        '{n} drinks, {amount} excl. VAT | {n} drink, {amount} excl. VAT | {n} drinks, {amount} excl. VAT',
      sold: 'Sold 30 d',
      toOrder: 'To order',
      orderOf: 'Quantity to order: {name}',
      units: 'pieces',
      ofCase: '× {perCase} = {n}',
      copy: 'Copy',
      copyNamed: 'Copy the order of {supplier}',
      save: 'Export',
      saveNamed: 'Export the order of {supplier}',
      saveAll: 'Export the list',
      saved: 'Order written in {file}',
      copied:
        'Nothing to copy | Order copied: {n} line, to paste in a message | Order copied: {n} lines, to paste in a message',
      count: '{n} drinks under par | {n} drink under par | {n} drinks under par',
      proposed: 'Back to the proposed quantities',
      mailHello: 'Hello,',
      mailAsk: 'Please deliver to us:',
      mailUnits: '- {n} × {drink}',
      mailCases:
        '- {n} cases of {perCase}: {drink} | - {n} case of {perCase}: {drink} | - {n} cases of {perCase}: {drink}',
    },
    loss: {
      none: 'No loss',
      noneText: 'Breakage, cork, tasting, staff: what leaves without passing the register is entered here.',
      sum: '{n} losses, {value} excl. VAT | {n} loss, {value} excl. VAT | {n} losses, {value} excl. VAT',
      year: 'last twelve months, at today’s average cost',
    },
  },
});
