import type { Locale } from '../format/numbers';
import type { MessageTree } from './define-messages';

/** Sentences by problem code. The engine tells its own in French; in English they are told here. */
export const problems: Record<Locale, MessageTree> = {
  fr: {
    WINDOW: {
      NO_ANSWER: 'Le service de l’application ne répond pas. Rien n’a été perdu : relancez l’application.',
    },
  },
  en: {
    WINDOW: {
      NO_ANSWER: 'The application’s service does not answer. Nothing was lost: start the application again.',
    },
    ACT: { NOT_UNDOABLE: 'This act was taken back already, or cannot be.' },
    ALIAS: { UNKNOWN: 'This label is forgotten already.' },
    BATCH: {
      CANCELLED: 'This export is cancelled already.',
      REASON_MISSING: 'Say why this export is cancelled. Nothing was changed.',
      UNKNOWN: 'This is not an export of entries.',
    },
    COUNT: {
      BEGUN: 'Drinks are counted in it already: drop the count instead. Nothing was changed.',
      EMPTY: 'No drink is counted: count one, or drop the count.',
      OPEN: 'Another count of this place is open: validate it or drop it first.',
      SETTLED: 'This count is validated or dropped already. Nothing was changed.',
      UNKNOWN: 'This count no longer exists. Nothing was changed.',
    },
    DELIVERY: {
      EMPTY_LINE: 'A line has no quantity. Nothing was added.',
      EXISTS: 'This note of this supplier is recorded already. Nothing was added.',
      UNKNOWN: 'This delivery no longer exists, or is cancelled already. Nothing was changed.',
    },
    DRINK: {
      ARCHIVED: 'One of these sheets is archived. Bring it back first; nothing was changed.',
      IN_USE: 'The sheet made then was used since: break its links and remove its stock movements first.',
      LINKED: 'Register references are still linked to it: break these links first. Nothing was changed.',
      NOTHING_TO_ARCHIVE: 'These drinks are so already. Nothing was changed.',
      NOTHING_TO_CHANGE: 'These sheets say so already. Nothing was changed.',
      OTHER_CONTAINER:
        'These two sheets have different containers: their stock cannot be counted together. Correct one of them first; nothing was changed.',
      UNKNOWN: 'This drink is no longer in the library. Nothing was changed.',
    },
    ENTRIES: {
      ACCOUNT_INVALID:
        'An account begins with three digits. Nothing was exported. Correct the accounts in Settings, Accounting.',
      ACCOUNT_MISSING:
        'An account is missing. Nothing was exported. Complete the accounts in Settings, Accounting.',
      ALREADY_EXPORTED:
        'These entries were exported already. Download that export again, or cancel it and say why.',
      NONE: 'No sale in this period: there is no entry to export.',
      NOT_WRITTEN: 'The file could not be written. The entries are numbered: download their export again.',
      UNBALANCED: 'An entry does not balance. Nothing was exported. Read the journal of that night again.',
    },
    ITEM: {
      LINKED: 'This reference is linked to a drink: break the link first.',
      UNKNOWN: 'This register reference was never sold.',
    },
    JOURNAL: {
      COUNTED: 'This journal was read: remove it from the count so that it counts no more.',
      CUT: 'The upload of this file was cut: it is kept, and is not whole. The register has to send it again.',
      NOT_COUNTED: 'No sale of this journal is counted: there is nothing to remove.',
      NOT_TEXT: 'This file is neither text nor a table: its columns cannot be pointed at. It is kept.',
      NO_CORRECTION: 'This journal changes nothing of what another one brought.',
      UNKNOWN: 'This journal no longer exists.',
    },
    LIBRARY: {
      BAD_DRINK: 'A drink of this file has a value that does not fit. Nothing was imported.',
      EMPTY: 'This file has no table with a line of headings. Nothing was imported.',
      FILE_CLOSED: 'This file is no longer open. Choose it again; nothing was imported.',
      NOTHING_TO_IMPORT: 'No line is to be added or changed. Nothing was imported.',
      NOT_A_LIST: 'This file is not a list of drinks. Nothing was imported.',
      SAME_ID: 'Two lines to be added have the same identifier. Nothing was imported: leave one of them out.',
      TOO_LARGE: 'This file is over 32 MB. Nothing was imported.',
      TOO_LONG: 'This file has more than 50,000 lines. Nothing was imported.',
      UNREADABLE:
        'This file holds no table that can be read, a line of headings and drinks. Nothing was imported.',
    },
    LINK: {
      BEGINS_LATER: 'This link does not begin before that day. Nothing changed: break it whole.',
      ENDS_BEFORE: 'This link would end before it begins. Nothing changed.',
      EXISTS:
        'This reference is linked elsewhere on these days: break that link first, or choose other days.',
      NONE: 'No register reference is linked to this vintage. Nothing was changed.',
      UNKNOWN: 'This link no longer exists.',
    },
    MAPPING: {
      INCOMPLETE: 'The label, the quantity, an amount or the day is still missing. Nothing was saved.',
      NOT_A_FILE:
        'This file is not a format exported by Caisse Dorée, or it comes from a later version. Nothing was changed.',
      UNKNOWN: 'This format was withdrawn meanwhile. Nothing was changed.',
    },
    MOVEMENT: {
      BELONGS: 'This movement is part of a delivery or a count: cancel it there. Nothing was changed.',
      UNKNOWN: 'This movement no longer exists, or is cancelled already. Nothing was changed.',
    },
    NIGHT: {
      NONE: 'No night has come from the register yet.',
      NOT_CLOSED: 'This day was not declared closed.',
      TOO_FAR: 'This date is too far away. Nothing was changed.',
    },
    PICTURE: {
      GONE: 'This picture is no longer there.',
      TOO_LARGE: 'This picture is over 400 kB. The sheet did not change: make the picture smaller.',
      UNKNOWN: 'This file is not a JPEG, PNG or WebP picture. The sheet did not change.',
    },
    REPORT: {
      NOT_WRITTEN: 'The file could not be written. Choose another folder, or close the file if it is open.',
      TOO_LONG: 'This report has too many lines for this format. Choose a shorter period, or CSV.',
    },
    SALES: { NO_PERIOD: 'The period ends before it begins. Choose a beginning before the end.' },
    SERVING: {
      LINKED:
        'This serving is or was linked to a register reference: its sales cite it, it cannot be removed. Nothing was changed.',
      RECIPE: 'This serving has a recipe or a loss: remove that first. Nothing was changed.',
      UNKNOWN: 'This serving no longer exists. Open the sheet again; nothing was changed.',
    },
    STOCK: {
      GONE: 'What this act was about no longer exists: it cannot be taken back. Nothing was changed.',
    },
    TRANSFER: { NOWHERE: 'It leaves from the place it goes to. Nothing was changed.' },
    VINTAGE: { OTHER_WINE: 'These are not two vintages of one wine. Nothing was changed.' },
  },
};
