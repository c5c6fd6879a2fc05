import { defineMessages } from '../../i18n/define-messages';

export const receptionMessages = defineMessages({
  fr: {
    reception: 'Réception',
    group: {
      ports: 'Ports',
      limits: 'Limites',
      watch: 'Surveillance',
    },
    groupHint: {
      ports: 'Le port et les ports de données sont à ouvrir au pare-feu, et à donner à Pointex.',
      limits: 'Un journal de ventes tient en quelques Mo ; une caisse se sert d’une ou deux connexions.',
      watch: 'Une adresse qui se trompe trop souvent de mot de passe est écartée, de plus en plus longtemps.',
    },
    field: {
      port: 'Port',
      passiveFrom: 'Données, du port',
      passiveTo: 'au port',
      maxFileMegabytes: 'Fichier, au plus',
      connections: 'Connexions',
      connectionsPerPeer: 'par adresse',
      failuresBeforeBan: 'Erreurs tolérées',
      banMinutes: 'Premier écart',
      silenceHours: 'Signaler un silence après',
    },
    unit: {
      port: '',
      passiveFrom: '',
      passiveTo: '',
      maxFileMegabytes: 'Mo',
      connections: '',
      connectionsPerPeer: '',
      failuresBeforeBan: '',
      banMinutes: 'min',
      silenceHours: 'h',
    },
    between: 'De {least} à {most}',
    portGiven:
      'Le port a été donné au lancement de l’application ; un changement ici vaut jusqu’au prochain.',
    portConsequence:
      'La caisse doit recevoir le nouveau port : tant que Pointex ne l’a pas saisi, rien n’arrive.',
    apply: 'Appliquer',
    applied: 'Le récepteur tourne avec ces réglages',
    defaults: 'Valeurs d’origine',
    restarts: 'Le récepteur redémarre au besoin ; un envoi en cours se termine d’abord.',
  },
  en: {
    reception: 'Reception',
    group: {
      ports: 'Ports',
      limits: 'Limits',
      watch: 'Watch',
    },
    groupHint: {
      ports: 'The port and the data ports are to be opened on the firewall, and given to Pointex.',
      limits: 'A sales journal is a few MB; a register uses one or two connections.',
      watch: 'An address that gets the password wrong too often is kept out, longer each time.',
    },
    field: {
      port: 'Port',
      passiveFrom: 'Data, from port',
      passiveTo: 'to port',
      maxFileMegabytes: 'File, at most',
      connections: 'Connections',
      connectionsPerPeer: 'per address',
      failuresBeforeBan: 'Errors tolerated',
      banMinutes: 'First ban',
      silenceHours: 'Tell of a silence after',
    },
    unit: {
      port: '',
      passiveFrom: '',
      passiveTo: '',
      maxFileMegabytes: 'MB',
      connections: '',
      connectionsPerPeer: '',
      failuresBeforeBan: '',
      banMinutes: 'min',
      silenceHours: 'h',
    },
    between: 'From {least} to {most}',
    portGiven:
      'The port was given when the application was started; a change here lasts until the next start.',
    portConsequence:
      'The register must be given the new port: until Pointex has entered it, nothing arrives.',
    apply: 'Apply',
    applied: 'The receiver runs with these settings',
    defaults: 'Original values',
    restarts: 'The receiver restarts where needed; an upload under way ends first.',
  },
});
