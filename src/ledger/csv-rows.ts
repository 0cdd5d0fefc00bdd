/** Rows of CSV text on their way to figures. */

import { scanDigits } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import { type Issue, type IssuePath, makeLedgerIssue, throwIssues } from "../input/index.ts";
import { inLines, LONGEST_FIELD, scanPrinted } from "./bytes/index.ts";
import type { Cells } from "./cells.ts";
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
  type Door,
  giveUp,
  report,
  reportWrongLines,
  type TextReader,
  takeWrongLines,
} from "./door.ts";
import { mapRow } from "./map-rows.ts";
import { type FigureMapping, refuseMapping } from "./mapping/index.ts";
import {
  bindColumns,
  endRows,
  passOver,
  type RowMapper,
  rowMapper,
  rowRuleOf,
} from "./row-mapper.ts";

/** A file that is being read. */
interface CsvRows {
  readonly csv: CsvReader;
  readonly cells: Cells;
  readonly mapper: RowMapper;
  /** How many records have come, and whether the headings are among them. */
  count: number;
  hasHeadings: boolean;
}

/** CSV text that comes in pieces. */
export interface CsvText extends TextReader {
  readonly mapper: RowMapper;
}

/** Reads CSV text; `path` says where its lines stand. */
export function csvRows(
  book: Book,
  door: Door,
  mapping: FigureMapping,
  path: IssuePath = ["line"],
): CsvText {
  const mapper = rowMapper(book, door, mapping, "figure.csv", path);
  const csv = csvReader(mapper.style.separator);
  const rows: CsvRows = { csv, cells: csvCells(csv), mapper, count: 0, hasHeadings: false };
  return {
    mapper,
    push: (piece) => readPiece(rows, piece),
    end: () => end(rows),
    giveUp: (issue) => giveUp(door, issue),
  };
}

/** The fields of the record that was read last, as cells. */
function csvCells(csv: CsvReader): Cells {
  return {
    broken: -1,
    width: () => csv.count,
    text: (column) => (column < csv.count ? fieldText(csv, column) : ""),
    value: (column) => fieldText(csv, column),
    digits: (column, into, mark) => {
      const [start, end] = [csv.starts[column] ?? 0, csv.ends[column] ?? 0];
      return (
        scanDigits(csv.source, start, end, into, mark) ||
        scanPrinted(csv.source, start, end, into, mark)
      );
    },
  };
}

function readPiece(rows: CsvRows, piece: string): void {
  // Part by part, so that a quote that never closes is noticed long before the end of the text.
  for (const part of inLines(piece)) {
    addPiece(rows.csv, part);
    readRecords(rows);
    if (rows.csv.rest.length <= LONGEST_FIELD) continue;
    const facts = { expected: "a row of figures", received: "a field that does not end" };
    const path = [...rows.mapper.path, rows.csv.line];
    giveUp(rows.mapper.door, makeLedgerIssue("figure.csv", { path, ...facts }));
  }
}

function readRecords(rows: CsvRows): void {
  while (nextRecord(rows.csv)) {
    if (rows.hasHeadings) readRecord(rows);
    else lookForHeadings(rows);
  }
}

function end(rows: CsvRows): void {
  const { csv, mapper } = rows;
  endText(csv);
  readRecords(rows);
  mapper.tally.reportedAtEnd += reportWrongLines(mapper.door);
  if (isOpenAtEnd(csv)) {
    const facts = {
      path: [...mapper.path, csv.line],
      expected: "quotes that close",
      received: "the end of the text inside quotes",
    };
    report(mapper.door, [makeLedgerIssue("figure.csv", facts)]);
  }
  if (!rows.hasHeadings) {
    const { headings } = mapper.style;
    const named = typeof headings === "string" ? ` with ${headings}` : "";
    const facts = { expected: `a row of headings${named}`, received: "none" };
    report(mapper.door, [makeLedgerIssue("figure.csv", facts)]);
  }
  endRows(mapper);
}

/** Takes a record as the headings, or counts it as one above them. */
function lookForHeadings(rows: CsvRows): void {
  const { csv, mapper } = rows;
  const { headings } = mapper.style;
  if (rows.count === 0 && readSeparator(rows)) return;
  rows.count += 1;
  const texts = Array.from({ length: csv.count }, (_, k) => fieldText(csv, k).trim());
  const isHere = typeof headings === "string" ? texts.includes(headings) : rows.count >= headings;
  // Without headings the record is a row, which is read below.
  const wrong = headings === 0 ? [] : wrongLinesOf(rows);
  if (!isHere) {
    mapper.tally.preamble += 1;
    mapper.tally.reportedAtEnd += wrong.length;
    for (const issue of wrong) report(mapper.door, [issue]);
    return;
  }
  rows.hasHeadings = true;
  bindHeadings(rows, headings === 0 ? texts.map((_, k) => `${k + 1}`) : texts, [...wrong]);
  if (headings === 0) readRecord(rows);
}

/** Whether a record is the line `sep=;`, with which spreadsheets name the separator. */
function readSeparator({ csv, mapper }: CsvRows): boolean {
  const { style } = mapper;
  const text = fieldText(csv, 0);
  if (!text.toLowerCase().startsWith("sep=") || csv.count > 2) return false;
  const separator = text.slice(4) || style.separator;
  const issues: Issue[] = [];
  const isOther = style.hasSeparator && separator !== style.separator;
  if (isOther || separator.length !== 1 || separator === style.decimalMark) {
    const expected = isOther ? `the separator of the mapping` : "a separator";
    refuseMapping("figure.csv", ["separator"], expected, separator, issues);
  }
  throwIssues(issues);
  csv.separator = separator.charCodeAt(0);
  mapper.tally.preamble += 1;
  return true;
}

/** Binds the headings; `issues` holds what is wrong with their bytes. */
function bindHeadings(
  { csv, mapper }: CsvRows,
  headings: readonly string[],
  issues: Issue[],
): void {
  if (csv.isBroken) {
    const facts = { expected: "a row of headings", received: "text after a closing quote" };
    issues.push(
      makeLedgerIssue("figure.csv", { path: [...mapper.path, csv.recordLine], ...facts }),
    );
  }
  bindColumns(mapper, headings, undefined, issues);
}

/** The problems of bytes in the lines of the record. */
function wrongLinesOf({ csv, mapper }: CsvRows): readonly Issue[] {
  // The last record ends in its line, and every other one before the next.
  const isLast = csv.isLast && csv.position >= csv.source.length;
  return takeWrongLines(mapper.door, csv.recordLine, isLast ? csv.line : csv.line - 1);
}

function readRecord(rows: CsvRows): void {
  const { csv, cells, mapper } = rows;
  const width = mapper.headings.length;
  const wrong = wrongLinesOf(rows);
  if (wrong.length > 0) {
    mapper.tally.rows += 1;
    report(mapper.door, wrong);
    return;
  }
  if (!csv.isBroken && csv.count === width) {
    mapRow(mapper, cells, csv.recordLine);
    return;
  }
  mapper.tally.rows += 1;
  const rule = mapper.hasRules && !csv.isBroken ? rowRuleOf(mapper, cells) : undefined;
  // A row of another width cannot be compared with values, but it may be a note or a total.
  if (typeof rule === "string" && rule !== "where" && rule !== "booked") {
    passOver(mapper, rule);
    return;
  }
  const received = csv.isBroken ? "text after a closing quote" : `${csv.count}`;
  const expected = `${width} fields, as there are headings`;
  const path = [...mapper.path, csv.recordLine];
  report(mapper.door, [makeLedgerIssue("figure.csv", { path, expected, received })]);
}
