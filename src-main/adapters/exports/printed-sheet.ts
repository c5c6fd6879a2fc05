import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  appendMarkupInsideElement,
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

type FileContent = Stream | Buffer | Blob;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A sheet as paper takes it: A4, as wide as the page, its head on each page. */
export const printedSheet = (sheet: string, headRow: number): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => {
          const worksheet = findElement(xml, 'worksheet');
          return worksheet === undefined
            ? xml
            : prependMarkupInsideElement(xml, worksheet, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
        },
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml) => {
          const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sanitizeTextContent(
            `${quoted(sheet)}!$${headRow}:$${headRow}`,
          )}</definedName>`;
          const known = findElement(xml, 'definedNames');
          return known === undefined
            ? insertElementMarkupAccordingToOrderOfSiblings(
                xml,
                `<definedNames>${name}</definedNames>`,
                getOrderOfSiblings('xl/workbook.xml', 'workbook') ?? [],
                'workbook',
              )
            : appendMarkupInsideElement(xml, known, name);
        },
      },
    },
  },
});
