// How rows were reached, for a page: what many rows have in common is printed once, and the rows lead to it.

import type { FamilyView } from './family-view.ts';
import type { PlaceCell } from './place-cells.ts';
import type { RowPlaceView, RowView } from './row-view.ts';
import type { StepView } from './step-view.ts';

/** From so many rows on. */
const many = 3;

interface KeyedStep extends StepView {
  /** The same for steps that say the same. */
  readonly key: string;
}

/** What a row came to in a system and by which steps; without a title, the steps of the row as a whole. */
interface Way {
  readonly title: string;
  readonly who: string;
  readonly reason: string;
  readonly steps: readonly KeyedStep[];
  readonly key: string;
}

/** What is printed once: ways that rows have together, a step, or a note. */
export interface Shared {
  readonly anchor: string;
  readonly ways: readonly Way[];
  readonly note: string;
}

interface LinkedStep extends StepView {
  /** The anchor of the shared one that says the same; empty where it is told here. */
  readonly shared: string;
}

interface LinkedWay extends Omit<Way, 'steps'> {
  readonly steps: readonly LinkedStep[];
}

interface LinkedNote {
  readonly shared: string;
  readonly text: string;
}

interface CellRun extends PlaceCell {
  readonly span: number;
  readonly several: boolean;
}

/** Neighbors with the same word become one cell. @param everywhere the name of one for all places */
function runsOf(cells: readonly PlaceCell[], everywhere: string): readonly CellRun[] {
  const runs: CellRun[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last === undefined || last.sign !== cell.sign || last.word !== cell.word)
      runs.push({ ...cell, span: 1, several: false });
    else runs[runs.length - 1] = { ...last, title: `${last.title}, ${cell.title}`, span: last.span + 1, several: true };
  }
  const [only, ...others] = runs;
  return only?.several && others.length === 0 ? [{ ...only, title: everywhere }] : runs;
}

export interface LinkedRow extends RowView {
  /** How it was reached, but for what other rows have too. */
  readonly ways: readonly LinkedWay[];
  /** The anchor of what other rows have too; empty where there is nothing. */
  readonly alike: string;
  readonly remarks: readonly LinkedNote[];
  /** Its cells, neighbors that say the same as one. */
  readonly runs: readonly CellRun[];
  /** It is told in one line: a heading that only combines its rows, or a row that does not bind. */
  readonly light: boolean;
}

export interface LinkedFamily extends Omit<FamilyView, 'rows'> {
  readonly rows: readonly LinkedRow[];
}

const joined = (...parts: readonly string[]) => parts.join('\0');

function keyed(row: RowView, step: StepView): KeyedStep {
  const { rule, text, grade } = step;
  // The row's own citation as a source says nothing that the row does not say.
  const source = step.source === row.citation ? '' : step.source;
  return { rule, text, source, grade, key: joined(rule, text, source, grade) };
}

function wayOf(row: RowView, { title, who, reason, steps }: RowPlaceView): Way {
  const told = steps.map((step) => keyed(row, step));
  return { title, who, reason, steps: told, key: joined(title, who, reason, ...told.map((step) => step.key)) };
}

const waysOf = (row: RowView): readonly Way[] => [
  ...row.places.map((place) => wayOf(row, place)),
  wayOf(row, { title: '', who: '', reason: '', steps: row.scope }),
];

const combining: ReadonlySet<string> = new Set(['below', 'scope', 'union']);

/** Nothing in it is said of this row alone. */
function isLight(row: RowView, ways: readonly Way[]): boolean {
  if (row.disposition === 'not-applicable' || row.disposition === 'vendor-direct') return true;
  const said = row.duties.length + row.vendorHalf.length + row.conditions.length + row.findings.length;
  return !row.counted && said === 0 && ways.every(({ steps }) => steps.every((s) => combining.has(s.rule)));
}

/** The things that at least so many rows have, by what they say. */
class Pool {
  readonly #rows = new Map<string, { rows: number; last: RowView | null }>();
  readonly #anchors = new Map<string, Shared>();
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  count(row: RowView, key: string): void {
    const held = this.#rows.get(key);
    if (held === undefined) this.#rows.set(key, { rows: 1, last: row });
    else if (held.last !== row) {
      held.rows += 1;
      held.last = row;
    }
  }

  isShared(key: string): boolean {
    return (this.#rows.get(key)?.rows ?? 0) >= many;
  }

  /** The anchor of what is shared; empty for what is told where it is. */
  anchor(key: string, told: () => Omit<Shared, 'anchor'>): string {
    if (!this.isShared(key)) return '';
    const held = this.#anchors.get(key) ?? { ...told(), anchor: `${this.#name}-${this.#anchors.size + 1}` };
    this.#anchors.set(key, held);
    return held.anchor;
  }

  get shared(): readonly Shared[] {
    return [...this.#anchors.values()];
  }
}

export function shareWays(families: readonly FamilyView[]): {
  readonly families: readonly LinkedFamily[];
  readonly shared: readonly Shared[];
} {
  const pools = { set: new Pool('set'), way: new Pool('way'), step: new Pool('step'), note: new Pool('note') };
  const ways = new Map(families.flatMap((f) => f.rows.map((row) => [row, waysOf(row)] as const)));
  for (const [row, mine] of ways) {
    for (const way of mine) {
      pools.way.count(row, way.key);
      for (const step of way.steps) pools.step.count(row, step.key);
    }
    for (const note of row.conditions) pools.note.count(row, note);
  }
  const alikeOf = (mine: readonly Way[]) => mine.filter((way) => pools.way.isShared(way.key));
  const keyOfSet = (set: readonly Way[]) => joined(...set.map((way) => way.key));
  for (const [row, mine] of ways) pools.set.count(row, keyOfSet(alikeOf(mine)));
  const stepIn = (step: KeyedStep): LinkedStep => ({
    ...step,
    shared: pools.step.anchor(step.key, () => ({
      ways: [{ title: '', who: '', reason: '', steps: [step], key: step.key }],
      note: '',
    })),
  });
  const linked = (row: RowView): LinkedRow => {
    const mine = ways.get(row) ?? [];
    const set = alikeOf(mine);
    const alike = set.length === 0 ? '' : pools.set.anchor(keyOfSet(set), () => ({ ways: set, note: '' }));
    const told = alike === '' ? mine : mine.filter((way) => !set.includes(way));
    // What a vendor's part hangs on stands beside it.
    const noteIn = (text: string): LinkedNote => ({
      text,
      shared: row.vendorHalf.length > 0 ? '' : pools.note.anchor(text, () => ({ ways: [], note: text })),
    });
    return {
      ...row,
      runs: runsOf(row.cells, row.words.everywhere),
      light: isLight(row, mine),
      ways: told.map((way) => ({ ...way, steps: way.steps.map(stepIn) })),
      alike,
      remarks: row.conditions.map(noteIn),
    };
  };
  const all = families.map((family) => ({ ...family, rows: family.rows.map(linked) }));
  return { families: all, shared: [...pools.set.shared, ...pools.step.shared, ...pools.note.shared] };
}
