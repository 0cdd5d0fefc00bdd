/** The figure set: figures that are added up with one another, each counted once, all in one unit. */
import { parsePeriod, readPeriod } from "../calendar/index.ts";
import { checkRange, type Decimal, readAmount, ZERO } from "../decimal/index.ts";
import { describeValue, fail, type Issue, makeIssue, oneOf, throwIssues } from "../errors/index.ts";
import { checkConversion, convertExact, isSameUnit, readUnit, type Unit, unitName } from "../unit/index.ts";
import { buildColumns, figureAt } from "./columns.ts";
import type { Figure, FigureInput, Members } from "./figure.ts";

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
 * @throws AnslagError `calendar.period`, `book.missing-key`, `unit.currency`, `unit.scale` when something else is wrong; all problems are listed at once
 * @throws AnslagError `amount.missing`, `amount.not-an-amount`, `amount.ambiguous`, `amount.unsafe-number`, `amount.wrong-type`,
 * `amount.out-of-range` when an amount is not one
 * @example Two months of wages, in kronor
 * const wages = figureSet([
 *   { line: "wages", scenario: "actual", period: "2023-01", amount: "-120 450.50" },
 *   { line: "wages", scenario: "actual", period: "2023-02", amount: "-118 200" },
 * ], unitOf("SEK"));
 * sumFigures(wages, { lines: ["wages"] }) // => -238650.5
 */
export function figureSet(figures: Iterable<FigureInput & { readonly period: string }>, unit: Unit): FigureSet {
  const issues: Issue[] = [];
  const checkedUnit = readUnit(unit, ["unit"], issues);
  const read: Figure[] = [];
  let index = 0;
  for (const { members = {}, ...figure } of figures) {
    for (const key of ["line", "scenario"] as const) {
      if (typeof figure[key] === "string") continue;
      const facts = { path: [index, key], expected: "a text", received: describeValue(figure[key]) };
      issues.push(makeIssue("book.missing-key", facts));
    }
    const period = readPeriod(figure.period, [index, "period"], issues);
    const amount = readAmount(figure.amount, [index, "amount"], issues);
    if (period !== undefined && amount !== undefined) read.push({ ...figure, members, period, amount });
    index += 1;
  }
  throwIssues(issues);
  return makeFigureSet(read, checkedUnit);
}

/** Builds a set from figures that have been checked. */
export function makeFigureSet(figures: readonly Figure[], unit: Unit): FigureSet {
  const columns = buildColumns(figures);
  return Object.freeze({
    unit: Object.freeze({ ...unit }),
    size: columns.size,
    *[Symbol.iterator]() {
      for (let index = 0; index < columns.size; index += 1) {
        const figure = figureAt(columns, index);
        if (figure !== undefined) yield figure;
      }
    },
  });
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
export function addFigures(sets: { readonly to: FigureSet; readonly figures: FigureSet }): FigureSet {
  const { to, figures } = sets;
  if (!isSameUnit(to.unit, figures.unit)) {
    fail("unit.mismatch", {
      path: ["figures"],
      expected: `figures in ${unitName(to.unit, "en")}`,
      received: `figures in ${unitName(figures.unit, "en")}`,
    });
  }
  return makeFigureSet([...to, ...figures], to.unit);
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
  const figures = Array.from(set, (figure) => ({ ...figure, amount: convertExact(figure.amount, exponent) }));
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
  return makeFigureSet([...set].filter(matcherOf(filter)), set.unit);
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
  const matches = matcherOf(filter);
  let sum: Decimal | undefined;
  for (const figure of set) if (matches(figure)) sum = (sum ?? ZERO).plus(figure.amount);
  return sum === undefined ? undefined : checkRange(sum);
}

const FILTER_KEYS: readonly string[] = ["lines", "scenario", "period", "members"];

function matcherOf(filter: FigureFilter): (figure: Figure) => boolean {
  const { lines, scenario, period, members = {} } = filter;
  const misspelt = Object.keys(filter).find((key) => !FILTER_KEYS.includes(key));
  if (misspelt !== undefined) {
    // A filter that is not understood would let everything through.
    fail("book.unknown-key", { path: [misspelt], expected: oneOf(FILTER_KEYS), received: describeValue(misspelt) });
  }
  const wanted = lines === undefined ? undefined : new Set(lines);
  const months = period === undefined ? undefined : parsePeriod(period);
  const memberPairs = Object.entries(members);
  return (figure) =>
    (wanted === undefined || wanted.has(figure.line)) &&
    (scenario === undefined || figure.scenario === scenario) &&
    (months === undefined || figure.period === months) &&
    memberPairs.every(([dimension, member]) => figure.members[dimension] === member);
}
