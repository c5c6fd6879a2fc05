export type ArchiveMember = { fileName: string; bytes: Uint8Array };

/** Why an archive was not opened; its bytes are kept all the same. */
export type ArchiveRefusal = 'damaged' | 'encrypted' | 'too-large' | 'nothing-inside';

/** Turns what is not yet text into what the reader of journals takes. */
export type Unpacker = {
  isArchive(file: ArchiveMember): boolean;
  /** The journals that an archive holds, each as it was put in. */
  members(bytes: Uint8Array): Promise<{ members: ArchiveMember[] } | { refusal: ArchiveRefusal }>;
  /** What a ZIP of a library holds: its tables, and the pictures that they name. */
  libraryMembers(bytes: Uint8Array): Promise<{ members: ArchiveMember[] } | { refusal: ArchiveRefusal }>;
  isWorkbookName(fileName: string): boolean;
  /** The first table of a workbook as text, what each cell shows; the same bytes for any other file. */
  textOf(file: ArchiveMember): Promise<Uint8Array>;
};
