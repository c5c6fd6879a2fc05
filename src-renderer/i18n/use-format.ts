import type { Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import * as dates from '../format/dates';
import * as money from '../format/money';
import * as numbers from '../format/numbers';
import * as volume from '../format/volume';

const formattersOf = (locale: Ref<string>) => {
  const bind =
    <Rest extends unknown[], Result>(format: (locale: numbers.Locale, ...rest: Rest) => Result) =>
    (...rest: Rest): Result =>
      format(locale.value === 'en' ? 'en' : 'fr', ...rest);
  return {
    integer: bind(numbers.formatInteger),
    quantity: bind(numbers.formatQuantity),
    percent: bind(numbers.formatPercent),
    rate: bind(numbers.formatRate),
    money: bind(money.formatMoney),
    roundMoney: bind(money.formatRoundMoney),
    amount: bind(money.formatAmount),
    litres: bind(volume.formatLitres),
    centilitres: bind(volume.formatCentilitres),
    container: bind(volume.formatContainer),
    stock: bind(volume.formatStock),
    stockChange: bind(volume.formatStockChange),
    stockParts: bind(volume.stockParts),
    containerCount: bind(volume.formatContainerCount),
    day: bind(dates.formatDay),
    month: bind(dates.formatMonth),
    time: bind(dates.formatTime),
    moment: bind(dates.formatMoment),
    dateTime: bind(dates.formatDateTime),
  };
};

/** A list asks for them once a cell: they are bound once a window. */
const known = new WeakMap<Ref<string>, ReturnType<typeof formattersOf>>();

/** Every formatter in the language of the moment; what a template prints follows a change of language. */
export const useFormat = (): ReturnType<typeof formattersOf> => {
  const { locale } = useI18n();
  const formatters = known.get(locale) ?? formattersOf(locale);
  known.set(locale, formatters);
  return formatters;
};
