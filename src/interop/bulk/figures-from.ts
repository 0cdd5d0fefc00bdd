/** Many figures at once: from records, arrays, JSON, JSON Lines and CSV into a figure set, every row checked. */
import { type Book, type FigureFrame, frameOf, readFigure, rulesOf } from "../../book/index.ts";
import { type AmountInput, type DecimalMark, readPrinted, scanBytes, scannedDecimals } from "../../decimal/index.ts";
import {
  AnslagError,
  checkKeys,
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../../errors/index.ts";
import { type FigureInput, type FigureSet, type RowReader, rowReader, setOfColumns } from "../../figure/index.ts";
import { readJson } from "../read-json.ts";
import { type CsvRecord, csvReader } from "./csv-records.ts";
import { byteWindow, decode, encode, inLines, knownTexts, LONGEST_FIELD } from "./known-texts.ts";
import { scanFigure, scannedEnd, skipSpace } from "./scan-figure.ts";

/** How many rows are reported one by one. */
export interface BulkOptions {
  /** Problems that are listed one by one; how many rows have others is said at the end. Default 100. */
  readonly limit?: number;
}

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
 * @throws AnslagError once, with every problem up to the limit: the codes of `figure`, `calendar.period`, `amount`, `book.unknown-key`, `book.wrong-type`; `figure.more-rows` says how many rows more are wrong
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
    fail("book.wrong-type", { path: ["rows"], expected: "a list of figures", received: describeValue(records) });
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
  if (!checkKeys(arrays, ["line", "scenario", "period", "amount", "members"], ["arrays"], issues)) throwIssues(issues);
  const { line, scenario, period, amount } = arrays;
  const members = readEntries(arrays.members, ["arrays", "members"], issues);
  const size = Array.isArray(amount) ? amount.length : -1;
  const refuse = (path: IssuePath, received: string): void => {
    issues.push(
      makeIssue("figure.arrays", { path, expected: `a list of ${Math.max(size, 0)}, as many as amounts`, received }),
    );
  };
  if (size < 0) refuse(["arrays", "amount"], describeValue(amount));
  const columns = [["line", line], ["scenario", scenario], ["period", period], ...members] as const;
  for (const [name, column] of columns)
    if (Array.isArray(column) && column.length !== size) refuse(["arrays", name], `${column.length}`);
  throwIssues(issues);
  const door = openDoor(book, options, size);
  const at = (column: unknown, index: number): unknown =>
    Array.isArray(column) ? (column as readonly unknown[])[index] : column;
  const pairs: unknown[] = [];
  for (let index = 0; index < size; index += 1) {
    let count = 0;
    for (const [dimension, column] of members) {
      const member = at(column, index);
      if (member === undefined) continue;
      pairs[2 * count] = dimension;
      pairs[2 * count + 1] = member;
      count += 1;
    }
    const [ofLine, ofScenario, months] = [at(line, index), at(scenario, index), at(period, index)];
    if (door.rows.addParts(ofLine, ofScenario, months, amount[index], pairs, count)) continue;
    const named = Object.fromEntries(Array.from({ length: count }, (_, k) => [pairs[2 * k], pairs[2 * k + 1]]));
    const record = {
      line: ofLine,
      scenario: ofScenario,
      ...(months === undefined ? {} : { period: months }),
      amount: amount[index],
      members: named,
    };
    door.takeSlowly(record, ["rows", index]);
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
 * @throws AnslagError `book.not-json` when the text is no JSON, `book.wrong-type` when it is no list; otherwise as {@link figuresFromRecords}
 * @example One figure
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * figuresFromJson(frame, '[{"line":"staff","scenario":"actual","amount":"-1250.50"}]').size // => 1
 */
export function figuresFromJson(book: Book, text: string, options: BulkOptions = {}): FigureSet {
  const rows = scanList(book, text);
  if (rows !== undefined) return setOfColumns([rows.finish()], book.unit);
  const issues: Issue[] = [];
  const value = readJson(text, issues);
  if (issues.length === 0 && !Array.isArray(value))
    issues.push(makeIssue("book.wrong-type", { expected: "a list of figures", received: describeValue(value) }));
  throwIssues(issues);
  return figuresFromRecords(book, value as readonly FigureInput[], options);
}

/** The figures of a text that is a list of plain figures; nothing when one is not. */
function scanList(book: Book, text: string): RowReader | undefined {
  if (typeof text !== "string") return undefined;
  const rows = rowReader(rulesOf(frameOf(book)), Math.ceil(text.length / 110));
  const texts = knownTexts();
  const window = byteWindow(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  let bytes = window.bytes();
  let position = skipSpace(bytes, 0);
  if (bytes[position] !== OPEN_LIST) return undefined;
  position = skipSpace(bytes, position + 1);
  if (bytes[position] !== CLOSE_LIST) {
    for (;;) {
      // A figure may be cut off by the end of the window; it is looked at again in the next one.
      if (position > bytes.length - MARGIN && window.move(position)) {
        bytes = window.bytes();
        position = 0;
      }
      if (!scanFigure(bytes, position, bytes.length, rows, texts)) return undefined;
      position = skipSpace(bytes, scannedEnd);
      if (bytes[position] === CLOSE_LIST) break;
      if (bytes[position] !== COMMA) return undefined;
      position += 1;
    }
  }
  if (window.move(position)) {
    bytes = window.bytes();
    position = 0;
  }
  return skipSpace(bytes, position + 1) === bytes.length && !window.move(position) ? rows : undefined;
}

/** Figures longer than this are not plain. */
const MARGIN = 4096;

const [COMMA, OPEN_LIST, CLOSE_LIST, NEWLINE] = [44, 91, 93, 10];

/**
 * Reads figures from JSON Lines: a figure in every line.
 *
 * Rule, units, absent and zero: as in {@link figuresFromRecords}. Empty lines are passed over. The text may come in pieces that are cut anywhere.
 *
 * @param book - the book whose lines, scenarios, members and year the figures belong to
 * @param text - the text, or its pieces
 * @param options.limit - how many problems are listed one by one; default 100
 * @returns the set, for {@link withFigures}
 * @throws AnslagError `book.not-json` with the lines that are no JSON; otherwise as {@link figuresFromRecords}, by line from 1
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
  const reader = format === "json-lines" ? jsonLines(book, options) : csvRows(book, format, options);
  const code = format === "json-lines" ? "book.not-json" : "figure.csv";
  // Bytes may be cut inside a character.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const push = (bytes: Uint8Array | undefined): void => {
    let text = "";
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      reader.giveUp(makeIssue(code, { path: ["pieces"], expected: "text in UTF-8", received: "bytes that are none" }));
    }
    reader.push(text);
  };
  if (!isListOf(pieces, Symbol.asyncIterator) && !isListOf(pieces, Symbol.iterator))
    fail("book.wrong-type", { path: ["pieces"], expected: "a stream of text", received: describeValue(pieces) });
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
function isListOf(value: unknown, iterator: typeof Symbol.iterator | typeof Symbol.asyncIterator): boolean {
  return typeof value === "object" && value !== null && iterator in value && !(value instanceof Uint8Array);
}

/** Pushes a text, or its pieces. */
function pushPieces(reader: TextReader, text: string | Iterable<string>): void {
  for (const piece of isListOf(text, Symbol.iterator) ? text : [text]) pushPiece(reader, piece);
}

/** Pushes a piece of text; anything else would be read as the text of something. */
function pushPiece(reader: TextReader, piece: unknown): void {
  if (typeof piece === "string") reader.push(piece);
  else
    reader.giveUp(makeIssue("book.wrong-type", { path: ["text"], expected: "text", received: describeValue(piece) }));
}

/** What text is pushed into, piece by piece. */
interface TextReader {
  readonly push: (piece: string) => void;
  readonly close: () => FigureSet;
  /** Ends the reading of a text that will not come to anything, with everything that was wrong so far. */
  readonly giveUp: (issue: Issue) => FigureSet;
}

function jsonLines(book: Book, options: BulkOptions): TextReader {
  const door = openDoor(book, options);
  const texts = knownTexts();
  let rest = "";
  let number = 0;
  const takeLine = (bytes: Uint8Array, from: number, to: number): void => {
    number += 1;
    if (skipSpace(bytes, from) >= to) return;
    if (scanFigure(bytes, from, to, door.rows, texts) && skipSpace(bytes, scannedEnd) >= to) return;
    const line = decode(bytes, from, to);
    const found: Issue[] = [];
    const value = readJson(line, found);
    const facts = { path: ["line", number], expected: "a figure in JSON", received: describeValue(line) };
    if (found.length > 0) door.report([makeIssue("book.not-json", facts)]);
    else door.take(value, ["line", number]);
  };
  /** Takes whole lines; what follows the last line break is not there. */
  const takeLines = (text: string): void => {
    for (const part of inLines(number === 0 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)) {
      const bytes = encode(part);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        takeLine(bytes, from, to);
        from = to + 1;
      }
      if (from < bytes.length) takeLine(bytes, from, bytes.length);
    }
  };
  return {
    push: (piece) => {
      const end = piece.lastIndexOf("\n") + 1;
      if (end > 0) takeLines(rest + piece.slice(0, end));
      rest = end > 0 ? piece.slice(end) : rest + piece;
      if (rest.length <= LONGEST_LINE) return;
      const facts = { path: ["line", number + 1], expected: "a figure", received: "a line that does not end" };
      door.giveUp(makeIssue("book.not-json", facts));
    },
    close: () => {
      if (rest !== "") takeLines(rest);
      rest = "";
      return door.close();
    },
    giveUp: door.giveUp,
  };
}

/** As many characters as a text may have where texts are short; a line that is longer is none. */
const LONGEST_LINE = 1 << 28;

const CSV_KEYS = ["line", "scenario", "period", "amount", "members", "source", "separator", "decimalMark"];
const MARKS: Readonly<Record<DecimalMark, number>> = { ".": 46, ",": 44 };
const SEPARATORS = [",", ";", "\t", "|"];

/** A field of a record, or what stands for it. */
type Place = { readonly field: number } | { readonly value: string };

function csvRows(book: Book, mapping: CsvMapping, options: BulkOptions): TextReader {
  const issues: Issue[] = [];
  const refuse = (path: IssuePath, expected: string, received: string): void => {
    issues.push(makeIssue("figure.csv", { path, expected, received }));
  };
  checkKeys(mapping, CSV_KEYS, ["mapping"], issues);
  throwIssues(issues);
  const { separator = ",", decimalMark = "." } = mapping;
  if (!SEPARATORS.includes(separator)) refuse(["mapping", "separator"], oneOf(SEPARATORS), describeValue(separator));
  if (!Object.hasOwn(MARKS, decimalMark))
    refuse(["mapping", "decimalMark"], oneOf([".", ","]), describeValue(decimalMark));
  if (separator === decimalMark)
    refuse(["mapping", "separator"], "another mark than the decimal mark", describeValue(separator));
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
    if (record.broken()) refuse(["line", record.line()], "a row of headings", "text after a closing quote");
    width = headings.length;
    const placeOf = (column: CsvColumn | undefined, path: IssuePath): Place => {
      if (column === undefined) return { value: "" };
      if (typeof column === "object" && column !== null) {
        const at = ["mapping", ...path];
        if (checkKeys(column, ["value"], at, issues) && typeof column.value !== "string")
          refuse([...at, "value"], "a text", describeValue(column.value));
        return { value: column.value };
      }
      const field = headings.indexOf(column);
      if (field < 0 || headings.indexOf(column, field + 1) >= 0)
        refuse(["mapping", ...path], `one of the headings ${headings.join(", ")}`, describeValue(column));
      return { field };
    };
    const amount = placeOf(mapping.amount ?? "", ["amount"]);
    if (!("field" in amount)) refuse(["mapping", "amount"], "the heading of a column", describeValue(mapping.amount));
    places = {
      line: placeOf(mapping.line ?? "", ["line"]),
      scenario: placeOf(mapping.scenario ?? "", ["scenario"]),
      period: placeOf(mapping.period, ["period"]),
      amount,
      source: placeOf(mapping.source, ["source"]),
      members: readEntries(mapping.members, ["mapping", "members"], issues).map(([dimension, column]) => [
        dimension,
        placeOf(column, ["members", dimension]),
      ]),
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
      door.report([makeIssue("figure.csv", { path, expected: `${width} fields, as there are headings`, received })]);
      return;
    }
    const at = (place: Place): string => ("field" in place ? record.text(place.field) : place.value);
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
    const field = "field" in places.amount ? places.amount.field : 0;
    const start = record.start(field);
    const coefficient = start < 0 ? Number.NaN : scanBytes(record.source(), start, record.end(field), mark);
    if (
      source === "" &&
      !Number.isNaN(coefficient) &&
      door.rows.addScanned(line, scenario, period, coefficient, scannedDecimals, pairs, count)
    )
      return;
    // Read as printed text: with groups, signs of any kind, quotes.
    const printed = record.text(field);
    const found: Issue[] = [];
    const amount = printed.trim() === "" ? undefined : readPrinted(printed, decimalMark, [...path, "amount"], found);
    const members = Object.fromEntries(
      Array.from({ length: count }, (_, k) => [pairs[2 * k] ?? "", pairs[2 * k + 1] ?? ""]),
    );
    const row = {
      line,
      scenario,
      ...(period === undefined ? {} : { period }),
      members,
      ...(source === "" ? {} : { source }),
    };
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
        const facts = { path: ["line", line], expected: "a row of figures", received: "a field that does not end" };
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
      if (isFirst) door.report([makeIssue("figure.csv", { expected: "a row of headings", received: "none" })]);
      return door.close();
    },
    giveUp: door.giveUp,
  };
}

