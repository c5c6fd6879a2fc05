import { read, utils } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryFileAsked } from '../../../src-main/application/views/library-file.ts';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';
import { zip } from '../../builders/zip.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine();
});

const csv = (text: string) => ({ fileName: 'cave.csv', bytes: new TextEncoder().encode(text) });
const look = async (text: string, from = engine) => valueOf(await from.openLibraryFile(csv(text)));
const asked = (fileId: string, more: Partial<LibraryFileAsked> = {}): LibraryFileAsked => ({
  fileId,
  mapping: null,
  actions: [],
  ...more,
});
const rows = async (from = engine) => valueOf(await from.listDrinks());
const row = async (id: string) => (await rows()).find((drink) => drink.id === id);
const takeIn = async (text: string) => {
  const { fileId } = await look(text);
  return valueOf(await engine.importLibraryFile(asked(fileId)));
};

const filled = `Identifiant;Nom;Cuvée;Domaine;Millésime;Catégorie;Couleur;Appellation;Région;Pays;Cépages;Contenance (cl);Formats de vente;Seuil (cl);Fournisseur;Prix d'achat HT;TVA (%);Emplacement;Code-barres;Notes;Archivée
chablis;Chablis;"Vieilles ""Vignes""";Domaine Louvet;2022;vin;blanc;Chablis;Bourgogne;France;Chardonnay;75;Verre 12 cl = 7,50 | Bouteille 75 cl = 39,00;450;Cave Dumont;12,40;20;A3;3760093550017;"Deux
lignes";
fut;=Blonde;;;;bière;;;;France;;3000;Demi 25 cl = 4,50;;;120,00;20;;;;
demi;Sancerre;;Domaine Virlay;;vin;blanc;;;;Sauvignon, Melon;37,5;Bouteille 37,5 cl;;;;;;0042;;oui
`;

describe('a library written to a file', () => {
  it.each(['csv', 'xlsx'] as const)('reads back to the same library in %s', async (format) => {
    await takeIn(filled);
    const before = [...(await rows()), ...valueOf(await engine.archivedDrinks()).map(({ id }) => id)];
    const file = valueOf(await engine.exportLibrary({ format, language: 'fr', isTemplate: false }));

    const same = valueOf(await engine.openLibraryFile(file));
    expect(same.counts).toEqual({ new: 0, changed: 0, same: 3, doubtful: 0, error: 0 });

    const other = await openTestEngine();
    const { fileId } = valueOf(await other.openLibraryFile(file));
    valueOf(await other.importLibraryFile(asked(fileId)));
    expect([...(await rows(other)), ...valueOf(await other.archivedDrinks()).map(({ id }) => id)]).toEqual(
      before,
    );
  });

  it('empties a field only where it says so, and never one that a sheet needs', async () => {
    await takeIn(filled);
    await takeIn('Identifiant;Nom;Fournisseur;Notes;Cépages;TVA\nchablis;;(vide);;(EMPTY);(vide)\n');
    expect(await row('chablis')).toMatchObject({
      ...{ name: 'Chablis', supplier: null, grapes: [], vatRate: null, notes: 'Deux\nlignes' },
    });
    const { rows: wrong } = await look('Identifiant;Nom;Région\nchablis;(vide);(vide)\n');
    expect(wrong).toMatchObject([{ state: 'error', problems: [{ code: 'notEmptied', field: 'name' }] }]);
  });

  it('takes a serving away that nothing cites, gives it back, and keeps the one that a link cites', async () => {
    await takeIn(filled);
    const night = [{ code: '2041', label: 'VERRE CHABLIS' }];
    await receive(engine, 'JV_20261120.csv', printNight('2026-11-20', night));
    const link = { itemKey: 'code:2041', drinkId: 'chablis', servingId: 'chablis/0', fromDay: null };
    valueOf(await engine.linkItem(link));
    const names = async () => (await row('chablis'))?.servings.map(({ name }) => name);

    const cited = await look('Identifiant;Nom;Formats de vente\nchablis;;Verre 12 cl (retirer)\n');
    expect(cited.rows).toMatchObject([{ state: 'error', problems: [{ code: 'servingCited' }] }]);

    const removal = 'Identifiant;Nom;Formats de vente\nchablis;;Bouteille 75 cl (retirer)\n';
    const { act } = await takeIn(removal);
    expect(await names()).toEqual(['Verre']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await names()).toEqual(['Verre', 'Bouteille']);

    const all = await look('Identifiant;Nom;Formats de vente\nfut;;Demi 25 cl (retirer)\n');
    expect(all.rows).toMatchObject([{ state: 'error', problems: [{ code: 'servingsNone' }] }]);
  });

  it('lets a spreadsheet calculate nothing, and shorten no code', async () => {
    await takeIn(filled);
    const text = new TextDecoder().decode(
      valueOf(await engine.exportLibrary({ format: 'csv', language: 'fr', isTemplate: false })).bytes,
    );
    expect(text).toContain(";'=Blonde;");
    expect(text).toContain(";'0042;");
    const { bytes } = valueOf(
      await engine.exportLibrary({ format: 'xlsx', language: 'en', isTemplate: false }),
    );
    const sheet = Object.values(read(bytes, { cellFormula: true }).Sheets)[0] ?? {};
    const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect(cells[0]?.slice(0, 4)).toEqual(['Id', 'Name', 'Cuvee', 'Producer']);
    expect(cells.flat()).toEqual(expect.arrayContaining(['=Blonde', '0042', '3760093550017', 12.4]));
    expect(Object.values(sheet).some((cell: { f?: string }) => cell.f !== undefined)).toBe(false);
  });

  it.each(['csv', 'xlsx'] as const)('has a template whose columns are all known, in %s', async (format) => {
    for (const language of ['fr', 'en'] as const) {
      const file = valueOf(await engine.exportLibrary({ format, language, isTemplate: true }));
      const preview = valueOf(await engine.openLibraryFile(file));
      expect(preview.columns.filter(({ field }) => field === null)).toEqual([]);
      expect(preview.counts).toMatchObject({ new: 2, error: 0 });
    }
  });
});

