/** Rows of JSON Lines on their way to figures: plain ones from their bytes, others as JSON. */
import { describeValue, type Issue, type IssuePath, makeIssue, readJson } from "../input/index.ts";
import {
  decode,
  encoder,
  type FigureScanner,
  figureScanner,
  inLines,
  isWellFormed,
  scanFigure,
  skipSpace,
  textCache,
  withoutMark,
} from "./bytes/index.ts";
import {
  type Door,
  giveUp,
  readRow,
  report,
  reportWrongLines,
  type TextReader,
  takeWrongLines,
} from "./door.ts";
import type { RowSource } from "./value-rows.ts";

/** A line with more characters cannot be a figure; engines hold no texts of many times as many. */
const LONGEST_LINE = 1 << 28;
const NEWLINE = 10;

/** Lines that are being read. */
interface LineReader {
  readonly door: Door;
  readonly scanner: FigureScanner;
  /** Where the records of a mapping go; `undefined` for figures. */
  readonly records: RowSource<unknown> | undefined;
  /** Where the lines stand, in the paths of issues. */
  readonly path: IssuePath;
  readonly encode: (text: string) => Uint8Array;
  /** The beginning of a line whose end has not come yet. */
  rest: string;
  /** How many lines have been read. */
  count: number;
}

/** Reads JSON Lines: figures, or records that a mapping reads. */
export function jsonLines(door: Door, records?: RowSource<unknown>): TextReader {
  const scanner = figureScanner(door.rows, textCache());
  const path = records?.mapper.path ?? ["line"];
  const reader: LineReader = {
    door,
    scanner,
    records,
    path,
    encode: encoder(),
    rest: "",
    count: 0,
  };
  return {
    push: (piece) => readPiece(reader, piece),
    end: () => {
      if (reader.rest !== "") readLines(reader, reader.rest);
      reader.rest = "";
      const lines = reportWrongLines(door);
      if (records !== undefined) records.mapper.tally.reportedAtEnd += lines;
      records?.end();
    },
    giveUp: (issue) => giveUp(door, issue),
  };
}

function readPiece(reader: LineReader, piece: string): void {
  const end = piece.lastIndexOf("\n") + 1;
  if (end > 0) readLines(reader, reader.rest + piece.slice(0, end));
  reader.rest = end > 0 ? piece.slice(end) : reader.rest + piece;
  if (reader.rest.length <= LONGEST_LINE) return;
  const facts = {
    path: [...reader.path, reader.count + 1],
    expected: "a figure",
    received: "a line that does not end",
  };
  giveUp(reader.door, makeIssue("input.not-json", facts));
}

/** Reads whole lines; nothing follows a line break at the end. */
function readLines(reader: LineReader, text: string): void {
  for (const part of inLines(reader.count === 0 ? withoutMark(text) : text)) {
    if (isWellFormed(part)) readBytes(reader, reader.encode(part));
    else readTexts(reader, part);
  }
}

function readBytes(reader: LineReader, bytes: Uint8Array): void {
  let from = 0;
  for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
    readLine(reader, bytes, from, to);
    from = to + 1;
  }
  if (from < bytes.length) readLine(reader, bytes, from, bytes.length);
}

/** Reads lines that have no bytes of their own, because half a character stands in one of them. */
function readTexts(reader: LineReader, part: string): void {
  for (const line of part.replace(/\n$/, "").split("\n")) {
    reader.count += 1;
    if (/[^ \t\r]/.test(line) && !isWrong(reader)) readAsJson(reader, line);
  }
}

function readLine(reader: LineReader, bytes: Uint8Array, from: number, to: number): void {
  reader.count += 1;
  if (skipSpace(bytes, from, to) === to || isWrong(reader)) return;
  const end = reader.records === undefined ? scanFigure(reader.scanner, bytes, from, to) : -1;
  if (end < 0 || skipSpace(bytes, end, to) < to) readAsJson(reader, decode(bytes, from, to));
}

/** Whether the line has wrong bytes, which are reported then. */
function isWrong({ door, records, count }: LineReader): boolean {
  const wrong = takeWrongLines(door, count, count);
  if (wrong.length === 0) return false;
  report(door, wrong);
  if (records !== undefined) records.mapper.tally.rows += 1;
  return true;
}

function readAsJson({ door, count, records, path }: LineReader, line: string): void {
  const issues: Issue[] = [];
  const value = readJson(line, issues);
  const facts = {
    path: [...path, count],
    expected: "a figure in JSON",
    received: describeValue(line),
  };
  if (issues.length > 0) {
    report(door, [makeIssue("input.not-json", facts)]);
    if (records !== undefined) records.mapper.tally.rows += 1;
  } else if (records === undefined) readRow(door, value, [...path, count]);
  else records.push(value, count);
}