/** Through which rows come: quickly where nothing is wrong, and otherwise with everything that is. */
interface Door {
  readonly frame: FigureFrame;
  readonly rows: RowReader;
  readonly take: (row: unknown, path: IssuePath) => void;
  /** As `take`, of a row that is known not to be like most. */
  readonly takeSlowly: (row: unknown, path: IssuePath) => void;
  /** Reports the problems of one row. */
  readonly report: (issues: readonly Issue[]) => void;
  readonly close: () => FigureSet;
  /** As `close`, with one problem more. */
  readonly giveUp: (issue: Issue) => FigureSet;
}

function openDoor(book: Book, options: BulkOptions, expected?: number): Door {
  const refused: Issue[] = [];
  checkKeys(options, ["limit"], ["options"], refused);
  const { limit = 100 } = options;
  if (!Number.isInteger(limit) || limit < 1)
    refused.push(
      makeIssue("figure.limit", { path: ["options", "limit"], expected: "1 or more", received: describeValue(limit) }),
    );
  throwIssues(refused);
  const frame = frameOf(book);
  const rows = rowReader(rulesOf(frame), expected);
  const issues: Issue[] = [];
  let more = 0;
  const report = (found: readonly Issue[]): void => {
    const room = limit - issues.length;
    for (const issue of found.slice(0, room)) issues.push(issue);
    if (found.length > room) more += 1;
  };
  const takeSlowly = (row: unknown, path: IssuePath): void => {
    const found: Issue[] = [];
    if (typeof row === "object" && row !== null && !Array.isArray(row)) checkKeys(row, FIGURE_KEYS, path, found);
    const figure = readFigure(row, frame, path, found);
    if (found.length > 0 || figure === undefined) report(found);
    else rows.addFigure(figure);
  };
  const close = (): FigureSet => {
    const [first, ...rest] = issues;
    if (first === undefined) return setOfColumns([rows.finish()], book.unit);
    const last = makeIssue("figure.more-rows", { expected: "no bad rows", received: `${more} more` });
    throw new AnslagError(more === 0 ? [first, ...rest] : [first, ...rest, last]);
  };
  return {
    frame,
    rows,
    report,
    takeSlowly,
    take: (row, path) => {
      if (!rows.add(row, true)) takeSlowly(row, path);
    },
    close,
    giveUp: (issue) => {
      report([issue]);
      return close();
    },
  };
}

const FIGURE_KEYS = ["line", "scenario", "period", "amount", "members", "source", "note"];
