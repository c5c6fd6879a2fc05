import { defineMessages } from './define-messages';

/** Sentences by problem code; a code without one here is told in the engine's own words. */
export const problems = defineMessages({
  fr: {
    WINDOW: {
      NO_ANSWER: 'Le service de l’application ne répond pas. Rien n’a été perdu : relancez l’application.',
    },
  },
  en: {
    WINDOW: {
      NO_ANSWER: 'The application’s service does not answer. Nothing was lost: start the application again.',
    },
  },
});
