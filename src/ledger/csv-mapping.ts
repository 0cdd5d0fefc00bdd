/** Which column of a CSV file holds which field of a figure. */

import type { DecimalMark } from "../amount/index.ts";
import { readSignStyle, type SignStyle } from "../chart/index.ts";
import { type ByRemark, FIGURE_KEYS, REMARK_KEYS } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeLedgerIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../input/index.ts";

/** A column of the file by its heading, or one value for all rows. */
export type CsvColumn<Value extends string = string> = string | { readonly value: Value };

/**
 * The columns of a CSV file: each field of a figure has the column of the same key, and the reader
 * passes over all other columns. An empty field under `source` or `note` stands for no remark.
 */
export interface CsvMapping<Line extends string = string, Scenario extends string = string>
  extends ByRemark<CsvColumn> {
  /** The line. */
  readonly line: CsvColumn<Line>;
  /** The scenario. */
  readonly scenario: CsvColumn<Scenario>;
  /** The period. Default and empty field: the fiscal year of each scenario. */
  readonly period?: CsvColumn;
  /** The column with the amounts, in the signs that `signs` names. */
  readonly amount: string;
  /** The members, by dimension; an empty field stands for no member. */
  readonly members?: Readonly<Record<string, CsvColumn>>;
  /** The separator between fields; default `","`. */
  readonly separator?: "," | ";" | "\t" | "|";
  /** The decimal mark of the amounts; default `"."`. */
  readonly decimalMark?: DecimalMark;
  /**
   * The signs of the amounts; default `natural`, which is result sign. In `costs-positive` costs
   * are positive and income is negative; a ledger that writes every debit as positive is
   * `overspend-positive`.
   */
  readonly signs?: SignStyle;
}

const MAPPING_KEYS = /* @__PURE__ */ FIGURE_KEYS.concat("separator", "decimalMark", "signs");
const SEPARATORS = [",", ";", "\t", "|"];
/** Each decimal mark with its byte. */
const MARKS: Readonly<Record<DecimalMark, number>> = { ".": 46, ",": 44 };

/** How the text of a file is cut and its amounts are written. */
export interface CsvStyle {
  readonly separator: string;
  readonly decimalMark: DecimalMark;
  /** The byte of the decimal mark. */
  readonly mark: number;
  readonly signs: SignStyle;
}

/** Checks the keys and marks of a mapping; throws every problem. */
export function readStyle(mapping: CsvMapping): CsvStyle {
  const issues: Issue[] = [];
  checkKeys(mapping, MAPPING_KEYS, ["mapping"], issues);
  throwIssues(issues);
  const { separator = ",", decimalMark = ".", signs = "natural" } = mapping;
  readSignStyle(signs, ["mapping", "signs"], issues);
  if (!SEPARATORS.includes(separator))
    refuse(["separator"], oneOf(SEPARATORS), describeValue(separator), issues);
  if (!Object.hasOwn(MARKS, decimalMark))
    refuse(["decimalMark"], oneOf([".", ","]), describeValue(decimalMark), issues);
  if (separator === decimalMark) {
    const expected = "another mark than the decimal mark";
    refuse(["separator"], expected, describeValue(separator), issues);
  }
  throwIssues(issues);
  return { separator, decimalMark, mark: MARKS[decimalMark], signs };
}

/** Where the text of a field comes from: a column of the file, or one value for all rows. */
export interface CsvPlace {
  /** The number of the column; −1 where the value is the same in all rows. */
  readonly column: number;
  readonly value: string;
}

/** Where each field of a figure comes from. */
export interface CsvPlaces {
  /** How many columns the file has. */
  readonly width: number;
  readonly line: CsvPlace;
  readonly scenario: CsvPlace;
  readonly period: CsvPlace;
  readonly amount: CsvPlace;
  readonly members: readonly (readonly [dimension: string, place: CsvPlace])[];
  /** One place for each key of `REMARK_KEYS`. */
  readonly remarks: readonly CsvPlace[];
}

/** Finds the columns of a mapping among the headings of a file. */
export function placesIn(
  headings: readonly string[],
  mapping: CsvMapping,
  issues: Issue[],
): CsvPlaces {
  const placeOf = (column: CsvColumn | undefined, path: IssuePath): CsvPlace =>
    readPlace(headings, column, path, issues);
  const named: CsvColumn = mapping.amount ?? "";
  const amount = placeOf(named, ["amount"]);
  if (typeof named === "object")
    refuse(["amount"], "the heading of a column", describeValue(named), issues);
  return {
    width: headings.length,
    amount,
    line: placeOf(mapping.line ?? "", ["line"]),
    scenario: placeOf(mapping.scenario ?? "", ["scenario"]),
    period: placeOf(mapping.period, ["period"]),
    remarks: REMARK_KEYS.map((key) => placeOf(mapping[key], [key])),
    members: readEntries(mapping.members, ["mapping", "members"], issues).map(
      ([dimension, column]) => [dimension, placeOf(column, ["members", dimension])],
    ),
  };
}

function readPlace(
  headings: readonly string[],
  column: CsvColumn | undefined,
  path: IssuePath,
  issues: Issue[],
): CsvPlace {
  if (column === undefined) return { column: -1, value: "" };
  if (typeof column === "object" && column !== null) {
    if (
      checkKeys(column, ["value"], ["mapping", ...path], issues) &&
      typeof column.value !== "string"
    )
      refuse([...path, "value"], "a text", describeValue(column.value), issues);
    return { column: -1, value: column.value };
  }
  const place = headings.indexOf(column);
  if (place < 0 || headings.indexOf(column, place + 1) >= 0)
    refuse(path, `one of the headings ${headings.join(", ")}`, describeValue(column), issues);
  return { column: place, value: "" };
}

function refuse(path: IssuePath, expected: string, received: string, issues: Issue[]): void {
  issues.push(makeLedgerIssue("figure.csv", { path: ["mapping", ...path], expected, received }));
}
