import * as v from 'valibot';
import type { PackageMade, PackagesView } from '../replies.ts';
import { id, nothing } from './fields.ts';
import { reportId } from './reports.ts';

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

export const packageRequests = {
  'package:read': nothing,
  'package:change': v.strictObject({
    reports: v.exactOptional(v.pipe(v.array(reportId), v.minLength(1), v.maxLength(10))),
    formats: v.exactOptional(
      v.pipe(v.array(v.picklist(['xlsx', 'csv', 'pdf'])), v.minLength(1), v.maxLength(3)),
    ),
    dayOfMonth: v.exactOptional(
      v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(28))),
    ),
  }),
  /** Opens the system's dialog; the folder that holds from then on. */
  'package:chooseFolder': nothing,
  /**
   * Into the chosen folder, else where the system's dialog says; null when it was closed or cancelled.
   * Progress is told under the export's id, and `package:cancel` names it.
   */
  'package:make': v.strictObject({ exportId: id, month }),
  'package:cancel': v.strictObject({ exportId: id }),
} as const;

export type PackageReplies = {
  'package:read': PackagesView;
  'package:change': PackagesView;
  'package:chooseFolder': PackagesView;
  'package:make': PackageMade | null;
  'package:cancel': null;
};
