import type { EngineApi, EngineEvent } from '../../application/engine-api/index.ts';

export type EngineMethod = keyof EngineApi;

/** What goes to the engine's thread: one call, answered by a reply of the same number. */
export type Call = { number: number; method: EngineMethod; argument: unknown };

export type Reply =
  | { kind: 'reply'; number: number; value: unknown }
  | { kind: 'failure'; number: number; message: string; code: string | null };

export type FromEngine =
  | Reply
  | { kind: 'event'; event: EngineEvent }
  | { kind: 'ready' }
  | { kind: 'refused'; message: string; code: string | null }
  | { kind: 'bug'; doing: string; message: string };

/** Every method once, checked against the type: a forgotten one does not compile. */
const methods: Record<EngineMethod, true> = {
  recordReceipt: true,
  renameReceipt: true,
  discardReceipt: true,
  findReceipt: true,
  listReceipts: true,
  knownSpoolFiles: true,
  keepFile: true,
  takeFile: true,
  knowsBytes: true,
  takeIn: true,
  venueSettings: true,
  changeVenueSettings: true,
  counts: true,
  nightOverview: true,
  missingNights: true,
  takeMissingAlert: true,
  closingDays: true,
  changeClosingDays: true,
  declareClosed: true,
  declareOpen: true,
  readReport: true,
  reportsOverview: true,
  writeReport: true,
  zipFiles: true,
  openBatch: true,
  abandonBatch: true,
  listBatches: true,
  listMappings: true,
  previewMapping: true,
  effectOfSaving: true,
  saveMapping: true,
  effectOfWithdrawing: true,
  withdrawMapping: true,
  exportMapping: true,
  importMapping: true,
  totals: true,
  listDrinks: true,
  drinkSheet: true,
  drinkSales: true,
  drinkNights: true,
  drinkLines: true,
  redateConsequence: true,
  redateLink: true,
  createDrink: true,
  changeDrink: true,
  changeDrinks: true,
  archiveConsequence: true,
  archiveDrinks: true,
  archivedDrinks: true,
  keepPicture: true,
  readPicture: true,
  importLibrary: true,
  stockAt: true,
  recordStock: true,
  matchingQueue: true,
  itemCards: true,
  linkedItems: true,
  findDrinks: true,
  ignoreItems: true,
  keepLink: true,
  endLink: true,
  listAliases: true,
  forgetAlias: true,
  listItems: true,
  linkConsequence: true,
  linkItem: true,
  linkVintage: true,
  createAndLink: true,
  acceptAll: true,
  ignoreItem: true,
  ignoreFamily: true,
  restoreItem: true,
  liveLinks: true,
  breakConsequence: true,
  breakLink: true,
  undoAct: true,
  listJournals: true,
  journalDetail: true,
  journalLines: true,
  rawLines: true,
  nightChecks: true,
  journalCorrection: true,
  journalConsequence: true,
  keepEarlier: true,
  takeLater: true,
  removeJournal: true,
  putBackJournal: true,
  acceptJournal: true,
  refuseJournal: true,
  readAgain: true,
  keptFiles: true,
  keptBytes: true,
  receiveAgain: true,
  standAgain: true,
  close: true,
};

export const engineMethods = Object.keys(methods) as readonly EngineMethod[];
