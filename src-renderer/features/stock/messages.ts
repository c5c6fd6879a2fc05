import { defineMessages } from '../../i18n/define-messages';
import { entryMessages } from './entry-messages';
import { recipeMessages } from './recipe-messages';
import { roomMessages } from './room-messages';
import { toDoMessages } from './to-do-messages';

export const messages = defineMessages({
  fr: { ...entryMessages.fr, ...roomMessages.fr, ...toDoMessages.fr, recipe: recipeMessages.fr },
  en: { ...entryMessages.en, ...roomMessages.en, ...toDoMessages.en, recipe: recipeMessages.en },
});
