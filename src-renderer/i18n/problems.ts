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
      OPEN: 'Another count of this bin is open: validate it or drop it first.',
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
      PICTURES_TOO_LARGE:
        'The pictures of the library are over 128 MB or 4,900 files: export it without pictures, to Excel or CSV. Nothing was written.',
      SAME_ID: 'Two lines to be added have the same identifier. Nothing was imported: leave one of them out.',
      TOO_LARGE: 'This file is over 32 MB. Nothing was imported.',
      TOO_LONG: 'This file has more than 50,000 lines. Nothing was imported.',
      UNREADABLE:
        'This file holds no table that can be read, a line of headings and drinks. Nothing was imported.',
      ZIP_DAMAGED: 'This ZIP file is damaged. Nothing was imported.',
      ZIP_ENCRYPTED: 'This ZIP file is protected by a password. Nothing was imported.',
      ZIP_NO_TABLE: 'This ZIP file holds no CSV or Excel table. Nothing was imported.',
      ZIP_TABLES:
        'This ZIP file holds several tables. Keep one of them, with the pictures. Nothing was imported.',
      ZIP_TOO_LARGE: 'This ZIP file holds more than 5,000 files or 160 MB. Nothing was imported.',
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
    // What the reader wonders at, by the code of its notice.
    notice: {
      'mixed-encoding': 'A few lines are UTF-8 in a file that is not: they were read as such.',
      'twice-encoded': 'Accents were encoded twice: they were put right.',
      'unknown-kind': 'The kind of line “{value}” is not known: these lines count in revenue.',
      'after-total': 'Lines follow the grand total: they were not read.',
      'total-as-printed': 'The total of line {line} counts gifts or discounts as they are printed.',
      'unnamed-total':
        'Line {line}: “{label}” has the figures of all the lines above: it is read as a total.',
      'odd-discount':
        'No discount adds. | A discount adds instead of taking off on line {line}. | A discount adds instead of taking off on {lines} lines, first on line {line}.',
      'no-amounts': 'No line has an amount: check the columns.',
      'columns-beside':
        'From line {line} on, amounts look like VAT rates, and no rate is read: check the columns.',
      'alcohol-vat':
        'No alcohol at another rate. | VAT at {vatRate} on one line of alcohol, line {line}, “{label}”: alcohol is at 20%. | VAT at {vatRate} on {lines} lines of alcohol, first on line {line}, “{label}”: alcohol is at 20%.',
      'vat-amounts':
        'All amounts agree. | Amounts with and without VAT do not agree with the rate on line {line}. | Amounts with and without VAT do not agree with the rate on {lines} lines, first on line {line}.',
      'product-differs':
        'All amounts agree. | Quantity × unit price is not the amount on line {line} ({of} checked). | Quantity × unit price is not the amount on {lines} lines ({of} checked), first on line {line}.',
      'clock-backwards':
        'The time never goes back. | The time goes back once, on line {line} ({soldAt}): check the clock of the register. | The time goes back {lines} times, first on line {line} ({soldAt}): check the clock of the register.',
      'clock-elsewhere':
        'All times are near their day. | The time is far from the day on line {line}: {soldAt} for {businessDay}. | The time is far from the day on {lines} lines, first on line {line}: {soldAt} for {businessDay}.',
      'clock-hours':
        'No sale at night. | One sale of {of} is dated between 3 and 8 in the morning: check the clock of the register. | {lines} sales of {of} are dated between 3 and 8 in the morning: check the clock of the register.',
      'stray-day':
        'No stray date. | The date {businessDay} is a surprise among those of another day, on line {line}. | The date {businessDay} is a surprise among those of another day, on {lines} lines from line {line} on.',
      'missing-z': 'Z {from} to {to} are missing in this file.',
      'quantity-marks':
        'Line {line}: the quantity “{printed}” is read as thousands; nothing tells what its mark means.',
    },
    // Why a journal is set aside, by the code of its reason.
    reading: {
      'not-text': 'This file is not text: it cannot be a sales journal.',
      spreadsheet: 'This file is a renamed Excel workbook. Ask for the export in text format (CSV).',
      pdf: 'This file is a renamed PDF. Ask for the export in text format (CSV).',
      archive: 'This file is a renamed archive. Ask for the export in text format (CSV).',
      'unknown-columns':
        'The columns of this file are not known. Point at them once: the next ones are read by themselves.',
      'ambiguous-columns': 'Two columns have the same name. Point at the one that is the amount with VAT.',
      'no-date': 'Nothing tells the day of these sales.',
      'period-not-a-day': 'This file adds several days up. Ask for one journal a day.',
      'bad-date': 'Line {line}: the date does not exist.',
      'implausible-date': 'Line {line}: the date is impossible; check the clock of the register.',
      'bad-number': 'Line {line}: a number was expected.',
      'number-too-large': 'Line {line}: a number is more than a register can sell.',
      'field-count': 'Line {line}: it has more or fewer fields than the headings.',
      'unclosed-quote': 'Line {line}: a quotation mark is never closed.',
      'line-too-long': 'Line {line}: this line is too long (over 64 kB).',
      truncated: 'The file is cut at line {line}. The register has to send it again.',
      'totals-disagree': 'Line {line}: the total that is printed is not the sum of the lines.',
      'reader-failed':
        'This file could not be read. It is kept as it came and is not counted; a corrected version will read it again.',
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
    TRANSFER: { NOWHERE: 'It leaves from the bin it goes to. Nothing was changed.' },
    VINTAGE: { OTHER_WINE: 'These are not two vintages of one wine. Nothing was changed.' },
  },
};
