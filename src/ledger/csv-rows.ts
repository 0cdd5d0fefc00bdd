/** Rows of CSV text on their way to figures. */

import { type DecimalMark, readPrinted, scanBytes, scannedDecimals } from "../amount/index.ts";
import { type Book, readFigure } from "../book/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../input/index.ts";
import { type CsvRecord, csvReader } from "./csv-records.ts";
import { type BulkOptions, openDoor, type TextReader } from "./door.ts";
import { inLines, LONGEST_FIELD } from "./known-texts.ts";

/** A column of the file by its heading, or one value for all rows. */
export type CsvColumn<Value extends string = string> = string | { readonly value: Value };

/** Which column of a CSV file says what. Columns that are not named are passed over. */
export interface CsvMapping<Line extends string = string, Scenario extends string = string> {
  /** The line. */
  readonly line: CsvColumn<Line>;
  /** The scenario. */
  readonly scenario: CsvColumn<Scenario>;
  /** Default the fiscal year of each scenario; an empty field stands for that too. */
  readonly period?: CsvColumn;
  /** The column with the amounts, in result sign. */
  readonly amount: string;
  /** By dimension; an empty field stands for no member. */
  readonly members?: Readonly<Record<string, CsvColumn>>;
  /** Where the amount comes from. */
  readonly source?: string;
  /** What stands between fields; default `","`. */
  readonly separator?: "," | ";" | "\t" | "|";
  /** The decimal mark of the amounts; default `"."`. */
  readonly decimalMark?: DecimalMark;
}

const CSV_KEYS = [
  "line",
  "scenario",
  "period",
  "amount",
  "members",
  "source",
  "separator",
  "decimalMark",
];
const MARKS: Readonly<Record<DecimalMark, number>> = { ".": 46, ",": 44 };
const SEPARATORS = [",", ";", "\t", "|"];

/** A field of a record, or with a negative number what stands for it in all of them. */
interface Place {
  readonly field: number;
  readonly value: string;
}

