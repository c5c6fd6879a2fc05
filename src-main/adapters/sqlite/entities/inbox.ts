import { table } from './table.ts';

export type SettingRow = { key: string; value: string };

export type ReceiptRow = {
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  spoolFile: string;
  receivedAt: string;
  way: string;
  peer: string;
  tls: string | null;
  state: string;
};

export const SettingTable = table<SettingRow>('setting', { key: 'text', value: 'text' }, ['key']);

export const ReceiptTable = table<ReceiptRow>(
  'receipt',
  {
    id: 'text',
    fileName: 'text',
    sha256: 'text',
    size: 'integer',
    spoolFile: 'text',
    receivedAt: 'text',
    way: 'text',
    peer: 'text',
    tls: 'text?',
    state: 'text',
  },
  ['id'],
);
