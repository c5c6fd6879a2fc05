import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { FileLanguage } from '../../domain/sheets/library-file/fields.ts';
import type { ExportedFile } from '../ports/exporters.ts';
import type { LibraryFileAsked, LibraryFilePreview, LibraryFileShown } from '../views/library-file.ts';
import type { Done } from './common.ts';

export type LibraryFilesApi = {
  /** Reads a CSV or XLSX library, or a ZIP of one with its pictures, recognises its columns and shows what it would do. Nothing is written. */
  openLibraryFile: (argument: {
    fileName: string;
    bytes: Uint8Array;
  }) => Promise<Outcome<LibraryFilePreview>>;
  previewLibraryFile: (argument: LibraryFileShown) => Promise<Outcome<LibraryFilePreview>>;
  importLibraryFile: (
    argument: LibraryFileAsked,
  ) => Promise<Outcome<Done & { created: number; updated: number }>>;
  exportLibrary: (argument: {
    /** A ZIP holds the workbook and the pictures. */
    format: 'xlsx' | 'csv' | 'zip';
    language: FileLanguage;
    isTemplate: boolean;
  }) => Promise<Outcome<ExportedFile>>;
};