export function csvRows(book: Book, mapping: CsvMapping, options: BulkOptions): TextReader {
  const issues: Issue[] = [];
  const refuse = (path: IssuePath, expected: string, received: string): void => {
    issues.push(makeIssue("figure.csv", { path, expected, received }));
  };
  checkKeys(mapping, CSV_KEYS, ["mapping"], issues);
  throwIssues(issues);
  const { separator = ",", decimalMark = "." } = mapping;
  if (!SEPARATORS.includes(separator))
    refuse(["mapping", "separator"], oneOf(SEPARATORS), describeValue(separator));
  if (!Object.hasOwn(MARKS, decimalMark))
    refuse(["mapping", "decimalMark"], oneOf([".", ","]), describeValue(decimalMark));
  if (separator === decimalMark)
    refuse(
      ["mapping", "separator"],
      "another mark than the decimal mark",
      describeValue(separator),
    );
  throwIssues(issues);
  const door = openDoor(book, options);
  const csv = csvReader(separator);
  const mark = MARKS[decimalMark];
  let isFirst = true;
  let width = 0;
  let places: {
    line: Place;
    scenario: Place;
    period: Place;
    amount: Place;
    source: Place;
    members: readonly (readonly [string, Place])[];
  };
  const readHeadings = (record: CsvRecord): void => {
    const headings = Array.from({ length: record.count() }, (_, k) => record.text(k).trim());
    if (record.broken())
      refuse(["line", record.line()], "a row of headings", "text after a closing quote");
    width = headings.length;
    const placeOf = (column: CsvColumn | undefined, path: IssuePath): Place => {
      if (column === undefined) return { field: -1, value: "" };
      if (typeof column === "object" && column !== null) {
        const at = ["mapping", ...path];
        if (checkKeys(column, ["value"], at, issues) && typeof column.value !== "string")
          refuse([...at, "value"], "a text", describeValue(column.value));
        return { field: -1, value: column.value };
      }
      const field = headings.indexOf(column);
      if (field < 0 || headings.indexOf(column, field + 1) >= 0)
        refuse(
          ["mapping", ...path],
          `one of the headings ${headings.join(", ")}`,
          describeValue(column),
        );
      return { field, value: "" };
    };
    const named: CsvColumn = mapping.amount ?? "";
    const amount = placeOf(named, ["amount"]);
    if (typeof named === "object")
      refuse(["mapping", "amount"], "the heading of a column", describeValue(named));
    places = {
      line: placeOf(mapping.line ?? "", ["line"]),
      scenario: placeOf(mapping.scenario ?? "", ["scenario"]),
      period: placeOf(mapping.period, ["period"]),
      amount,
      source: placeOf(mapping.source, ["source"]),
      members: readEntries(mapping.members, ["mapping", "members"], issues).map(
        ([dimension, column]) => [dimension, placeOf(column, ["members", dimension])],
      ),
    };
    throwIssues(issues);
  };
  const pairs: string[] = [];
  const takeRecord = (record: CsvRecord): void => {
    if (isFirst) {
      isFirst = false;
      readHeadings(record);
      return;
    }
    const path = ["line", record.line()];
    if (record.broken() || record.count() !== width) {
      const received = record.broken() ? "text after a closing quote" : `${record.count()}`;
      door.report([
        makeIssue("figure.csv", {
          path,
          expected: `${width} fields, as there are headings`,
          received,
        }),
      ]);
      return;
    }
    const at = (place: Place): string =>
      place.field >= 0 ? record.text(place.field) : place.value;
    const [line, scenario, months, source] = [
      at(places.line),
      at(places.scenario),
      at(places.period),
      at(places.source),
    ];
    let count = 0;
    for (const [dimension, place] of places.members) {
      const member = at(place);
      if (member === "") continue;
      pairs[2 * count] = dimension;
      pairs[2 * count + 1] = member;
      count += 1;
    }
    const period = months === "" ? undefined : months;
    const { field } = places.amount;
    const start = record.start(field);
    const coefficient =
      start < 0 ? Number.NaN : scanBytes(record.source(), start, record.end(field), mark);
    if (
      !Number.isNaN(coefficient) &&
      door.rows.addScanned(line, scenario, period, coefficient, scannedDecimals, pairs, count)
    ) {
      if (source !== "") door.rows.remark(source, undefined);
      return;
    }
    // Read as printed text: with groups, signs of any kind, quotes.
    const printed = record.text(field);
    const found: Issue[] = [];
    const amount =
      printed.trim() === ""
        ? undefined
        : readPrinted(printed, decimalMark, [...path, "amount"], found);
    const members = Object.fromEntries(
      Array.from({ length: count }, (_, k) => [pairs[2 * k] ?? "", pairs[2 * k + 1] ?? ""]),
    );
    const row = { line, scenario, period, members, source: source === "" ? undefined : source };
    if (found.length > 0) {
      const others: Issue[] = [];
      readFigure({ ...row, amount: 0 }, door.frame, path, others);
      door.report([...others, ...found]);
      return;
    }
    door.takeSlowly({ ...row, amount }, path);
  };
  return {
    push: (piece) => {
      // Part by part, so that a quote that never closes is noticed long before the end of a file of gigabytes.
      for (const part of inLines(piece)) {
        csv.push(part, takeRecord);
        const { length, line } = csv.waiting();
        if (length <= LONGEST_FIELD) continue;
        const facts = {
          path: ["line", line],
          expected: "a row of figures",
          received: "a field that does not end",
        };
        door.giveUp(makeIssue("figure.csv", facts));
      }
    },
    close: () => {
      if (csv.end(takeRecord))
        door.report([
          makeIssue("figure.csv", {
            path: ["line", csv.waiting().line],
            expected: "quotes that close",
            received: "the end of the text inside quotes",
          }),
        ]);
      if (isFirst)
        door.report([makeIssue("figure.csv", { expected: "a row of headings", received: "none" })]);
      return door.close();
    },
    giveUp: door.giveUp,
  };
}
