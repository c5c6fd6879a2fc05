import type { Outcome } from '../../domain/kernel/outcome.ts';
import type {
  DeliveryDetail,
  DeliveryHint,
  DeliveryInput,
  DeliveryRow,
  LedgerPage,
  LedgerSale,
  LossReason,
  StockList,
} from '../views/cellar.ts';
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

export type CellarApi = {
  stockList: () => Promise<Outcome<StockList>>;
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
};
