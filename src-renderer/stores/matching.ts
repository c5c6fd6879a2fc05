import { defineStore } from 'pinia';
import { shallowRef, triggerRef, watch } from 'vue';
import type { ItemCard, Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { holdAnnouncements, releaseAnnouncements, useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

const REST_MS = 1200;
const FIRST_CARDS = 4;

export const useMatchingStore = defineStore('matching', () => {
  const queue = useAnswer(() => ask('item:queue'));
  const linked = useAnswer(() => ask('item:linked'));
  const aliases = useAnswer(() => ask('alias:list'));
  const items = useAnswer(() => ask('item:list'));
  useAnnounced(['items', 'drinks', 'nights'], queue.refetch, { isShownInWizard: true });
  void queue.refetch();

  const cards = shallowRef(new Map<string, ItemCard>());
  /** Read before something changed: good enough to be shown until they are read again. */
  let stale: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  let keptKey: string | null = null;

  const fetchTogether = async (itemKeys: readonly string[]): Promise<void> => {
    const wanted = itemKeys.filter((key) => !asked.has(key) && (!cards.value.has(key) || stale.has(key)));
    if (wanted.length === 0) return;
    for (const key of wanted) asked.add(key);
    const before = queue.value.value;
    const reply = await ask('item:cards', { itemKeys: wanted });
    for (const key of wanted) asked.delete(key);
    if (!reply.ok) return;
    if (queue.value.value === before) stale = new Set([...stale].filter((key) => !wanted.includes(key)));
    for (const card of reply.value) {
      if (card.itemKey !== keptKey || !cards.value.has(card.itemKey)) cards.value.set(card.itemKey, card);
    }
    triggerRef(cards);
  };
  /** What the wizard shows of these labels, asked for once and kept until something changed. */
  const fetchCards = async ([first, ...others]: readonly string[]): Promise<void> => {
    // The card to be seen now does not wait for those that come after it.
    const isFirstMissing = first !== undefined && !cards.value.has(first) && !asked.has(first);
    await Promise.all([
      fetchTogether(isFirstMissing ? [first] : []),
      fetchTogether(isFirstMissing || first === undefined ? others : [first, ...others]),
    ]);
  };
  /** What the wizard will open on, read while nobody asks, once all that waits is compared with the library. */
  const bringFirstCards = (): void => {
    const stop = watch(
      queue.value,
      (now) => {
        if (now === null || now.comparing > 0) return;
        queueMicrotask(() => stop());
        const inNeed = now.toMatch.filter(({ obvious }) => !obvious);
        const first = (inNeed.length > 0 ? inNeed : now.toMatch).slice(0, FIRST_CARDS);
        void fetchCards(first.map(({ itemKey }) => itemKey));
      },
      { immediate: true },
    );
  };
  /** The card on screen stays as it was read: an answer is given to what is seen. */
  const keepCard = (itemKey: string | null): void => {
    keptKey = itemKey;
  };
  watch(queue.value, (now) => {
    const waiting = new Set(now?.toMatch.map(({ itemKey }) => itemKey));
    cards.value = new Map([...cards.value].filter(([key]) => key === keptKey || waiting.has(key)));
    stale = new Set([...cards.value.keys()].filter((key) => key !== keptKey));
  });

  return {
    queue: queue.value,
    problem: queue.problem,
    isLoading: queue.isLoading,
    refetch: queue.refetch,
    cards,
    fetchCards,
    bringFirstCards,
    keepCard,
    linkedItems: linked.value,
    refetchLinked: linked.refetch,
    aliases: aliases.value,
    aliasesProblem: aliases.problem,
    refetchAliases: aliases.refetch,
    allItems: items.value,
    refetchItems: items.refetch,
    /** Other screens ask again only when no answer came for a while. */
    answering: () => holdAnnouncements(REST_MS),
    rest: releaseAnnouncements,
    find: (text: string) => ask('item:findDrinks', { text }),
    linkConsequence: (wish: Request<'item:linkConsequence'>) => ask('item:linkConsequence', wish),
    link: (wish: Request<'item:link'>) => ask('item:link', wish),
    linkVintage: (wish: Request<'item:linkVintage'>) => ask('item:linkVintage', wish),
    createAndLink: (wish: Request<'item:createAndLink'>) => ask('item:createAndLink', wish),
    acceptAll: (seen: Request<'item:acceptAll'>['seen']) => ask('item:acceptAll', { seen }),
    ignore: (itemKey: string) => ask('item:ignore', { itemKey }),
    ignoreSeveral: (itemKeys: string[]) => ask('item:ignoreSeveral', { itemKeys }),
    ignoreFamily: (family: string) => ask('item:ignoreFamily', { family }),
    restore: (itemKey: string) => ask('item:restore', { itemKey }),
    breakConsequence: (linkId: string) => ask('link:consequence', { linkId }),
    breakLink: (linkId: string) => ask('link:break', { linkId }),
    keepLink: (linkId: string) => ask('link:keep', { linkId }),
    endLink: (linkId: string, fromDay: string) => ask('link:end', { linkId, fromDay }),
    forgetAlias: (aliasId: string) => ask('alias:forget', { aliasId }),
    undo: (actId: string) => ask('act:undo', { actId }),
  };
});
