import { defineMessages } from '../../i18n/define-messages';
import { entryMessages } from './entry-messages';
import { roomMessages } from './room-messages';

export const messages = defineMessages({
  fr: { ...entryMessages.fr, ...roomMessages.fr },
  en: { ...entryMessages.en, ...roomMessages.en },
});
