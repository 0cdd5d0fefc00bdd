/** The figure set: figures that are added up with one another, each counted once, in one unit. */

import { readAmount } from "../amount/index.ts";
import { readPeriod } from "../calendar/index.ts";
import {
  describeValue,
  fail,
  failType,
  type Issue,
  type IssuePath,
  makeIssue,
  readArguments,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import {
  checkConversion,
  convertExact,
  isSameUnit,
  readUnit,
  type Unit,
  unitName,
} from "../unit/index.ts";
import { addFigure, finishColumns, newColumns } from "./column-writer.ts";
import { type Columns, figureAt } from "./columns.ts";
import { type Figure, type FigureInput, type FigureSet, isFigureSet } from "./figure.ts";
import { readShape } from "./figure-shape.ts";
import { addRow, finishRows, type RowReader, type RowRules, rowReader } from "./rows.ts";

/**
 * Collects figures into a set.
 *
 * Rule: amounts are read exactly. A set allows every line, scenario and member; a book checks them
 * against its chart.
 * Units and sign: every amount in `unit`, in result sign.
 * Absent and zero: an absent figure is unknown; an amount of 0 is a figure.
 *
 * @param figures - the figures; each needs its period, because a bare set has no fiscal year
 * @param unit - the unit of all amounts
 * @returns the set
 * @throws AnslagError once, with every problem: `calendar.period`, `input.missing-key`,
 * `input.unknown-key`, `input.wrong-type`, `unit.currency`, `input.choice` and the codes of
 * `amount`
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
  if (typeof (figures as Partial<typeof figures> | null)?.[Symbol.iterator] !== "function")
    failType(["figures"], "a list of figures", figures);
  const rows = rowReader(anything, Array.isArray(figures) ? figures.length : undefined);
  let index = 0;
  for (const figure of figures) {
    if (!addRow(rows, figure)) readUnusual(figure, rows, index, issues);
    index += 1;
  }
  throwIssues(issues);
  return setOfColumns(finishRows(rows), checkedUnit);
}

/** Allows every name; only the slow way reports an invalid period. */
const anything: RowRules = {
  line: () => true,
  scenario: () => true,
  member: () => true,
  pair: () => true,
  period: (text) => (text === undefined ? undefined : readPeriod(text, [], [])),
};

/** Reads a figure that is not ordinary, and reports what is wrong with it. */
function readUnusual(figure: unknown, rows: RowReader, index: number, issues: Issue[]): void {
  const before = issues.length;
  const shape = readShape(figure, [index], issues);
  if (shape === undefined) return;
  const { members = {}, ...rest } = shape;
  for (const key of ["line", "scenario"] as const) {
    if (typeof rest[key] === "string") continue;
    const facts = { path: [index, key], expected: "a text", received: describeValue(rest[key]) };
    const code = rest[key] === undefined ? "input.missing-key" : "input.wrong-type";
    issues.push(makeIssue(code, facts));
  }
  const period = readPeriod(rest.period, [index, "period"], issues);
  const amount = readAmount(rest.amount, [index, "amount"], issues);
  if (issues.length === before && period !== undefined && amount !== undefined)
    addFigure(rows, { ...rest, members, period, amount });
}

/** Reports a value that is no set of figures. */
export function checkFigureSet(input: unknown, path: IssuePath, issues: Issue[]): void {
  if (!isFigureSet(input)) issues.push(wrongType(path, "a figure set", input));
}

/** The columns of every set that this room made; a set may consist of several columns in turn. */
const columnsOfSet = /* @__PURE__ */ new WeakMap<FigureSet, readonly Columns[]>();

/** A set of more columns than this is written into new ones. */
const MOST_CHUNKS = 32;

/** The columns of a set, for callers that work on codes. */
export function chunksOf(set: FigureSet): readonly Columns[] {
  const columns = columnsOfSet.get(set);
  if (columns !== undefined) return columns;
  // A set that the host made itself is read figure by figure.
  return [columnsOf(set)];
}

/** Whether this room made a set; a set that the host made itself is unchecked. */
export function isMadeHere(set: FigureSet): boolean {
  return columnsOfSet.has(set);
}

/** Makes a set of columns that the caller has checked. */
export function setOfColumns(chunks: readonly Columns[], unit: Unit): FigureSet {
  const filled = chunks.filter(({ size }) => size > 0);
  const kept = filled.length > MOST_CHUNKS ? [columnsOf(figuresIn(filled))] : filled;
  const set: FigureSet = Object.freeze({
    unit: Object.freeze({ ...unit }),
    size: kept.reduce((sum, { size }) => sum + size, 0),
    [Symbol.iterator]: () => figuresIn(kept),
  });
  columnsOfSet.set(set, kept);
  return set;
}

function* figuresIn(chunks: readonly Columns[]): Generator<Figure> {
  for (const columns of chunks) {
    for (let index = 0; index < columns.size; index += 1) {
      const figure = figureAt(columns, index);
      if (figure !== undefined) yield figure;
    }
  }
}

/** Makes a set of figures that the caller has checked. */
export function makeFigureSet(figures: Iterable<Figure>, unit: Unit): FigureSet {
  return setOfColumns([columnsOf(figures)], unit);
}

/** Writes figures that the caller has checked into columns. */
function columnsOf(figures: Iterable<Figure>): Columns {
  const columns = newColumns(Array.isArray(figures) ? figures.length : undefined);
  for (const figure of figures) addFigure({ columns }, figure);
  return finishColumns(columns);
}

/**
 * Joins two figure sets.
 *
 * Rule: all figures of both sets, in order; none are merged.
 * Units and sign: both sets in one unit. A sum of thousands and kronor is an error, not a guess.
 *
 * @param sets.to - the set to add to, which does not change
 * @param sets.figures - the set to add
 * @returns a new set
 * @throws AnslagError `unit.mismatch` when the units differ; {@link convertFigures} converts one of
 * them
 * @example Kronor and thousands of kronor
 * const rent = { line: "rent", scenario: "actual", period: "2023-01", amount: -41540 };
 * const kronor = figureSet([rent], unitOf("SEK"));
 * const thousands = figureSet([], unitOf("SEK", "thousand"));
 * addFigures({ to: kronor, figures: thousands }) // throws unit.mismatch
 * addFigures({ to: kronor, figures: convertFigures(thousands, kronor.unit) }).size // => 1
 */
export function addFigures(sets: {
  readonly to: FigureSet;
  readonly figures: FigureSet;
}): FigureSet {
  const issues: Issue[] = [];
  const { to, figures } = readArguments(sets, ["to", "figures"], [], issues, "sets");
  throwIssues(issues);
  checkFigureSet(to, ["to"], issues);
  checkFigureSet(figures, ["figures"], issues);
  throwIssues(issues);
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
 * Rule: each amount × the scale of its unit ÷ the scale of `unit`; everything else is unchanged.
 *
 * @param set - the set, which does not change
 * @param unit - the new unit
 * @returns a new set
 * @throws AnslagError `unit.mismatch` when the currencies differ
 * @throws AnslagError `unit.currency`, `input.choice` when a unit is not one
 * @throws AnslagError `input.wrong-type` when it is no figure set
 * @throws AnslagError `amount.out-of-range` when a result has more digits than are kept exact
 * @example From kronor to millions
 * convertFigures(figureSet([], unitOf("SEK")), unitOf("SEK", "million")).unit.scale // => "million"
 */
export function convertFigures(set: FigureSet, unit: Unit): FigureSet {
  const issues: Issue[] = [];
  checkFigureSet(set, ["set"], issues);
  throwIssues(issues);
  const exponent = checkConversion({ from: set.unit, to: unit });
  const figures = Array.from(set, (figure) => ({
    ...figure,
    amount: convertExact(figure.amount, exponent),
  }));
  return makeFigureSet(figures, unit);
}
