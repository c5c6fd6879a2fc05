import { useI18n } from 'vue-i18n';
import type { ActView } from '../../src-preload/contract';
import { isTold, namesIn } from './act-names';
import { useFormat } from './use-format';

type Told = Pick<ActView, 'verb' | 'summary' | 'facts'>;

const datesKey = ({ fromDay, untilDay }: Told['facts']): string => {
  if (fromDay === undefined) return untilDay === undefined ? 'Always' : 'Until';
  return untilDay === undefined ? 'From' : 'Between';
};

/** Which sentence tells this act: its verb, made finer by what it bore on. */
const keyOf = ({ verb, facts }: Told): string => {
  if (verb === 'item:ignored' && facts.family !== undefined) return 'item.ignoredFamily';
  if (verb === 'item:ignored' && facts.count !== undefined) return 'item.ignoredSeveral';
  if (/^drink:(un)?archived$/.test(verb) && facts.count !== undefined) {
    return `${verb.replace(':', '.')}Several`;
  }
  if (verb === 'link:redated') return `link.redated${datesKey(facts)}`;
  if (verb === 'recipe:changed' && facts.fromDay !== undefined) return 'recipe.changedFrom';
  if (verb === 'stock:recorded') return `stock.${facts.kind ?? ''}`;
  return verb.replace(':', '.');
};

const COUNTED = ['count', 'drinks'] as const;
const GOODS = /^(?:delivery|return):/;
const UNDONE = /^Annulé\s:\s/;

/** Says an act in the language of the window, from its verb, its facts and the names in its own sentence. */
export const useActText = (): ((act: Told) => string) => {
  const i18n = useI18n();
  const { t } = i18n;
  const format = useFormat();

  const volume = (ml: number): string => (Math.abs(ml) < 1000 ? format.centilitres(ml) : format.litres(ml));
  /** The note of goods that came or went back: its supplier, its number, its day. */
  const noteOf = ({ verb, facts }: Told, day: string | undefined): string | undefined =>
    !GOODS.test(verb) || day === undefined
      ? undefined
      : [
          facts.supplier ?? t('acts.goods.noSupplier'),
          facts.noteNumber === undefined ? null : t('acts.goods.note', { number: facts.noteNumber }),
          day,
        ]
          .filter((part) => part !== null)
          .join(', ');
  const valuesOf = ({ verb, summary, facts }: Told): Record<string, string | number> => {
    const day = (value: string | number | undefined): string | undefined =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? format.day(value, 'full') : undefined;
    const said = {
      words: noteOf({ verb, summary, facts }, day(facts.day)),
      day: day(facts.day),
      from: day(facts.fromDay),
      until: day(facts.untilDay),
      volume: typeof facts.volumeMl === 'number' ? volume(facts.volumeMl) : undefined,
    };
    const known = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { ...facts, ...namesIn(verb, summary), ...Object.fromEntries(known) };
  };

  const say = (act: Told): string => {
    if (act.verb === 'act:undone' && typeof act.facts.of === 'string') {
      const undone = { ...act, verb: act.facts.of, summary: act.summary.replace(UNDONE, '') };
      return t('acts.undone', { what: say(undone) });
    }
    const key = `acts.${keyOf(act)}`;
    const values = valuesOf(act);
    const message: unknown = i18n.te(key) ? i18n.tm(key) : null;
    if (typeof message !== 'string' || !isTold(message, values)) return act.summary;
    const count = COUNTED.map((name) => Number(values[name])).find((value) => !Number.isNaN(value)) ?? 1;
    return t(key, values, count);
  };
  return say;
};
