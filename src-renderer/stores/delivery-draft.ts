import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { DeliveryRow, DrinkName } from '../../src-preload/contract';
import { dayOf } from '../format/dates';

export type DraftLine = {
  drink: Pick<DrinkName, 'drinkId' | 'name' | 'vintage' | 'category' | 'colour' | 'containerMl'>;
  cases: number;
  perCase: number;
  bottles: number;
  /** Instead of containers, for a drink that has none. */
  volumeMl: number | null;
  valueCents: number | null;
  bin: string | null;
};

const draftNote = () => {
  const supplier = ref('');
  const noteNumber = ref('');
  const day = ref<string | null>(null);
  const note = ref('');
  /** What the paper says, to be checked against the lines. */
  const paperTotal = ref('');
  const lines = ref<DraftLine[]>([]);
  /** The delivery that this one corrects. */
  const replaces = ref<string | null>(null);

  const clear = (): void => {
    supplier.value = '';
    noteNumber.value = '';
    day.value = dayOf(new Date());
    note.value = '';
    paperTotal.value = '';
    lines.value = [];
    replaces.value = null;
  };
  clear();

  return { supplier, noteNumber, day, note, paperTotal, lines, replaces, clear };
};

const drafts = {
  receipt: defineStore('deliveryDraft', draftNote),
  return: defineStore('returnDraft', draftNote),
};

/** The note that is being typed, of each kind: it stays there while another screen is looked at. */
export const useDeliveryDraftStore = (kind: DeliveryRow['kind'] = 'receipt') => drafts[kind]();
