import { useI18n } from 'vue-i18n';
import type { ActView } from '../../src-preload/contract';
import { useFormat } from './use-format';

type Told = Pick<ActView, 'verb' | 'summary' | 'facts'>;

/** Which sentence tells this act: its verb, made finer by what it bore on. */
const keyOf = ({ verb, facts }: Told): string => {
  if (verb === 'item:ignored' && facts.family !== undefined) return 'item.ignoredFamily';
  if (verb === 'item:ignored' && facts.count !== undefined) return 'item.ignoredSeveral';
  if (verb === 'stock:recorded') return `stock.${facts.kind ?? ''}`;
  return verb.replace(':', '.');
};

const COUNTED = ['count', 'drinks'] as const;

/** Says an act of the history in the language of the window, from its verb and its facts. */
export const useActText = (): ((act: Told) => string) => {
  const i18n = useI18n();
  const { t } = i18n;
  const format = useFormat();

  const say = (act: Told): string => {
    if (act.verb === 'act:undone' && typeof act.facts.of === 'string') {
      return t('acts.undone', { what: say({ ...act, verb: act.facts.of }) });
    }
    const key = `acts.${keyOf(act)}`;
    if (!i18n.te(key)) return act.summary;
    const { day } = act.facts;
    const facts = typeof day === 'string' ? { ...act.facts, day: format.day(day, 'full') } : act.facts;
    const count = COUNTED.map((name) => facts[name]).find((value) => typeof value === 'number') ?? 1;
    return t(key, facts, count);
  };
  return say;
};
