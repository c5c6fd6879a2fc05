import type { Reversal } from '../../../application/ports/stores/index.ts';
import { table } from './table.ts';

export type ActRow = {
  id: string;
  at: string;
  origin: string;
  verb: string;
  summary: string;
  before: object | null;
  after: object | null;
  reversal: Reversal | null;
  undoneBy: string | null;
};

export type ActSubjectRow = { actId: string; subject: string };

export const ActTable = table<ActRow>(
  'act',
  {
    id: 'text',
    at: 'text',
    origin: 'text',
    verb: 'text',
    summary: 'text',
    before: 'json?',
    after: 'json?',
    reversal: 'json?',
    undoneBy: 'text?',
  },
  ['id'],
);

export const ActSubjectTable = table<ActSubjectRow>('act_subject', { actId: 'text', subject: 'text' }, [
  'actId',
  'subject',
]);
