import type { LabelUnit } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import { layOut, segmentsOf } from './drink-entry.ts';
import type { Evidence } from './evidence.ts';
import { weighEvidence } from './evidence.ts';
import { Segments } from './field-segment.ts';
import { hintPoints } from './hints.ts';
import type { LabelReading } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import { explain } from './reasons.ts';
import { probabilityOf, strengthOf } from './scoring.ts';
import { toLabelWord } from './similarity.ts';
import type { LibraryDrink, Matcher, MatchHints, Proposal } from './types.ts';
import type { VocabularyWord } from './vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';

const MOST_PROPOSALS = 8;
const MOST_CANDIDATES = 80;
const WORTH_PROPOSING = 0.02;
const MOST_GATHERED = 120;
const CROWDED = 15_000;
const MOST_LAID_OUT = 4_000;

interface Candidate {
  readonly entry: DrinkEntry;
  readonly evidence: Evidence;
  readonly strength: number;
}

class Library {
  private readonly vocabulary = new Vocabulary();
  private readonly segments = new Segments(this.vocabulary);
  private readonly stored: (LibraryDrink | null)[] = [];
  private readonly laidOut = new Map<number, DrinkEntry>();
  private readonly slots = new Map<string, number>();
  private gathered = new Float32Array(0);

  add(drink: LibraryDrink): void {
    this.remove(drink.id);
    const slot = this.stored.length;
    this.stored.push(drink);
    this.slots.set(drink.id, slot);
    for (const segment of segmentsOf(drink, this.segments)) {
      for (const { word } of segment.words) {
        if (word.drinks[word.drinks.length - 1] !== slot) word.drinks.push(slot);
      }
    }
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    const drink = slot === undefined ? null : this.stored[slot];
    if (slot === undefined || !drink) return;
    for (const segment of segmentsOf(drink, this.segments)) {
      for (const { word } of segment.words) {
        const at = word.drinks.lastIndexOf(slot);
        if (at >= 0) word.drinks.splice(at, 1);
      }
    }
    this.stored[slot] = null;
    this.laidOut.delete(slot);
    this.slots.delete(id);
  }

  match(label: string, hints: MatchHints): Proposal[] {
    const reading = readTokens(label);
    const units = this.toUnits(reading);
    const candidates = this.gather(units)
      .map((entry): Candidate => {
        const evidence = weighEvidence(reading, units, entry, (text) => this.weigh(text));
        return {
          entry,
          evidence,
          strength: strengthOf(evidence.features) + hintPoints(hints, entry, evidence),
        };
      })
      .filter((candidate) => candidate.evidence.explanations.length > 0)
      .sort((a, b) => b.strength - a.strength)
      .slice(0, MOST_CANDIDATES);
    return this.propose(reading, candidates);
  }

  private propose(reading: LabelReading, candidates: readonly Candidate[]): Proposal[] {
    return candidates
      .slice(0, MOST_PROPOSALS)
      .map((candidate): Proposal => {
        const { entry, evidence, strength } = candidate;
        const rival = candidates.find((other) => other.entry.wineKey !== entry.wineKey);
        const score = probabilityOf(strength, rival === undefined ? 2 : strength - rival.strength);
        return {
          id: entry.drink.id,
          score,
          kind: evidence.vintage === 'other' ? 'presque' : 'oui',
          vintage: evidence.vintage,
          labelVintage: evidence.labelVintage,
          volumeCl: evidence.served.volumeCl,
          serving: evidence.served.serving,
          reasons: explain(reading, entry, evidence),
        };
      })
      .filter((proposal) => proposal.score >= WORTH_PROPOSING);
  }

  /** Rare words weigh near 1, words that many drinks share near 0. */
  private weigh(text: string): number {
    return this.rarity(this.vocabulary.find(text));
  }

  private rarity(word: VocabularyWord | undefined): number {
    const count = word?.drinks.length ?? 0;
    if (count === 0) return 1;
    return Math.max(0.12, 1 - Math.log(count) / Math.log(2 + Math.max(this.slots.size, 200)));
  }

