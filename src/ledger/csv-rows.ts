/** Rows of CSV text on their way to figures. */

import { readPrinted, scanDigits, toDecimal } from "../amount/index.ts";
import { type Book, readFigure } from "../book/index.ts";
import { flowOf, signRule } from "../chart/index.ts";
import {
  addValues,
  clearRow,
  newRowValues,
  pushMember,
  pushRemark,
  REMARK_KEYS,
  type RowValues,
} from "../figure/index.ts";
import { type Issue, type IssuePath, makeLedgerIssue, throwIssues } from "../input/index.ts";
import { inLines, LONGEST_FIELD } from "./bytes/index.ts";
import {
  type CsvMapping,
  type CsvPlace,
  type CsvPlaces,
  type CsvStyle,
  placesIn,
  readStyle,
} from "./csv-mapping.ts";
import {
  addPiece,
  type CsvReader,
  csvReader,
  endText,
  fieldText,
  isOpenAtEnd,
  nextRecord,
} from "./csv-records.ts";
import {
  type BulkOptions,
  closeDoor,
  type Door,
  giveUp,
  openDoor,
  readUnusual,
  report,
  type TextReader,
} from "./door.ts";

/** A file that is being read. */
interface CsvRows {
  readonly door: Door;
  readonly csv: CsvReader;
  readonly mapping: CsvMapping;
  readonly style: CsvStyle;
  readonly row: RowValues;
  /** The lines whose amounts the file writes with the opposite of their result sign. */
  readonly opposite: ReadonlySet<string>;
  /** `undefined` until the headings have come. */
  places: CsvPlaces | undefined;
}

export function csvRows(book: Book, mapping: CsvMapping, options: BulkOptions): TextReader {
  const style = readStyle(mapping);
  const door = openDoor(book, options);
  const { opposite } = signRule(style.signs);
  const lines = opposite.length === 0 ? [] : book.chart.lines;
  const rows: CsvRows = {
    door,
    opposite: new Set(
      lines.map(({ id }) => id).filter((id) => opposite.includes(flowOf(book.chart, id))),
    ),
    csv: csvReader(style.separator),
    mapping,
    style,
    row: newRowValues(),
    places: undefined,
  };
  return {
    push: (piece) => readPiece(rows, piece),
    close: () => close(rows),
    giveUp: (issue) => giveUp(rows.door, issue),
  };
}

function readPiece(rows: CsvRows, piece: string): void {
  // Part by part, so that a quote that never closes is noticed long before the end of the text.
  for (const part of inLines(piece)) {
    addPiece(rows.csv, part);
    readRecords(rows);
    if (rows.csv.rest.length <= LONGEST_FIELD) continue;
    const facts = { expected: "a row of figures", received: "a field that does not end" };
    giveUp(rows.door, makeLedgerIssue("figure.csv", { path: ["line", rows.csv.line], ...facts }));
  }
}

function readRecords(rows: CsvRows): void {
  while (nextRecord(rows.csv)) {
    if (rows.places === undefined) rows.places = readHeadings(rows);
    else readRecord(rows, rows.places);
  }
}

function close(rows: CsvRows): ReturnType<typeof closeDoor> {
  const { csv, door } = rows;
  endText(csv);
  readRecords(rows);
  if (isOpenAtEnd(csv)) {
    const facts = {
      path: ["line", csv.line],
      expected: "quotes that close",
      received: "the end of the text inside quotes",
    };
    report(door, [makeLedgerIssue("figure.csv", facts)]);
  }
  if (rows.places === undefined)
    report(door, [
      makeLedgerIssue("figure.csv", { expected: "a row of headings", received: "none" }),
    ]);
  return closeDoor(door);
}

function readHeadings({ csv, mapping }: CsvRows): CsvPlaces {
  const issues: Issue[] = [];
  const headings = Array.from({ length: csv.count }, (_, k) => fieldText(csv, k).trim());
  if (csv.isBroken) {
    const facts = { expected: "a row of headings", received: "text after a closing quote" };
    issues.push(makeLedgerIssue("figure.csv", { path: ["line", csv.recordLine], ...facts }));
  }
  const places = placesIn(headings, mapping, issues);
  throwIssues(issues);
  return places;
}

function readRecord(rows: CsvRows, places: CsvPlaces): void {
  const { csv, row, style, door } = rows;
  if (csv.isBroken || csv.count !== places.width) {
    const received = csv.isBroken ? "text after a closing quote" : `${csv.count}`;
    const expected = `${places.width} fields, as there are headings`;
    const path = ["line", csv.recordLine];
    report(door, [makeLedgerIssue("figure.csv", { path, expected, received })]);
    return;
  }
  fillRow(csv, places, row);
  const { column } = places.amount;
  const [start = 0, end = 0] = [csv.starts[column], csv.ends[column]];
  // A field in quotes may have marks between its digits.
  const hasDigits =
    csv.isQuoted[column] !== true && scanDigits(csv.source, start, end, row, style.mark);
  if (rows.opposite.has(row.line)) row.coefficient = 0 - row.coefficient;
  if (!hasDigits || !addValues(door.rows, row))
    readPrintedRow(rows, fieldText(csv, column), ["line", csv.recordLine]);
}

/** Fills the row with everything but the amount. */
function fillRow(csv: CsvReader, places: CsvPlaces, row: RowValues): void {
  clearRow(row);
  row.line = textIn(csv, places.line);
  row.scenario = textIn(csv, places.scenario);
  const period = textIn(csv, places.period);
  if (period !== "") row.period = period;
  for (const [dimension, place] of places.members) {
    const member = textIn(csv, place);
    if (member !== "") pushMember(row, dimension, member);
  }
  for (let k = 0; k < places.remarks.length; k += 1) {
    const place = places.remarks[k];
    const text = place === undefined ? "" : textIn(csv, place);
    if (text !== "") pushRemark(row, k, text);
  }
}

function textIn(csv: CsvReader, { column, value }: CsvPlace): string {
  return column >= 0 ? fieldText(csv, column) : value;
}

/** Reads a row whose amount is printed text: with groups, with signs of any kind, in quotes. */
function readPrintedRow(
  { door, row, style, opposite }: CsvRows,
  printed: string,
  path: IssuePath,
): void {
  const found: Issue[] = [];
  const read =
    printed.trim() === ""
      ? undefined
      : readPrinted(printed, style.decimalMark, [...path, "amount"], found);
  const amount = read !== undefined && opposite.has(row.line) ? toDecimal(read.negated()) : read;
  const figure = { ...objectOf(row), amount };
  if (found.length === 0) {
    readUnusual(door, figure, path);
    return;
  }
  const others: Issue[] = [];
  readFigure({ ...figure, amount: 0 }, door.frame, path, others);
  report(door, [...others, ...found]);
}

/** The row as an object, without its amount. */
function objectOf(row: RowValues): Record<string, unknown> {
  const { line, scenario, period } = row;
  const members = Array.from({ length: row.memberCount }, (_, k) => [
    row.members[2 * k] ?? "",
    row.members[2 * k + 1] ?? "",
  ]);
  const remarks = Array.from({ length: row.remarkCount }, (_, k) => [
    REMARK_KEYS[row.remarks[k] ?? -1] ?? "",
    row.remarkTexts[k] ?? "",
  ]);
  return {
    line,
    scenario,
    period,
    members: Object.fromEntries(members),
    ...Object.fromEntries(remarks),
  };
}
