/** Many figures at once: from records, arrays, JSON, JSON Lines and CSV into a figure set, every row checked. */

import type { AmountInput } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import type { FigureInput, FigureSet } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  makeIssue,
  readEntries,
  readJson,
  throwIssues,
} from "../input/index.ts";
import { type CsvMapping, csvRows } from "./csv-rows.ts";
import { type BulkOptions, openDoor, type TextReader } from "./door.ts";
import { jsonLines, listScanner } from "./json-rows.ts";

/** Figures as one list for each thing that is said of them; what is the same for all may stand once. */
export interface FigureArrays<Line extends string = string, Scenario extends string = string> {
  /** The lines. */
  readonly line: readonly Line[] | Line;
  /** The scenarios. */
  readonly scenario: readonly Scenario[] | Scenario;
  /** Default the fiscal year of each scenario. */
  readonly period?: readonly (string | undefined)[] | string;
  /** The amounts, in result sign. */
  readonly amount: readonly AmountInput[];
  /** By dimension; a figure without a member has `undefined`. */
  readonly members?: Readonly<Record<string, readonly (string | undefined)[] | string>>;
}

/**
 * Reads figures from records, however many.
 *
 * Rule: every row is checked as in {@link defineBook}; all bad rows are reported at once, by position, up to the limit.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link defineBook}.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param records - the figures
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError once, with every problem up to the limit: the codes of `figure`, `calendar.period`, `amount`, `input.unknown-key`, `input.wrong-type`; `figure.more-rows` says how many rows more are wrong
 * @example Two rows
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const set = figuresFromRecords(frame, [1, 2].map((month) => ({ line: "staff", scenario: "actual", period: `2023-0${month}`, amount: -100 * month } as const)));
 * sumFigures(set) // => -300
 */
export function figuresFromRecords<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  records: Iterable<FigureInput<NoInfer<Line>, NoInfer<Scenario>>>,
  options: BulkOptions = {},
): FigureSet {
  const door = openDoor(book, options, Array.isArray(records) ? records.length : undefined);
  if (!isListOf(records, Symbol.iterator))
    fail("input.wrong-type", {
      path: ["rows"],
      expected: "a list of figures",
      received: describeValue(records),
    });
  let index = 0;
  for (const record of records) {
    if (!door.rows.add(record, true)) door.takeSlowly(record, ["rows", index]);
    index += 1;
  }
  return door.close();
}

/**
 * Reads figures from parallel arrays, as columnar tools hold them.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. All arrays must be of one length.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param arrays - a list for each thing, or one value for all figures
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.arrays` when the arrays are not of one length; otherwise as {@link figuresFromRecords}
 * @example Two months of one line
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * sumFigures(figuresFromArrays(frame, { line: "staff", scenario: "actual", period: ["2023-01", "2023-02"], amount: ["-100", "-200"] })) // => -300
 */
export function figuresFromArrays<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  arrays: FigureArrays<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): FigureSet {
  const issues: Issue[] = [];
  if (!checkKeys(arrays, ["line", "scenario", "period", "amount", "members"], ["arrays"], issues))
    throwIssues(issues);
  const { line, scenario, period, amount } = arrays;
  const members = readEntries(arrays.members, ["arrays", "members"], issues);
  const size = Array.isArray(amount) ? amount.length : -1;
  const refuse = (path: IssuePath, received: string): void => {
    issues.push(
      makeIssue("figure.arrays", {
        path,
        expected: `a list of ${Math.max(size, 0)}, as many as amounts`,
        received,
      }),
    );
  };
  if (size < 0) refuse(["arrays", "amount"], describeValue(amount));
  const columns = [["line", line], ["scenario", scenario], ["period", period], ...members] as const;
  for (const [name, column] of columns)
    if (Array.isArray(column) && column.length !== size)
      refuse(["arrays", name], `${column.length}`);
  throwIssues(issues);
  const door = openDoor(book, options, size);
  const at = (column: unknown, index: number): unknown =>
    Array.isArray(column) ? (column as readonly unknown[])[index] : column;
  for (let index = 0; index < size; index += 1) {
    // Without a prototype, so that a dimension may have any name.
    const named = Object.create(null) as Record<string, unknown>;
    for (const [dimension, column] of members) {
      const member = at(column, index);
      if (member !== undefined) named[dimension] = member;
    }
    const record = {
      line: at(line, index),
      scenario: at(scenario, index),
      period: at(period, index),
      amount: amount[index],
      members: named,
    };
    if (!door.rows.add(record)) door.takeSlowly(record, ["rows", index]);
  }
  return door.close();
}

/**
 * Reads figures from JSON text: a list of figures.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Numbers that a double cannot hold are read digit by digit.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the JSON text
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `input.not-json` when the text is no JSON, `input.wrong-type` when it is no list; otherwise as {@link figuresFromRecords}
 * @example One figure
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * figuresFromJson(frame, '[{"line":"staff","scenario":"actual","amount":"-1250.50"}]').size // => 1
 */
