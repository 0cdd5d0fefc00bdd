/** The figure set: figures that are added up with one another, each counted once, all in one unit. */

import { checkRange, type Decimal, exactSum, readAmount } from "../amount/index.ts";
import { parsePeriod, readPeriod } from "../calendar/index.ts";
import { describeValue, fail, type Issue, makeIssue, oneOf, throwIssues } from "../input/index.ts";
import {
  checkConversion,
  convertExact,
  isSameUnit,
  readUnit,
  type Unit,
  unitName,
} from "../unit/index.ts";
import { type CodeColumn, type Columns, columnsAt, figureAt } from "./columns.ts";
import type { Figure, FigureInput, Members } from "./figure.ts";
import { readShape } from "./figure-shape.ts";
import { type RowReader, type RowRules, rowReader } from "./rows.ts";

/**
 * An immutable set of figures in one unit. Iterating it gives the figures in the order they were added.
 *
 * Every figure counts once. The same money divided in two ways (by line and by area) belongs in two sets.
 */
export interface FigureSet extends Iterable<Figure> {
  /** The unit of every amount in the set. */
  readonly unit: Unit;
  /** How many figures there are. */
  readonly size: number;
}

/** Which figures to take: those that agree with everything that is named here. */
export interface FigureFilter {
  /** One of these lines or totals, as they were posted; nothing is added up over the chart. */
  readonly lines?: readonly string[];
  readonly scenario?: string;
  /** Exactly this period. */
  readonly period?: string;
  /** These members; figures may belong to others besides. */
  readonly members?: Members;
}

/**
 * Collects figures into a set.
 *
 * Rule: amounts are read exactly; lines, scenarios and members are taken as they are (a book checks them against its chart).
 * Units and sign: every amount in `unit`, in result sign.
 * Absent and zero: a figure that is not there is absent; an amount of 0 is a figure.
 *
 * @param figures - the figures; each needs its period here, because a bare set knows no fiscal year
 * @param unit - the unit of all amounts
 * @returns the set
 * @throws AnslagError `calendar.period`, `input.missing-key`, `unit.currency`, `unit.scale` when something else is wrong; all problems are listed at once
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` when an amount is not one
 * @example Two months of wages, in kronor
 * const wages = figureSet([
 *   { line: "wages", scenario: "actual", period: "2023-01", amount: "-120 450.50" },
 *   { line: "wages", scenario: "actual", period: "2023-02", amount: "-118 200" },
 * ], unitOf("SEK"));
 * sumFigures(wages, { lines: ["wages"] }) // => -238650.5
 */
export function figureSet(
  figures: Iterable<FigureInput & { readonly period: string }>,
  unit: Unit,
): FigureSet {
  const issues: Issue[] = [];
  const checkedUnit = readUnit(unit, ["unit"], issues);
  const rows = rowReader(anything, Array.isArray(figures) ? figures.length : undefined);
  let index = 0;
  for (const figure of figures) {
    if (!rows.add(figure)) readUnusual(figure, rows, index, issues);
    index += 1;
  }
  throwIssues(issues);
  return setOfColumns([rows.finish()], checkedUnit);
}

/** Takes every name; what is no period is looked at by the slow way. */
const anything: RowRules = {
  line: () => true,
  scenario: () => true,
  member: () => true,
  pair: () => true,
  period: (text) => (text === undefined ? undefined : readPeriod(text, [], [])),
};

/** Reads a figure that is not like most, and says what is wrong with it. */
function readUnusual(figure: unknown, rows: RowReader, index: number, issues: Issue[]): void {
  const before = issues.length;
  const shape = readShape(figure, [index], issues);
  if (shape === undefined) return;
  const { members = {}, ...rest } = shape;
  for (const key of ["line", "scenario"] as const) {
    if (typeof rest[key] === "string") continue;
    const facts = { path: [index, key], expected: "a text", received: describeValue(rest[key]) };
    issues.push(makeIssue("input.missing-key", facts));
  }
  const period = readPeriod(rest.period, [index, "period"], issues);
  const amount = readAmount(rest.amount, [index, "amount"], issues);
  if (issues.length === before && period !== undefined && amount !== undefined)
    rows.addFigure({ ...rest, members, period, amount });
}

/** The columns of every set that was made here; a set may be several columns one after the other. */
const columnsOfSet = /* @__PURE__ */ new WeakMap<FigureSet, readonly Columns[]>();

