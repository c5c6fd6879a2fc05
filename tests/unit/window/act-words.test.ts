import { createI18n } from 'vue-i18n';
import { createSSRApp, defineComponent, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import type { ActView } from '../../../src-preload/contract';
import { acts } from '../../../src-renderer/i18n/acts';
import { useActText } from '../../../src-renderer/i18n/use-act-text';

type Told = Pick<ActView, 'verb' | 'summary'> & { facts?: ActView['facts'] };

const wordsOf = async (locale: 'fr' | 'en', { facts = {}, ...act }: Told): Promise<string> => {
  const probe = defineComponent(() => {
    const say = useActText();
    return () => h('p', say({ ...act, facts }));
  });
  const i18n = createI18n({
    legacy: false,
    locale,
    messages: { fr: { acts: acts.fr }, en: { acts: acts.en } },
  });
  const html = await renderToString(createSSRApp(probe).use(i18n));
  return html.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ');
};

const link = { label: 'VERRE CHABLIS', drink: 'Chablis 2022' };

describe('an act, told in the language of the window', () => {
  it.each<[Told, string]>([
    [{ verb: 'journal:read', summary: 'Journal JV_20261119.csv lu' }, 'Journal JV_20261119.csv read'],
    [
      { verb: 'drink:changed', summary: 'Fiche « Chablis 2022 » modifiée', facts: { name: 'Chablis' } },
      'Sheet “Chablis 2022” changed',
    ],
    [
      {
        verb: 'stock:recorded',
        summary: 'Perte de « Morgon 2021 »',
        facts: { kind: 'loss', volumeMl: 750 },
      },
      'Loss of “Morgon 2021”: 75 cl',
    ],
    [
      { verb: 'link:redated', summary: '', facts: { ...link, fromDay: '2026-11-15' } },
      'Link between “VERRE CHABLIS” and “Chablis 2022”: from 15 November 2026',
    ],
    [
      { verb: 'link:redated', summary: '', facts: link },
      'Link between “VERRE CHABLIS” and “Chablis 2022”: no dates',
    ],
    [
      { verb: 'journal:readAgain', summary: '12 journaux relus', facts: { changed: 3 } },
      '12 journals read again',
    ],
    [
      {
        verb: 'act:undone',
        summary: 'Annulé : Journal JV_20261119.csv retiré du compte',
        facts: { of: 'journal:removed' },
      },
      'Undone: Journal JV_20261119.csv no longer counted',
    ],
    [
      {
        verb: 'return:recorded',
        summary: 'Retour Vins du Nord, bon R-7, du 19/11/2026',
        facts: { supplier: 'Vins du Nord', noteNumber: 'R-7', day: '2026-11-19' },
      },
      'Return Vins du Nord, note R-7, 19 November 2026',
    ],
    [
      { verb: 'delivery:cancelled', summary: 'Réception annulée', facts: { day: '2026-11-19' } },
      'Delivery cancelled: supplier not given, 19 November 2026',
    ],
    [{ verb: 'drink:archived', summary: '3 fiches archivées', facts: { count: 3 } }, '3 sheets archived'],
  ])('%o', async (act, expected) => {
    expect(await wordsOf('en', act)).toBe(expected);
  });

  it('is told in its own words when its sentence would have a hole', async () => {
    const act = { verb: 'journal:read', summary: 'Un journal a été lu autrement' };
    expect(await wordsOf('en', act)).toBe('Un journal a été lu autrement');
  });

  it('is told in its own words when nobody knows its verb', async () => {
    expect(await wordsOf('en', { verb: 'moon:eaten', summary: 'Lune mangée' })).toBe('Lune mangée');
  });
});