export function figuresFromJson(book: Book, text: string, options: BulkOptions = {}): FigureSet {
  const set = typeof text === "string" ? listScanner(book)(text) : undefined;
  if (set !== undefined) return set;
  const issues: Issue[] = [];
  const value = readJson(text, issues);
  if (issues.length === 0 && !Array.isArray(value))
    issues.push(
      makeIssue("input.wrong-type", {
        expected: "a list of figures",
        received: describeValue(value),
      }),
    );
  throwIssues(issues);
  return figuresFromRecords(book, value as readonly FigureInput[], options);
}

/**
 * Reads figures from JSON Lines: a figure in every line.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Empty lines are passed over. The text may come in pieces that are cut anywhere.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the text, or its pieces
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `input.not-json` with the lines that are no JSON; otherwise as {@link figuresFromRecords}, by line from 1
 * @example In two pieces
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * figuresFromJsonLines(frame, ['{"line":"staff","scenario":"act', 'ual","amount":-5}\n']).size // => 1
 * @see {@link streamFigures} for pieces that come in time
 */
export function figuresFromJsonLines(
  book: Book,
  text: string | Iterable<string>,
  options: BulkOptions = {},
): FigureSet {
  const lines = jsonLines(book, options);
  pushPieces(lines, text);
  return lines.close();
}

/**
 * Reads figures from CSV text with a row of headings.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Fields may stand in quotes (RFC 4180), with up to some four million characters; the text may come in pieces that are cut anywhere.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the text, or its pieces
 * @param mapping - which column says what
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `figure.csv` when a heading is missing, quotes do not close, or a row has too few fields; otherwise as {@link figuresFromRecords}, by line from 1
 * @example Swedish amounts
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const text = "Konto;Månad;Belopp\nstaff;2023-01;-1 250,50\nstaff;2023-02;-1 300,00\n";
 * const set = figuresFromCsv(frame, text, {
 *   line: "Konto", period: "Månad", amount: "Belopp", scenario: { value: "actual" }, separator: ";", decimalMark: ",",
 * });
 * sumFigures(set) // => -2550.5
 */
export function figuresFromCsv<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  text: string | Iterable<string>,
  mapping: CsvMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): FigureSet {
  const csv = csvRows(book, mapping, options);
  pushPieces(csv, text);
  return csv.close();
}

/**
 * Reads figures from text that comes in time, such as a file of gigabytes: nothing but the figures is held.
 *
 * Rule, units, absent and zero: as in {@link figuresFromJsonLines} and {@link figuresFromCsv}.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param pieces - the text, or its bytes in UTF-8, in pieces that are cut anywhere: a stream of a file or of a response
 * @param format - `"json-lines"`, or the mapping of a CSV file
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError as {@link figuresFromJsonLines} and {@link figuresFromCsv}
 * @example From a source of pieces
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const pieces = ReadableStream.from(['{"line":"staff",', '"scenario":"actual","amount":"-5"}']);
 * (await streamFigures(frame, pieces, "json-lines")).size // => 1
 */
export async function streamFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  pieces: AsyncIterable<string | Uint8Array>,
  format: "json-lines" | CsvMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: BulkOptions = {},
): Promise<FigureSet> {
  const reader =
    format === "json-lines" ? jsonLines(book, options) : csvRows(book, format, options);
  const code = format === "json-lines" ? "input.not-json" : "figure.csv";
  // Bytes may be cut inside a character.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const push = (bytes: Uint8Array | undefined): void => {
    let text = "";
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      reader.giveUp(
        makeIssue(code, {
          path: ["pieces"],
          expected: "text in UTF-8",
          received: "bytes that are none",
        }),
      );
    }
    reader.push(text);
  };
  if (!isListOf(pieces, Symbol.asyncIterator) && !isListOf(pieces, Symbol.iterator))
    fail("input.wrong-type", {
      path: ["pieces"],
      expected: "a stream of text",
      received: describeValue(pieces),
    });
  for await (const piece of pieces) {
    if (piece instanceof Uint8Array) {
      push(piece);
      continue;
    }
    push(undefined);
    pushPiece(reader, piece);
  }
  push(undefined);
  return reader.close();
}

/** Whether something gives pieces; texts and bytes give their parts, which are no pieces. */
function isListOf(
  value: unknown,
  iterator: typeof Symbol.iterator | typeof Symbol.asyncIterator,
): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    iterator in value &&
    !(value instanceof Uint8Array)
  );
}

/** Pushes a text, or its pieces. */
function pushPieces(reader: TextReader, text: string | Iterable<string>): void {
  for (const piece of isListOf(text, Symbol.iterator) ? text : [text]) pushPiece(reader, piece);
}

/** Pushes a piece of text; anything else would be read as the text of something. */
function pushPiece(reader: TextReader, piece: unknown): void {
  if (typeof piece === "string") reader.push(piece);
  else
    reader.giveUp(
      makeIssue("input.wrong-type", {
        path: ["text"],
        expected: "text",
        received: describeValue(piece),
      }),
    );
}
