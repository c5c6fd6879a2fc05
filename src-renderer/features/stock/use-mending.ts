import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import type {
  MendingAct,
  NegativeDrink,
  RollOverConsequence,
  StockChange,
} from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useDeliveryDraftStore } from '../../stores/delivery-draft';
import { useJournalsStore } from '../../stores/journals';
import { useStockToDoStore } from '../../stores/stock-to-do';
import { useToastsStore } from '../../stores/toasts';
import { useJournalActs } from '../journals/use-journal-acts';
import { useActing } from './use-acting';

type OfKind<K extends MendingAct['kind']> = Extract<MendingAct, { kind: K }>;
export type Pending =
  | { kind: 'changeServing'; mend: OfKind<'changeServing'>; to: string; changes: StockChange[] }
  | { kind: 'rollOver'; mend: OfKind<'rollOver'>; to: string; consequence: RollOverConsequence };

/** What mends a stock below zero: its consequence is asked for and shown before it is done. */
export const useMending = () => {
  const { t } = useI18n();
  const router = useRouter();
  const store = useStockToDoStore();
  const draft = useDeliveryDraftStore();
  const journals = useJournalsStore();
  const journalActs = useJournalActs();
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const { act } = useActing();

  const pending = shallowRef<Pending | null>(null);
  const isBusy = ref(false);

  const deliver = async (drink: NegativeDrink, { supplier, volumeMl }: OfKind<'deliver'>): Promise<void> => {
    const { drinkId, name, vintage, category, colour, containerMl } = drink;
    if (draft.supplier === '') draft.supplier = supplier ?? '';
    draft.lines.push({
      drink: { drinkId, name, vintage, category, colour, containerMl },
      cases: 0,
      perCase: 0,
      bottles: containerMl === null ? 0 : Math.ceil(volumeMl / containerMl),
      volumeMl: containerMl === null ? volumeMl : null,
      valueCents: null,
      bin: null,
    });
    await router.push('/stock/receptions/nouvelle');
  };
  const askServing = async (mend: OfKind<'changeServing'>, to: string): Promise<void> => {
    const { linkId, servingId } = mend;
    const reply = await store.servingConsequence({ linkId, servingId });
    if (reply.ok) pending.value = { kind: 'changeServing', mend, to, changes: reply.value };
    else toasts.tellProblem(problemText(reply.error));
  };
  const askRollOver = async (mend: OfKind<'rollOver'>, to: string): Promise<void> => {
    const { fromDrinkId, toDrinkId, fromDay } = mend;
    const reply = await store.vintageConsequence({ fromDrinkId, toDrinkId, fromDay });
    if (reply.ok) pending.value = { kind: 'rollOver', mend, to, consequence: reply.value };
    else toasts.tellProblem(problemText(reply.error));
  };
  const askRemoval = async (journalId: string): Promise<void> => {
    if (journals.rows === null) await journals.refetch();
    const journal = journals.rows?.find(({ id }) => id === journalId);
    if (journal === undefined) await router.push({ path: '/journaux', query: { journal: journalId } });
    else await journalActs.begin('remove', journal);
  };

  /** `to` names what the links would pass to. */
  const begin = async (drink: NegativeDrink, mend: MendingAct, to: string): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    if (mend.kind === 'deliver') await deliver(drink, mend);
    else if (mend.kind === 'changeServing') await askServing(mend, to);
    else if (mend.kind === 'rollOver') await askRollOver(mend, to);
    else if (mend.kind === 'removeJournal') await askRemoval(mend.journalId);
    else await router.push(`/boissons/${encodeURIComponent(mend.drinkId)}?tab=stock`);
    isBusy.value = false;
  };

  const confirm = async (asked: Pending): Promise<void> => {
    pending.value = null;
    if (asked.kind === 'changeServing') {
      const { linkId, servingId } = asked.mend;
      await act(store.changeServing({ linkId, servingId }), t('stock.done.serving', { name: asked.to }));
    } else {
      const { fromDrinkId, toDrinkId, fromDay } = asked.mend;
      await act(
        store.rollOver({ fromDrinkId, toDrinkId, fromDay }),
        t('stock.done.rollOver', { name: asked.to }),
      );
    }
    await store.refetch('negative');
  };

  return { pending, isBusy, begin, confirm, drop: () => (pending.value = null), journalActs };
};
