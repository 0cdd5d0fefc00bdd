/** The figures of a set that agree with a filter, and their sum. */

import {
  addAmountToSum,
  addToSum,
  amountOfSum,
  checkRange,
  type Decimal,
  exactSum,
} from "../amount/index.ts";
import { readPeriod } from "../calendar/index.ts";
import {
  checkText,
  type Issue,
  keysOf,
  readArguments,
  readEntries,
  readItems,
  requireText,
  throwIssues,
} from "../input/index.ts";
import type { CodeColumn } from "./columns.ts";
import { type Columns, columnsAt } from "./columns.ts";
import type { FigureSet, Members } from "./figure.ts";
import { checkFigureSet, chunksOf, setOfColumns } from "./figure-set.ts";

/** A filter selects the figures that agree with everything that it names. */
export interface FigureFilter {
  /** The figure is posted on one of these lines or totals; the chart is not climbed. */
  readonly lines?: readonly string[];
  /** The figure belongs to this scenario. */
  readonly scenario?: string;
  /** The figure covers exactly this period. */
  readonly period?: string;
  /** The figure has these members; it may have others besides. */
  readonly members?: Members;
}

/**
 * Selects the figures of a set that agree with a filter.
 *
 * Rule: a figure agrees when it agrees with every key of the filter; `{}` selects all figures.
 *
 * @param set - the set, which does not change
 * @param filter - the filter
 * @returns a new set, in the same order
 * @throws AnslagError `input.unknown-key`, `input.wrong-type`, `calendar.period` when the filter is
 * not usable
 * @example The forecast only
 * const rent = { line: "rent", scenario: "budget", period: "2023-01", amount: -1 };
 * selectFigures(figureSet([rent], unitOf("SEK")), { scenario: "forecast" }).size // => 0
 */
export function selectFigures(set: FigureSet, filter: FigureFilter): FigureSet {
  return figuresLike(set, readFilter(set, filter));
}

/** The figures of a set on some lines, in the same order. */
export function figuresOn(set: FigureSet, lines: ReadonlySet<string>): FigureSet {
  return figuresLike(set, { lines, scenario: undefined, period: undefined, members: [] });
}

function figuresLike(set: FigureSet, wanted: ReadFilter): FigureSet {
  const chunks = chunksOf(set).map((columns) => columnsAt(columns, positionsIn(columns, wanted)));
  return setOfColumns(chunks, set.unit);
}

/**
 * Adds up the figures of a set that agree with a filter.
 *
 * Rule: the exact sum, in any order of the figures.
 * Units and sign: the unit of the set; result sign.
 * Absent and zero: `undefined` when no figure agrees, because absent is not zero.
 *
 * @param set - the set
 * @param filter - the filter; the default selects all figures
 * @returns the sum, or `undefined` when no figure agrees
 * @throws AnslagError `amount.out-of-range` when the sum is outside the exact range
 * @throws AnslagError `input.unknown-key`, `input.wrong-type`, `calendar.period` when the filter is
 * not usable
 * @example The sum of an empty set is not zero
 * sumFigures(figureSet([], unitOf("SEK"))) // => undefined
 */
export function sumFigures(set: FigureSet, filter: FigureFilter = {}): Decimal | undefined {
  const wanted = readFilter(set, filter);
  const sum = exactSum();
  let count = 0;
  for (const columns of chunksOf(set)) {
    const positions = positionsIn(columns, wanted);
    count += positions.length;
    for (const position of positions)
      addToSum(sum, columns.coefficients[position] ?? 0, columns.decimals);
    if (columns.wide.size === 0) continue;
    for (const position of positions) {
      const amount = columns.wide.get(position);
      if (amount !== undefined) addAmountToSum(sum, amount);
    }
  }
  return count === 0 ? undefined : checkRange(amountOfSum(sum));
}

const FILTER_KEYS = /* @__PURE__ */ keysOf<FigureFilter>({
  lines: true,
  scenario: true,
  period: true,
  members: true,
});

interface ReadFilter {
  readonly lines: ReadonlySet<string> | undefined;
  readonly scenario: string | undefined;
  readonly period: string | undefined;
  readonly members: readonly (readonly [dimension: string, member: string])[];
}

/** Reads a set and a filter: a misspelt key or a value of the wrong type would select anything. */
function readFilter(set: FigureSet, filter: FigureFilter): ReadFilter {
  const issues: Issue[] = [];
  checkFigureSet(set, ["set"], issues);
  const given = readArguments(filter, FILTER_KEYS, [], issues, "filter");
  const lines = given.lines === undefined ? undefined : readItems(given.lines, ["lines"], issues);
  for (const [index, line] of lines?.entries() ?? []) requireText(line, ["lines", index], issues);
  checkText(given.scenario, ["scenario"], issues);
  const { period: months } = given;
  const period = months === undefined ? undefined : readPeriod(months, ["period"], issues);
  const members = readEntries(given.members, ["members"], issues);
  for (const [dimension, member] of members) requireText(member, ["members", dimension], issues);
  throwIssues(issues);
  return {
    lines: lines === undefined ? undefined : new Set(lines),
    scenario: given.scenario,
    period,
    members,
  };
}

/** For one column: its codes, and whether each code agrees with the filter. */
interface CodeTest {
  readonly codes: CodeColumn["codes"];
  readonly isWanted: Uint8Array;
}

/** The positions of the figures that agree with a filter, in order. */
function positionsIn(columns: Columns, filter: ReadFilter): Uint32Array {
  const tests = testsOf(columns, filter);
  const positions = new Uint32Array(columns.size);
  let count = 0;
  for (let index = 0; index < columns.size; index += 1) {
    let isSelected = true;
    for (const { codes, isWanted } of tests) {
      if (isWanted[codes[index] ?? 0] === 1) continue;
      isSelected = false;
      break;
    }
    if (!isSelected) continue;
    positions[count] = index;
    count += 1;
  }
  return positions.slice(0, count);
}

function testsOf(columns: Columns, filter: ReadFilter): readonly CodeTest[] {
  const { lines, scenario, period, members } = filter;
  const tests: CodeTest[] = [];
  if (lines !== undefined) tests.push(testOf(columns.line, (text) => lines.has(text)));
  if (scenario !== undefined) tests.push(testOf(columns.scenario, (text) => text === scenario));
  if (period !== undefined) tests.push(testOf(columns.period, (text) => text === period));
  for (const [dimension, member] of members) {
    const column = columns.dimensions.get(dimension);
    // No figure has a dimension without a column: no code of any column agrees.
    tests.push(
      column === undefined
        ? testOf(columns.line, () => false)
        : testOf(column, (text) => text === member),
    );
  }
  return tests;
}

function testOf({ codes, dictionary }: CodeColumn, isWanted: (text: string) => boolean): CodeTest {
  const wanted = dictionary.map((text) => (isWanted(text) ? 1 : 0));
  return { codes, isWanted: Uint8Array.from([0, ...wanted]) };
}