describe('a list of a manager', () => {
  const carte =
    'Désignation;Domaine;Année;Type;Coul;PA HT;Prix bouteille;Prix verre\n' +
    'Chablis;Domaine Louvet;22;Vin;B;12,40;39;7,5\n' +
    'Morgon;Domaine Tissandier;2021;Vin;R;8.20;33;\n';

  it('is shown before anything is written, then comes in as one act that can be taken back', async () => {
    const preview = await look(carte);
    expect(preview.columns.map(({ field }) => field)).toEqual([
      ...['name', 'producer', 'vintage', 'category', 'colour', 'purchase', 'bottlePrice', 'glassPrice'],
    ]);
    expect(preview.effect).toEqual({ created: 2, updated: 0, skipped: 0 });
    expect(await rows()).toEqual([]);

    const { act } = valueOf(await engine.importLibraryFile(asked(preview.fileId)));
    expect((await rows())[0]).toMatchObject({
      ...{ name: 'Chablis', vintage: 2022, category: 'vin', colour: 'blanc', containerMl: 750 },
      purchaseCents: 1240,
      servings: [
        { name: 'Bouteille', volumeMl: 750, priceCents: 3900 },
        { name: 'Verre', volumeMl: 120, priceCents: 750 },
      ],
    });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await rows()).toEqual([]);
  });

  it('changes the same wine and nothing that it does not say; taken back, every sheet is as it was', async () => {
    valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
    const before = await rows();
    const preview = await look(carte);
    expect(preview.counts).toEqual({ new: 0, changed: 2, same: 0, doubtful: 0, error: 0 });
    expect(preview.rows[0]?.changes).toEqual([{ field: 'purchase', before: '', after: '12,40' }]);

    const { act } = valueOf(await engine.importLibraryFile(asked(preview.fileId)));
    expect(await row('chablis-22')).toMatchObject({ purchaseCents: 1240, parMl: 4500, region: 'Bourgogne' });
    expect((await look(carte)).counts).toMatchObject({ same: 2 });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await rows()).toEqual(before);
  });

  it('keeps the servings that are linked, and their ids, when it gives new prices', async () => {
    valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
    const night = printNight('2026-11-19', [{ code: '2041', label: 'VERRE CHABLIS', amount: '7,50' }]);
    await receive(engine, 'JV_20261119.csv', night);
    const link = { itemKey: 'code:2041', drinkId: 'chablis-22', servingId: 'chablis-22/0', fromDay: null };
    valueOf(await engine.linkItem(link));
    await takeIn(
      'Nom;Domaine;Millésime;Couleur;Catégorie;AOC;Formats\nChablis;Domaine Louvet;2022;blanc;vin;Chablis;verre 12 cl = 8,00\n',
    );
    expect(await row('chablis-22')).toMatchObject({
      linkCount: 1,
      servings: [
        { id: 'chablis-22/0', name: 'verre', priceCents: 800 },
        { id: 'chablis-22/1', name: 'bouteille', priceCents: 3900 },
      ],
    });
  });

  it('proposes to change or to leave a wine that stands in the library in other words', async () => {
    valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
    const text = 'Nom;Millésime;Couleur;Catégorie\nChablis Louvet;2022;blanc;vin\n';
    const preview = await look(text);
    expect(preview.rows[0]).toMatchObject({
      state: 'doubtful',
      action: 'skip',
      choices: ['create', 'update', 'skip'],
      twin: { drinkId: 'chablis-22' },
    });
    const chosen = asked(preview.fileId, { actions: [{ line: 2, action: 'create' }] });
    expect(valueOf(await engine.importLibraryFile(chosen))).toMatchObject({ created: 1, updated: 0 });
  });

  it('leaves out the same wine twice, and says which line has it already', async () => {
    const preview = await look(`${carte}Morgon;Domaine Tissandier;2021;Vin;R;8,30;33;\n`);
    expect(preview.rows[2]).toMatchObject({
      state: 'doubtful',
      action: 'skip',
      twin: { by: 'line', line: 3 },
    });
  });

  it('tells the column and the line of what it cannot read, and brings in the rest', async () => {
    const preview = await look(
      'Nom;Type;Année;Contenance;Prix bouteille\nChablis;Vin;20222;75;39\nMorgon;Plat;2021;x;33\nBrouilly;Vin;2021;75;33\n',
    );
    const problems = preview.rows.map(({ line, problems: found }) => [
      line,
      found.map(({ heading, cell, code }) => [heading, cell, code]),
    ]);
    expect(problems).toEqual([
      [2, [['Année', '20222', 'year']]],
      [
        3,
        [
          ['Type', 'Plat', 'category'],
          ['Contenance', 'x', 'volume'],
          ['', '', 'categoryMissing'],
        ],
      ],
      [4, []],
    ]);
    expect(valueOf(await engine.importLibraryFile(asked(preview.fileId)))).toMatchObject({ created: 1 });
  });

  it('shows what is odd in a row without keeping it out', async () => {
    const preview = await look('Nom;Couleur;Appellation;Région\nChablis;rouge;Chablis;Beaujolais\n');
    expect(preview).toMatchObject({ oddCount: 1, effect: { created: 1 } });
    expect(preview.rows[0]?.doubts.map(({ code }) => code)).toEqual([
      'appellationRegion',
      'appellationColour',
    ]);
  });

  it('takes columns that were pointed at by hand', async () => {
    const { fileId, columns } = await look('Quoi;Qui;Combien\nChablis;Louvet;39\n');
    expect(columns.map(({ field }) => field)).toEqual([null, null, null]);
    const mapping: LibraryFileAsked['mapping'] = ['name', 'producer', 'bottlePrice'];
    const preview = valueOf(
      await engine.previewLibraryFile({ ...asked(fileId, { mapping }), show: 'error', offset: 0 }),
    );
    expect(preview.rows[0]?.problems.map(({ code }) => code)).toEqual(['categoryMissing']);
  });
});