/** How many columns a set may be made of before they are joined to one. */
const MOST_CHUNKS = 32;

/** The columns of a set, for whoever works on codes. */
export function chunksOf(set: FigureSet): readonly Columns[] {
  const known = columnsOfSet.get(set);
  if (known !== undefined) return known;
  // A set that somebody else made: read figure by figure.
  const rows = rowReader(anything);
  for (const figure of set) rows.addFigure(figure);
  return [rows.finish()];
}

/** Whether a set was made here; what somebody else made has been checked by nobody. */
export function isMadeHere(set: FigureSet): boolean {
  return columnsOfSet.has(set);
}

/** Makes a set of columns that have been checked. */
export function setOfColumns(chunks: readonly Columns[], unit: Unit): FigureSet {
  const filled = chunks.filter(({ size }) => size > 0);
  const kept = filled.length > MOST_CHUNKS ? [joined(filled)] : filled;
  const set: FigureSet = Object.freeze({
    unit: Object.freeze({ ...unit }),
    size: kept.reduce((sum, { size }) => sum + size, 0),
    *[Symbol.iterator]() {
      for (const columns of kept) {
        for (let index = 0; index < columns.size; index += 1) {
          const figure = figureAt(columns, index);
          if (figure !== undefined) yield figure;
        }
      }
    },
  });
  columnsOfSet.set(set, kept);
  return set;
}

function joined(chunks: readonly Columns[]): Columns {
  const rows = rowReader(
    anything,
    chunks.reduce((sum, { size }) => sum + size, 0),
  );
  for (const columns of chunks) {
    for (let index = 0; index < columns.size; index += 1) {
      const figure = figureAt(columns, index);
      if (figure !== undefined) rows.addFigure(figure);
    }
  }
  return rows.finish();
}

/** Builds a set from figures that have been checked. */
export function makeFigureSet(figures: Iterable<Figure>, unit: Unit): FigureSet {
  const rows = rowReader(anything, Array.isArray(figures) ? figures.length : undefined);
  for (const figure of figures) rows.addFigure(figure);
  return setOfColumns([rows.finish()], unit);
}

/**
 * Joins two figure sets.
 *
 * Rule: all figures of both, in order; nothing is merged.
 * Units and sign: both sets in one unit; adding up thousands and kronor is an error, not a guess.
 *
 * @param sets.to - the set to add to; it stays as it is
 * @param sets.figures - the set to add
 * @returns a new set
 * @throws AnslagError `unit.mismatch` when the units differ; convert one of them with {@link convertFigures}
 * @example Kronor and thousands of kronor
 * const kronor = figureSet([{ line: "rent", scenario: "actual", period: "2023-01", amount: -41540 }], unitOf("SEK"));
 * const thousands = figureSet([], unitOf("SEK", "thousand"));
 * addFigures({ to: kronor, figures: thousands }) // throws unit.mismatch
 * addFigures({ to: kronor, figures: convertFigures(thousands, kronor.unit) }).size // => 1
 */
export function addFigures(sets: {
  readonly to: FigureSet;
  readonly figures: FigureSet;
}): FigureSet {
  const { to, figures } = sets;
  if (!isSameUnit(to.unit, figures.unit)) {
    fail("unit.mismatch", {
      path: ["figures"],
      expected: `figures in ${unitName(to.unit, "en")}`,
      received: `figures in ${unitName(figures.unit, "en")}`,
    });
  }
  return setOfColumns([...chunksOf(to), ...chunksOf(figures)], to.unit);
}

/**
 * Converts a figure set to another scale of its currency, without losing a digit.
 *
 * @param set - the set; it stays as it is
 * @param unit - the unit wanted
 * @returns a new set
 * @throws AnslagError `unit.mismatch` when the currencies differ
 * @throws AnslagError `unit.currency`, `unit.scale` when a unit is not one
 * @throws AnslagError `amount.out-of-range` when a result has more digits than are kept exact
 * @example From kronor to millions
 * convertFigures(figureSet([], unitOf("SEK")), unitOf("SEK", "million")).unit.scale // => "million"
 */
export function convertFigures(set: FigureSet, unit: Unit): FigureSet {
  const exponent = checkConversion({ from: set.unit, to: unit });
  const figures = Array.from(set, (figure) => ({
    ...figure,
    amount: convertExact(figure.amount, exponent),
  }));
  return makeFigureSet(figures, unit);
}

