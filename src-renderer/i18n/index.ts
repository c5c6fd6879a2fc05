import { createI18n } from 'vue-i18n';
import type { Locale } from '../format/numbers';
import { acts } from './acts';
import { common } from './common';
import type { MessageTree } from './define-messages';
import { problems } from './problems';
import { trade } from './trade';

type Messages = Record<Locale, MessageTree>;

const gathered = import.meta.glob<Messages>(['../features/*/messages.ts', '../shell/messages.ts'], {
  eager: true,
  import: 'messages',
});

/** `../features/drink-form/messages.ts` is known as `drinkForm`. */
const namespaceOf = (path: string): string =>
  (path.split('/').at(-2) ?? '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const inLocale = (locale: Locale): MessageTree => ({
  common: common[locale],
  trade: trade[locale],
  problems: problems[locale],
  acts: acts[locale],
  ...Object.fromEntries(
    Object.entries(gathered).map(([path, messages]) => [namespaceOf(path), messages[locale]]),
  ),
});

export const i18n = createI18n({
  legacy: false,
  locale: 'fr',
  fallbackLocale: 'fr',
  messages: { fr: inLocale('fr'), en: inLocale('en') },
});

export const setLanguage = (language: Locale): void => {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
};