it.each([
  ['a picture', 'photo.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['a workbook with no table', 'vide.xlsx', null],
  ['an empty file', 'vide.csv', new Uint8Array()],
])('says of %s that nothing was imported', async (_, fileName, bytes) => {
  const empty = valueOf(await engine.exportLibrary({ format: 'xlsx', language: 'fr', isTemplate: false }));
  const outcome = await engine.openLibraryFile({ fileName, bytes: bytes ?? empty.bytes });
  expect(outcome.ok ? '' : outcome.error.message).toContain('Rien n’a été importé');
});

describe('a library with its pictures', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const jpeg = (...rest: number[]) => new Uint8Array([0xff, 0xd8, 0xff, ...rest]);
  const table = { name: 'cave.csv', bytes: text('Identifiant;Nom;Image\nchablis;Chablis;Chablis.JPG\n') };
  const open = (...files: Parameters<typeof zip>) =>
    engine.openLibraryFile({ fileName: 'cave.zip', bytes: zip(...files) });
  const pictureOf = async (id: string, from = engine) => {
    const pictureId = (await rows(from)).find((drink) => drink.id === id)?.pictureId ?? '';
    return [...valueOf(await from.readPicture({ pictureId })).bytes];
  };

  it('is written as one ZIP, and reads back to the same library', async () => {
    await takeIn(filled);
    const { fileId, counts } = valueOf(await open(table, { name: 'photos/chablis.jpg', bytes: jpeg(1, 2) }));
    expect(counts).toMatchObject({ changed: 1, error: 0 });
    const { act } = valueOf(await engine.importLibraryFile(asked(fileId)));
    expect(await pictureOf('chablis')).toEqual([...jpeg(1, 2)]);

    const file = valueOf(await engine.exportLibrary({ format: 'zip', language: 'fr', isTemplate: false }));
    expect(file.fileName).toBe('bibliotheque.zip');
    expect(valueOf(await engine.openLibraryFile(file)).counts).toMatchObject({
      same: 3,
      changed: 0,
      error: 0,
    });
    const other = await openTestEngine();
    const opened = valueOf(await other.openLibraryFile(file));
    valueOf(await other.importLibraryFile(asked(opened.fileId)));
    expect(await pictureOf('chablis', other)).toEqual([...jpeg(1, 2)]);
    expect(valueOf(await other.openLibraryFile(file)).counts).toMatchObject({ same: 3 });

    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await row('chablis')).toMatchObject({ pictureId: null });
  });

  it('names what a picture lacks beside its line', async () => {
    const lines = [
      'a;Un;vin;absente.jpg',
      'b;Deux;vin;texte.png',
      'c;Trois;vin;lourde.jpg',
      'd;Quatre;vin;(vide)',
    ];
    const list = ['Identifiant;Nom;Catégorie;Image', ...lines].join('\n');
    const heavy = new Uint8Array(500 * 1024);
    heavy.set(jpeg());
    const { rows: shown } = valueOf(
      await open(
        { name: 'liste.csv', bytes: text(list) },
        { name: 'texte.png', bytes: text('pas une image') },
        { name: 'lourde.jpg', bytes: heavy },
      ),
    );
    expect(shown.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['pictureMissing'],
      ['pictureUnknown'],
      ['pictureTooLarge'],
      [],
    ]);
  });

  it('is read without them where no picture came beside the table', async () => {
    await takeIn(filled);
    expect((await look('Identifiant;Nom;Image\nchablis;Chablis;chablis.jpg\n')).counts).toMatchObject({
      same: 1,
      error: 0,
    });
  });

  it.each([
    ['is damaged', 'LIBRARY.ZIP_DAMAGED', [text('PK and nothing more')]],
    ['holds no table', 'LIBRARY.ZIP_NO_TABLE', [zip({ name: 'a.jpg', bytes: jpeg() })]],
    ['holds two tables', 'LIBRARY.ZIP_TABLES', [zip(table, { ...table, name: 'autre.csv' })]],
    ['has a password', 'LIBRARY.ZIP_ENCRYPTED', [zip({ ...table, isEncrypted: true })]],
    ['unfolds to too much', 'LIBRARY.ZIP_TOO_LARGE', [zip({ ...table, saidSize: 900 * 1024 * 1024 })]],
  ])('says what is wrong where its ZIP %s', async (_, code, [bytes]) => {
    const refused = await engine.openLibraryFile({ fileName: 'cave.zip', bytes: bytes ?? new Uint8Array() });
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });
});
