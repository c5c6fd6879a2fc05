import type { LabelUnit } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import { layOut, segmentsOf } from './drink-entry.ts';
import type { Evidence, House } from './evidence.ts';
import { weighEvidence } from './evidence.ts';
import { Segments } from './field-segment.ts';
import { hintPoints, stockPoints } from './hints.ts';
import { HouseDrinks } from './house-drinks.ts';
import type { LabelReading } from './label-reading.ts';
import { readTokens } from './label-reading.ts';
import { toUnits } from './label-units.ts';
import { strengthOf } from './scoring.ts';
import type { LibraryDrink, MatchHints } from './types.ts';
import type { VocabularyWord } from './vocabulary.ts';
import { CROWDED, post, unpost, Vocabulary } from './vocabulary.ts';

const MOST_GATHERED = 120;
const MOST_LAID_OUT = 12_000;

export interface Candidate {
  readonly entry: DrinkEntry;
  readonly evidence: Evidence;
  /** Part of the strength that comes from the register's family and price. */
  readonly hinted: number;
  readonly strength: number;
}

/** The library's words, kept so that the drinks a label may mean are found without reading them all. */
export class LibraryIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly segments = new Segments(this.vocabulary);
  private readonly drinks: (LibraryDrink | null)[] = [];
  private readonly slots = new Map<string, number>();
  private readonly houseDrinks = new HouseDrinks();
  private readonly laidOut = new Map<number, DrinkEntry>();
  private points = new Float32Array(0);

  add(drink: LibraryDrink): void {
    if (this.slots.has(drink.id)) this.remove(drink.id);
    this.vocabulary.forgetSimilar();
    const slot = this.drinks.length;
    this.drinks.push(drink);
    this.slots.set(drink.id, slot);
    this.houseDrinks.add(drink, slot);
    for (const { words } of segmentsOf(drink, this.segments)) {
      for (const { word } of words) {
        post(word, slot);
      }
    }
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    const drink = slot === undefined ? null : this.drinks[slot];
    if (slot === undefined || !drink) return;
    this.vocabulary.forgetSimilar();
    const said = segmentsOf(drink, this.segments).flatMap(({ words }) => words.map(({ word }) => word));
    for (const word of new Set(said)) unpost(word, slot);
    this.houseDrinks.remove(drink, slot);
    this.drinks[slot] = null;
    this.slots.delete(id);
    this.laidOut.delete(slot);
  }

  read(label: string): LabelReading {
    return readTokens(label, this.vocabulary);
  }

  /** The drinks that share words with the label, and the settled ones whatever they say; strongest first. */
  rank(reading: LabelReading, hints: MatchHints, settled: readonly string[] = []): Candidate[] {
    const units = toUnits(reading, this.vocabulary);
    const weigh = (text: string): number => this.rarity(this.vocabulary.find(text));
    const house = new Set(this.houseDrinks.find(reading).flatMap((slot) => this.entryAt(slot) ?? []));
    const kept = new Set([...settled.flatMap((id) => this.entryOf(id) ?? []), ...house]);
    return [...kept, ...this.gather(units).filter((entry) => !kept.has(entry))]
      .map((entry): Candidate => {
        const evidence = weighEvidence(reading, units, entry, weigh, standingOf(entry, house));
        const hinted = hintPoints(hints, entry, evidence);
        const strength =
          strengthOf(evidence.features) + hinted + stockPoints(hints, entry.drink.id, evidence);
        return { entry, evidence, hinted, strength };
      })
      .filter(({ entry, evidence }) => evidence.explanations.length > 0 || kept.has(entry))
      .sort((a, b) => b.strength - a.strength);
  }

  private entryOf(id: string): DrinkEntry | null {
    const slot = this.slots.get(id);
    return slot === undefined ? null : this.entryAt(slot);
  }

  /** Rare words weigh near 1, words that many drinks share near 0. */
  private rarity(word: VocabularyWord | undefined): number {
    const count = word?.count ?? 0;
    if (count === 0) return 1;
    return Math.max(0.12, 1 - Math.log(count) / Math.log(2 + Math.max(this.slots.size, 200)));
  }

  private gather(units: readonly LabelUnit[]): DrinkEntry[] {
    if (this.points.length < this.drinks.length) this.points = new Float32Array(this.drinks.length * 2);
    const { points } = this;
    const touched: number[] = [];
    const found = units.flatMap((unit) => [...unit.similar.values()]);
    const telling = found.filter((similar) => similar.word.count <= CROWDED);
    for (const { word, quality } of telling.length > 0 ? telling : found) {
      const gained = quality * quality * this.rarity(word);
      for (const slot of word.drinks) {
        if (points[slot] === 0) touched.push(slot);
        points[slot] = (points[slot] ?? 0) + gained;
      }
    }
    const best = pickBest(touched, points, MOST_GATHERED);
    for (const slot of touched) points[slot] = 0;
    return best.flatMap((slot) => this.entryAt(slot) ?? []);
  }

  private entryAt(slot: number): DrinkEntry | null {
    const known = this.laidOut.get(slot);
    if (known !== undefined) return known;
    const drink = this.drinks[slot] ?? null;
    if (drink === null) return null;
    if (this.laidOut.size >= MOST_LAID_OUT) this.laidOut.clear();
    const entry = layOut(drink, segmentsOf(drink, this.segments));
    this.laidOut.set(slot, entry);
    return entry;
  }
}

function standingOf(entry: DrinkEntry, house: ReadonlySet<DrinkEntry>): House {
  if (house.size === 0) return 'unasked';
  return house.has(entry) ? 'poured' : 'beside';
}

function pickBest(slots: readonly number[], points: Float32Array, count: number): number[] {
  if (slots.length <= count) return [...slots];
  const sorted = Float32Array.from(slots, (slot) => points[slot] ?? 0).sort();
  const floor = sorted[sorted.length - count] ?? 0;
  const best = slots.filter((slot) => (points[slot] ?? 0) > floor);
  for (const slot of slots) {
    if (best.length >= count) break;
    if (points[slot] === floor) best.push(slot);
  }
  return best;
}