  private toUnits(reading: LabelReading): LabelUnit[] {
    const { tokens } = reading;
    const units: LabelUnit[] = [];
    const add = (indexes: readonly number[], text: string, isCut: boolean): void => {
      const similar = this.vocabulary.findSimilar(toLabelWord(text, isCut));
      if (similar.size > 0) units.push({ tokens: indexes, similar });
    };
    for (const token of tokens) {
      const usable = token.role === 'word' || token.role === 'number' || token.role === 'neutral';
      if (usable && (token.text.length > 1 || token.role === 'number'))
        add([token.index], token.text, token.word.isCut);
      if (token.role === 'serving' && token.kind === 'word' && token.text.length >= 3)
        this.addPrinted(units, token.index, token.text);
      const next = tokens[token.index + 1];
      const isPair = next !== undefined && token.kind !== 'volume' && next.kind !== 'volume';
      if (isPair && token.text.length + next.text.length >= 3)
        this.addPair(units, token.index, token.text + next.text);
    }
    this.addInitialRuns(reading, units);
    return units;
  }

  private addPrinted(units: LabelUnit[], index: number, text: string): void {
    const word = this.vocabulary.find(text);
    if (word === undefined || word.drinks.length === 0) return;
    units.push({ tokens: [index], similar: new Map([[word.id, { word, quality: 1, likeness: 'exact' }]]) });
  }

  private addPair(units: LabelUnit[], index: number, text: string): void {
    const word = this.vocabulary.find(text);
    if (word !== undefined && word.drinks.length > 0) {
      units.push({
        tokens: [index, index + 1],
        similar: new Map([[word.id, { word, quality: 0.97, likeness: 'close' }]]),
      });
    }
  }

  /** "M.A.V.", "C.D.R." */
  private addInitialRuns(reading: LabelReading, units: LabelUnit[]): void {
    let run: number[] = [];
    for (const token of [...reading.tokens, null]) {
      if (token?.text.length === 1 && token.kind === 'word' && (run.length === 0 || token.before === '.')) {
        run.push(token.index);
        continue;
      }
      if (run.length >= 2) {
        const text = run.map((index) => reading.tokens[index]?.text ?? '').join('');
        const word = this.vocabulary.find(text);
        if (word !== undefined)
          units.push({
            tokens: run,
            similar: new Map([[word.id, { word, quality: 1, likeness: 'abbreviated' }]]),
          });
      }
      run = [];
    }
  }

  private gather(units: readonly LabelUnit[]): DrinkEntry[] {
    if (this.gathered.length < this.stored.length) this.gathered = new Float32Array(this.stored.length * 2);
    const { gathered } = this;
    const touched: number[] = [];
    const isCrowded = (word: VocabularyWord): boolean => word.drinks.length > CROWDED;
    const found = units.flatMap((unit) => [...unit.similar.values()]);
    const useful = found.filter((similar) => !isCrowded(similar.word));
    for (const { word, quality } of useful.length > 0 ? useful : found) {
      const points = quality * quality * this.rarity(word);
      for (const slot of word.drinks) {
        if (gathered[slot] === 0) touched.push(slot);
        gathered[slot] = (gathered[slot] ?? 0) + points;
      }
    }
    const best = pickBest(touched, gathered, MOST_GATHERED);
    touched.forEach((slot) => (gathered[slot] = 0));
    return best.flatMap((slot) => this.entryAt(slot) ?? []);
  }

  private entryAt(slot: number): DrinkEntry | null {
    const known = this.laidOut.get(slot);
    if (known !== undefined) return known;
    const stored = this.stored[slot] ?? null;
    if (stored === null) return null;
    if (this.laidOut.size >= MOST_LAID_OUT) this.laidOut.clear();
    const entry = layOut(stored, segmentsOf(stored, this.segments));
    this.laidOut.set(slot, entry);
    return entry;
  }
}

function pickBest(slots: readonly number[], points: Float32Array, count: number): number[] {
  if (slots.length <= count) return [...slots];
  const sample = Float32Array.from(slots, (slot) => points[slot] ?? 0).sort();
  const floor = sample[sample.length - count] ?? 0;
  const best = slots.filter((slot) => (points[slot] ?? 0) > floor);
  for (const slot of slots) {
    if (best.length >= count) break;
    if (points[slot] === floor) best.push(slot);
  }
  return best;
}

export function createMatcher(library: readonly LibraryDrink[]): Matcher {
  const shelves = new Library();
  for (const drink of library) shelves.add(drink);
  return {
    match: (label, hints = {}) => shelves.match(label, hints),
    add: (drink) => shelves.add(drink),
    change: (drink) => shelves.add(drink),
    remove: (id) => shelves.remove(id),
  };
}
