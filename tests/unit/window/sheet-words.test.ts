import { createI18n } from 'vue-i18n';
import { createSSRApp, defineComponent, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import type { BreakConsequence } from '../../../src-preload/contract';
import { journalHead } from '../../../src-renderer/features/journals/journal-days';
import { messages } from '../../../src-renderer/features/sheet/messages';
import { typedVolume } from '../../../src-renderer/features/sheet/parse-volume';
import { useBreakSentence } from '../../../src-renderer/features/sheet/use-break-sentence';

const wordsOf = async (locale: 'fr' | 'en', consequence: Partial<BreakConsequence>): Promise<string> => {
  const whole: BreakConsequence = {
    linkId: 'l',
    drinkId: 'd',
    salesCount: 142,
    amountCents: 128000,
    volumeMl: 17040,
    containerMl: 750,
    drinks: [],
    stillLinked: ['VERRE ST JOSEPH RGE'],
    ...consequence,
  };
  const probe = defineComponent(() => {
    const { sentence, stays } = useBreakSentence()(whole);
    return () => h('p', `${sentence} ${stays}`);
  });
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: { fr: { sheet: messages.fr }, en: { sheet: messages.en } },
  });
  const html = await renderToString(createSSRApp(probe).use(i18n));
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/&#39;/g, "'");
};

describe('the consequence of breaking a link', () => {
  it.each<[string, Partial<BreakConsequence>, string]>([
    [
      'says sales, euros and litres, then what stays',
      {},
      '142 ventes, 1 280,00 € n’apparaîtront plus dans cette fiche ; le stock remonte de 17,0 l, soit 22,7 bouteilles. VERRE ST JOSEPH RGE reste liée. Rien ne change dans la caisse.',
    ],
    [
      'speaks of one sale in the singular',
      { salesCount: 1, amountCents: 900, volumeMl: 120, stillLinked: [] },
      '1 vente, 9,00 € n’apparaîtra plus dans cette fiche ; le stock remonte de 0,1 l, soit 0,2 bouteille. Aucune autre référence n’alimente cette fiche. Rien ne change dans la caisse.',
    ],
    [
      'says that a count has settled the stock',
      { volumeMl: 0, stillLinked: ['A', 'B'] },
      '142 ventes, 1 280,00 € n’apparaîtront plus dans cette fiche ; le stock ne change pas. A, B restent liées. Rien ne change dans la caisse.',
    ],
    [
      'speaks of kegs, and of stock that falls when more came back than was sold',
      { volumeMl: -60000, containerMl: 30000, stillLinked: ['A'] },
      '142 ventes, 1 280,00 € n’apparaîtront plus dans cette fiche ; le stock baisse de 60,0 l, soit 2,0 fûts. A reste liée. Rien ne change dans la caisse.',
    ],
  ])('%s', async (_, consequence, expected) => {
    expect(await wordsOf('fr', consequence)).toBe(expected);
  });
});

describe('a stock figure typed by hand', () => {
  it.each([
    ['bottles and centilitres', { containers: '12', rest: '2,5' }, 750, 9025],
    ['bottles alone', { containers: '12', rest: '' }, 750, 9000],
    ['centilitres alone', { containers: '', rest: '24' }, 750, 240],
    ['kegs and litres', { containers: '1', rest: '12,5' }, 30000, 42500],
    ['no container', { containers: '', rest: '150' }, null, 1500],
    ['nothing', { containers: '', rest: ' ' }, 750, null],
    ['half a bottle', { containers: '1,5', rest: '' }, 750, null],
    ['words', { containers: 'douze', rest: '' }, 750, null],
  ])('%s', (_, typed, containerMl, expected) => {
    expect(typedVolume(typed, containerMl)).toBe(expected);
  });
});

describe('the day of a journal', () => {
  it.each([
    ['a night received the next morning', ['2026-11-19'], '2026-11-20', null],
    ['a night received before midnight', ['2026-11-19'], '2026-11-19', null],
    ['a night at the end of the month', ['2026-10-31'], '2026-11-01', null],
    ['a night received late says so', ['2026-11-17'], '2026-11-20', '2026-11-20'],
    ['a file without a day says when it came', [], '2026-11-18', '2026-11-18'],
  ])('%s', (_, days, received, late) => {
    expect(journalHead({ days }, received).receivedLate).toBe(late);
  });
});
