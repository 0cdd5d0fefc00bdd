/** Many figures at once: from records, JSON, JSON Lines and CSV into a set, every row checked. */

import { type Book, frameOf, requireBook, rulesOf } from "../book/index.ts";
import { type FigureInput, type FigureSet, setOfColumns } from "../figure/index.ts";
import { failType, type Issue, readJson, throwIssues, wrongType } from "../input/index.ts";
import { listScanner } from "./bytes/index.ts";
import { csvRows } from "./csv-rows.ts";
import { type BulkOptions, checkOptions, closeDoor, openDoor, readRow } from "./door.ts";
import { jsonLines } from "./json-lines.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, pushPieces } from "./pieces.ts";

/**
 * Reads figures from any number of records.
 *
 * Rule: every row is checked as in {@link defineBook}. The error lists the problems of all rows at
 * once, by position, up to the limit.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link defineBook}.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param records - the figures
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError once, with every problem up to the limit: the codes of `figure` and `amount`,
 * `calendar.period`, `input.unknown-key`, `input.wrong-type`; `figure.more-rows` says how many more
 * rows are wrong
 * @example Two rows
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const rows = [1, 2].map((month) => (
 *   { line: "staff", scenario: "actual", period: `2023-0${month}`, amount: -100 * month } as const
 * ));
 * const set = figuresFromRecords(frame, rows);
 * sumFigures(set) // => -300
 * @see {@link readLedger} for records that have other keys
 */
export function figuresFromRecords<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  records: Iterable<FigureInput<NoInfer<Line>, NoInfer<Scenario>>>,
  options: BulkOptions = {},
): FigureSet {
  const door = openDoor(book, options, Array.isArray(records) ? records.length : undefined);
  if (!isListOf(records, Symbol.iterator)) failType(["rows"], "a list of figures", records);
  let index = 0;
  for (const record of records) {
    readRow(door, record, ["rows", index]);
    index += 1;
  }
  return closeDoor(door);
}

/**
 * Reads figures from JSON text: a list of figures.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Numbers that a double cannot hold
 * are read digit by digit.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the JSON text
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `input.not-json` when the text is not JSON, `input.wrong-type` when it is not
 * a list; otherwise as {@link figuresFromRecords}
 * @example One figure
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * figuresFromJson(frame, '[{"line":"staff","scenario":"actual","amount":"-1250.50"}]').size // => 1
 * @see {@link readLedger} for records that have other keys
 */
export function figuresFromJson<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  text: string,
  options: BulkOptions = {},
): FigureSet {
  checkOptions(options);
  requireBook(book);
  const columns = typeof text === "string" ? listScanner(rulesOf(frameOf(book)))(text) : undefined;
  if (columns !== undefined) return setOfColumns(columns, book.unit);
  const issues: Issue[] = [];
  const value = readJson(text, issues);
  if (issues.length === 0 && !Array.isArray(value))
    issues.push(wrongType([], "a list of figures", value));
  throwIssues(issues);
  return figuresFromRecords(book as Book, value as readonly FigureInput[], options);
}

/**
 * Reads figures from JSON Lines: a figure in every line.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. The reader passes over empty
 * lines. The text may come in pieces that are cut anywhere.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the text, or its pieces
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `input.not-json` with the lines that are not JSON; otherwise as
 * {@link figuresFromRecords}, by line from 1
 * @example In two pieces
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const pieces = ['{"line":"staff","scenario":"act', 'ual","amount":-5}\n'];
 * figuresFromJsonLines(frame, pieces).size // => 1
 * @see {@link streamFigures} for pieces that come in time, and {@link readLedger} for other keys
 */
export function figuresFromJsonLines<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  text: string | Iterable<string>,
  options: BulkOptions = {},
): FigureSet {
  const door = openDoor(book, options);
  const lines = jsonLines(door);
  pushPieces(lines, text);
  lines.end();
  return closeDoor(door);
}

/**
 * Reads figures from CSV text with a row of headings.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Every field of a figure may have
 * a column, `source` and `note` too; an empty field is absent. {@link FigureMapping} says what else
 * a mapping can read. Fields may stand in quotes (RFC 4180) and have up to about four million
 * characters. The text may come in pieces that are cut anywhere.
 * Sign: `signs` names the signs of the file, as in a printed table; default result sign. Without
 * it, a file in which nearly all figures of costs are positive is refused.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the text, or its pieces
 * @param mapping - which column holds which field
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.csv` when a heading is missing, quotes do not close, or a row has too
 * few fields; `figure.mapping` when an account has not one line, or costs are positive and the
 * mapping does not state `signs`; `unit.mismatch` when an amount names another currency; otherwise
 * as {@link figuresFromRecords}, by line from 1
 * @example A ledger with debit as positive
 * const ledger = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "fees", kind: "income" }] },
 *   figureSets: [],
 * });
 * const debit = figuresFromCsv(ledger, "account,amount\nstaff,1250\nfees,-200\n", {
 *   line: "account", amount: "amount", scenario: { value: "actual" }, signs: "costs-positive",
 * });
 * [...debit].map(({ amount }) => amount) // => [-1250, 200]
 * @example Swedish amounts
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const text = "Konto;Månad;Belopp;Ver\nstaff;2023-01;-1 250,50;V 12\nstaff;2023-02;-1 300,00;\n";
 * const set = figuresFromCsv(frame, text, {
 *   line: "Konto", period: "Månad", amount: "Belopp", source: "Ver",
 *   scenario: { value: "actual" }, separator: ";", decimalMark: ",",
 * });
 * sumFigures(set) // => -2550.5
 * [...set].map(({ source }) => source) // => ["V 12", undefined]
 * @example Accounts, and two scenarios side by side
 * const book = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }, { id: "rent", kind: "cost" }] },
 *   figureSets: [],
 * });
 * const wide = "Konto,Budget,Utfall\n5010,300,280-\n7010,900,\nSumma,1200,280\n";
 * const both = figuresFromCsv(book, wide, {
 *   line: "Konto", signs: "costs-positive", missing: [""], passOver: ["totals"],
 *   accounts: [{ from: "5000", to: "5999", line: "rent" }, { prefix: "7", line: "staff" }],
 *   amounts: [
 *     { amount: "Budget", scenario: { value: "budget" } },
 *     { amount: "Utfall", scenario: { value: "actual" } },
 *   ],
 * });
 * [...both].map(({ line, scenario, amount }) => `${line} ${scenario} ${amount}`)
 * // => ["rent budget -300", "rent actual 280", "staff budget -900"]
 */
export function figuresFromCsv<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  text: string | Iterable<string>,
  mapping: FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): FigureSet {
  const door = openDoor(book, options);
  const csv = csvRows(book, door, mapping);
  pushPieces(csv, text);
  csv.end();
  return closeDoor(door);
}
