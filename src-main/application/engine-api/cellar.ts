import type { Outcome } from '../../domain/kernel/outcome.ts';
import type {
  CountDetail,
  CountRow,
  DeliveryDetail,
  DeliveryHint,
  DeliveryInput,
  DeliveryRow,
  LedgerPage,
  LedgerSale,
  LossReason,
  LossRow,
  NegativeDrink,
  RecipeView,
  ReorderList,
  RollOverConsequence,
  RollOverProposal,
  StockChange,
  StockChanges,
  StockList,
} from '../views/cellar/index.ts';
import type { Done } from './common.ts';

type Movement = {
  drinkId: string;
  volumeMl: number;
  /** Null is the drink's own place. */
  bin: string | null;
  /** Wall clock of the venue; null is now. */
  at: string | null;
  note: string | null;
};

type Recipe = {
  servingId: string;
  lossPerMille: number;
  /** Empty: the serving takes from its own drink. */
  parts: { drinkId: string; volumeMl: number }[];
  /** The first business day on which it holds; null is since ever. */
  fromDay: string | null;
};

type Vintages = { fromDrinkId: string; toDrinkId: string; fromDay: string };

export type CellarApi = {
  stockList: () => Promise<Outcome<StockList>>;
  stockChanges: (argument: { since: string | null }) => Promise<Outcome<StockChanges>>;
  ledgerPage: (argument: { drinkId: string; offset: number; limit: number }) => Promise<Outcome<LedgerPage>>;
  /** The register lines behind a line of the ledger. */
  ledgerSales: (argument: { drinkId: string; day: string }) => Promise<Outcome<LedgerSale[]>>;
  recordLoss: (argument: Movement & { reason: LossReason }) => Promise<Outcome<Done>>;
  recordTransfer: (argument: Movement & { toBin: string | null }) => Promise<Outcome<Done>>;
  cancelMovement: (argument: { factId: string }) => Promise<Outcome<Done>>;
  recordDelivery: (argument: DeliveryInput) => Promise<Outcome<Done & { deliveryId: string }>>;
  replaceDelivery: (argument: {
    deliveryId: string;
    delivery: DeliveryInput;
  }) => Promise<Outcome<Done & { deliveryId: string }>>;
  cancelDelivery: (argument: { deliveryId: string }) => Promise<Outcome<Done>>;
  /** The latest first. */
  listDeliveries: (argument: {
    fromDay?: string;
    untilDay?: string;
    drinkId?: string;
  }) => Promise<Outcome<DeliveryRow[]>>;
  deliveryDetail: (argument: { deliveryId: string }) => Promise<Outcome<DeliveryDetail>>;
  deliveryHints: (argument: { drinkIds: string[] }) => Promise<Outcome<DeliveryHint[]>>;
  /** Null opens one for everything. */
  openCount: (argument: { bin: string | null }) => Promise<Outcome<Done & { countId: string }>>;
  countDrink: (argument: {
    countId: string;
    drinkId: string;
    containers: number;
    /** Tenths of open containers. */
    tenths: number;
    /** Instead of containers, for a drink that has none. */
    volumeMl: number | null;
  }) => Promise<Outcome<{ entryId: string; volumeMl: number; frozenMl: number }>>;
  removeCountEntry: (argument: { countId: string; entryId: string }) => Promise<Outcome<null>>;
  validateCount: (argument: { countId: string; uncounted: 'leave' | 'zero' }) => Promise<Outcome<Done>>;
  dropCount: (argument: { countId: string }) => Promise<Outcome<Done>>;
  countDetail: (argument: { countId: string }) => Promise<Outcome<CountDetail>>;
  /** The latest first. */
  listCounts: () => Promise<Outcome<CountRow[]>>;
  recipesOf: (argument: { drinkId: string }) => Promise<Outcome<RecipeView[]>>;
  recipeConsequence: (argument: Recipe) => Promise<Outcome<StockChange[]>>;
  setRecipe: (argument: Recipe) => Promise<Outcome<Done>>;
  changeServingConsequence: (argument: {
    linkId: string;
    servingId: string;
  }) => Promise<Outcome<StockChange[]>>;
  changeServing: (argument: { linkId: string; servingId: string }) => Promise<Outcome<Done>>;
  negativeStock: () => Promise<Outcome<NegativeDrink[]>>;
  reorderList: () => Promise<Outcome<ReorderList>>;
  /** Without a day, those of the last twelve months; the latest first. */
  listLosses: (argument: { fromDay?: string }) => Promise<Outcome<LossRow[]>>;
  /** CSV; every supplier's when none is named. */
  orderFile: (argument: {
    supplier?: string | null;
    /** Instead of what is proposed; nothing is ordered of a drink with zero. */
    containers?: { drinkId: string; containers: number }[];
    language: 'fr' | 'en';
  }) => Promise<Outcome<{ bytes: Uint8Array; count: number }>>;
  rollOverProposals: () => Promise<Outcome<RollOverProposal[]>>;
  rollOverConsequence: (argument: Vintages) => Promise<Outcome<RollOverConsequence>>;
  rollOver: (argument: Vintages) => Promise<Outcome<Done>>;
};
