import { table } from './table.ts';

export type ArchiveRow = {
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  spoolFile: string;
  receivedAt: string;
  peer: string;
};
export type ArchiveMemberRow = { receiptId: string; archiveId: string };

export const ArchiveTable = table<ArchiveRow>(
  'archive',
  {
    id: 'text',
    fileName: 'text',
    sha256: 'text',
    size: 'integer',
    spoolFile: 'text',
    receivedAt: 'text',
    peer: 'text',
  },
  ['id'],
);

export const ArchiveMemberTable = table<ArchiveMemberRow>(
  'archive_member',
  { receiptId: 'text', archiveId: 'text' },
  ['receiptId'],
);