/**
 * Takes the figures of a set that agree with a filter.
 *
 * @param set - the set; it stays as it is
 * @param filter - what the figures must agree with; `{}` takes all
 * @returns a new set, in the same order
 * @example The forecast only
 * const set = figureSet([{ line: "rent", scenario: "budget", period: "2023-01", amount: -1 }], unitOf("SEK"));
 * selectFigures(set, { scenario: "forecast" }).size // => 0
 */
export function selectFigures(set: FigureSet, filter: FigureFilter): FigureSet {
  const wanted = readFilter(filter);
  const chunks = chunksOf(set).map((columns) => columnsAt(columns, positionsIn(columns, wanted)));
  return setOfColumns(chunks, set.unit);
}

/**
 * Adds up the figures of a set that agree with a filter.
 *
 * Rule: the exact sum, whatever the order of the figures.
 * Units and sign: the unit of the set; result sign.
 * Absent and zero: `undefined` when no figure agrees: absent is not zero.
 *
 * @param set - the set
 * @param filter - what the figures must agree with; default all
 * @returns the sum, or `undefined` when there is nothing to add up
 * @throws AnslagError `amount.out-of-range` when the sum is outside the exact range
 * @example Nothing is not zero
 * sumFigures(figureSet([], unitOf("SEK"))) // => undefined
 */
export function sumFigures(set: FigureSet, filter: FigureFilter = {}): Decimal | undefined {
  const wanted = readFilter(filter);
  const sum = exactSum();
  let count = 0;
  for (const columns of chunksOf(set)) {
    const positions = positionsIn(columns, wanted);
    count += positions.length;
    for (const position of positions)
      sum.add(columns.coefficients[position] ?? 0, columns.decimals);
    if (columns.wide.size === 0) continue;
    for (const position of positions) {
      const amount = columns.wide.get(position);
      if (amount !== undefined) sum.addAmount(amount);
    }
  }
  return count === 0 ? undefined : checkRange(sum.total());
}

const FILTER_KEYS: readonly string[] = ["lines", "scenario", "period", "members"];

interface ReadFilter {
  readonly lines: ReadonlySet<string> | undefined;
  readonly scenario: string | undefined;
  readonly period: string | undefined;
  readonly members: readonly (readonly [dimension: string, member: string])[];
}

function readFilter(filter: FigureFilter): ReadFilter {
  const { lines, scenario, period, members = {} } = filter;
  const misspelt = Object.keys(filter).find((key) => !FILTER_KEYS.includes(key));
  if (misspelt !== undefined) {
    // A filter that is not understood would let everything through.
    fail("input.unknown-key", {
      path: [misspelt],
      expected: oneOf(FILTER_KEYS),
      received: describeValue(misspelt),
    });
  }
  return {
    lines: lines === undefined ? undefined : new Set(lines),
    scenario,
    period: period === undefined ? undefined : parsePeriod(period),
    members: Object.entries(members),
  };
}

/** The positions of the figures that agree with a filter, in order. */
function positionsIn(
  columns: Columns,
  { lines, scenario, period, members }: ReadFilter,
): Uint32Array {
  /** For each column that is asked for: whether a code is wanted. */
  const tests: (readonly [CodeColumn["codes"], Uint8Array])[] = [];
  const ask = (column: CodeColumn | undefined, isWanted: (text: string) => boolean): void => {
    // A dimension that no figure has.
    if (column === undefined)
      tests.push([columns.line.codes, new Uint8Array(columns.line.dictionary.length + 1)]);
    else
      tests.push([
        column.codes,
        Uint8Array.from([0, ...column.dictionary.map((text) => (isWanted(text) ? 1 : 0))]),
      ]);
  };
  if (lines !== undefined) ask(columns.line, (text) => lines.has(text));
  if (scenario !== undefined) ask(columns.scenario, (text) => text === scenario);
  if (period !== undefined) ask(columns.period, (text) => text === period);
  for (const [dimension, member] of members)
    ask(columns.dimensions.get(dimension), (text) => text === member);
  const positions = new Uint32Array(columns.size);
  let count = 0;
  for (let index = 0; index < columns.size; index += 1) {
    let isTaken = true;
    for (const [codes, wanted] of tests) {
      if (wanted[codes[index] ?? 0] === 1) continue;
      isTaken = false;
      break;
    }
    if (!isTaken) continue;
    positions[count] = index;
    count += 1;
  }
  return positions.slice(0, count);
}
