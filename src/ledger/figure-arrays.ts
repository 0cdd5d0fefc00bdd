/** Figures from parallel arrays. */

import type { AmountInput } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { type ByRemark, FIGURE_KEYS, type FigureSet, REMARK_KEYS } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeLedgerIssue,
  readEntries,
  throwIssues,
} from "../input/index.ts";
import { type BulkOptions, closeDoor, openDoor, readRow } from "./door.ts";
import { isListOfValues } from "./value-rows.ts";

/** A text for each figure, or one text for all of them; `undefined` if a figure has none. */
export type TextArray = readonly (string | undefined)[] | string;

/** Figures as one list for each of their fields; a text that is the same for all may stand once. */
export interface FigureArrays<Line extends string = string, Scenario extends string = string>
  extends ByRemark<TextArray> {
  /** The lines. */
  readonly line: readonly Line[] | Line;
  /** The scenarios. */
  readonly scenario: readonly Scenario[] | Scenario;
  /** The periods. Default: the fiscal year of each scenario. */
  readonly period?: TextArray;
  /** The amounts, in result sign; typed arrays too. */
  readonly amount: readonly AmountInput[] | ArrayLike<number | bigint>;
  /** The members, by dimension. */
  readonly members?: Readonly<Record<string, TextArray>>;
}

/** A key of a figure with its values: a list, or one value for all figures. */
type Column = readonly [key: string, values: unknown];

/**
 * Reads figures from parallel arrays, as columnar tools hold them.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. All arrays have one length.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param arrays - for each field of a figure a list, or one value for all figures
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.arrays` when the arrays are not of one length; otherwise as
 * {@link figuresFromRecords}
 * @example Two months of one line
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const set = figuresFromArrays(frame, {
 *   line: "staff", scenario: "actual", period: ["2023-01", "2023-02"], amount: ["-100", "-200"],
 *   source: "Ledger, March 2023",
 * });
 * sumFigures(set) // => -300
 * @see {@link readLedger} for arrays that have other keys
 */
export function figuresFromArrays<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  arrays: FigureArrays<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): FigureSet {
  const issues: Issue[] = [];
  if (!checkKeys(arrays, FIGURE_KEYS, ["arrays"], issues)) throwIssues(issues);
  const { amount } = arrays;
  const members = readEntries(arrays.members, ["arrays", "members"], issues);
  const size = isListOfValues(amount) ? amount.length : -1;
  const texts: Column[] = [
    ["line", arrays.line],
    ["scenario", arrays.scenario],
    ["period", arrays.period],
    ...REMARK_KEYS.map((key): Column => [key, arrays[key]]),
  ];
  checkLengths([...texts, ...members], size, describeValue(amount), issues);
  throwIssues(issues);
  const door = openDoor(book, options, size);
  for (let index = 0; index < size; index += 1) {
    const row = valuesAt(texts, index, {});
    row.amount = amount[index];
    // Without a prototype, so that a dimension may have any name.
    row.members = valuesAt(members, index, Object.create(null) as Record<string, unknown>);
    readRow(door, row, ["rows", index]);
  }
  return closeDoor(door);
}

function checkLengths(
  columns: readonly Column[],
  size: number,
  amount: string,
  issues: Issue[],
): void {
  const refuse = (path: IssuePath, received: string): void => {
    const expected = `a list of ${Math.max(size, 0)}, as many as amounts`;
    issues.push(makeLedgerIssue("figure.arrays", { path, expected, received }));
  };
  if (size < 0) refuse(["arrays", "amount"], amount);
  for (const [key, values] of columns)
    if (Array.isArray(values) && values.length !== size)
      refuse(["arrays", key], `${values.length}`);
}

/** The values of one figure, by key; absent values have no key. */
function valuesAt(
  columns: readonly Column[],
  index: number,
  row: Record<string, unknown>,
): Record<string, unknown> {
  for (const [key, values] of columns) {
    const value: unknown = Array.isArray(values) ? (values as readonly unknown[])[index] : values;
    if (value !== undefined) row[key] = value;
  }
  return row;
}
