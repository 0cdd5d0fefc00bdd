/** The door behind all doors: it checks every row, and reports every problem up to a limit. */
import {
  type Book,
  type FigureFrame,
  frameOf,
  readFigure,
  requireBook,
  rulesOf,
} from "../book/index.ts";
import {
  addFigure,
  addRow,
  type FigureSet,
  finishRows,
  type RowReader,
  rowReader,
  setOfColumns,
} from "../figure/index.ts";
import {
  AnslagError,
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeLedgerIssue,
  throwIssues,
} from "../input/index.ts";
import type { Unit } from "../unit/index.ts";
import type { FigureMapping } from "./mapping/index.ts";

/** How many problems a door reports one by one. */
export interface BulkOptions {
  /**
   * The number of problems that are listed one by one; the last issue says how many rows have
   * others. Default 100.
   */
  readonly limit?: number;
}

/** How a door reads rows that are not figures yet. */
export interface MappedOptions<Line extends string = string, Scenario extends string = string>
  extends BulkOptions {
  /** Which key of a row holds which field. Default: rows have the fields of a figure. */
  readonly mapping?: FigureMapping<Line, Scenario>;
}

/** A door through which rows come into a set. */
export interface Door {
  readonly frame: FigureFrame;
  readonly unit: Unit;
  readonly rows: RowReader;
  readonly limit: number;
  readonly issues: Issue[];
  /** Lines of the text with wrong bytes, before the rows that stand there have been read. */
  readonly wrongLines: Map<number, Issue>;
  /** How many rows or amounts were refused. */
  refused: number;
  /** How many rows have problems beyond the limit. */
  more: number;
}

const LIMIT_KEYS = ["limit"];
/** The keys of the options of a door that reads records by a mapping. */
export const MAPPED_KEYS: readonly string[] = ["limit", "mapping"];

/** Opens a door; `expected` is the number of rows, where the caller knows it. */
export function openDoor(
  book: Book,
  options: BulkOptions,
  expected?: number,
  keys: readonly string[] = LIMIT_KEYS,
): Door {
  const limit = checkOptions(options, keys);
  requireBook(book);
  const frame = frameOf(book);
  const rows = rowReader(rulesOf(frame), expected);
  const wrongLines = new Map<number, Issue>();
  return { frame, unit: book.unit, rows, limit, issues: [], wrongLines, refused: 0, more: 0 };
}

/** Checks the options of a door, and gives how many bad rows are listed. */
export function checkOptions(options: BulkOptions, keys: readonly string[] = LIMIT_KEYS): number {
  const issues: Issue[] = [];
  checkKeys(options, keys, ["options"], issues);
  const limit = readLimit(options?.limit, issues);
  throwIssues(issues);
  return limit;
}

/** Reads how many problems are listed one by one. */
export function readLimit(limit = 100, issues: Issue[]): number {
  if (Number.isInteger(limit) && limit >= 1) return limit;
  const facts = { path: ["options", "limit"], expected: "1 or more" };
  issues.push(makeLedgerIssue("figure.limit", { ...facts, received: describeValue(limit) }));
  return limit;
}

/** Reads a row: quickly where it is ordinary, and otherwise with every problem that it has. */
export function readRow(door: Door, row: unknown, path: IssuePath): void {
  if (!addRow(door.rows, row) && !addFraction(door, row)) readUnusual(door, row, path);
}

/** Adds a row whose amount is a number with decimals: up to fifteen digits it is what it prints. */
function addFraction(door: Door, row: unknown): boolean {
  if (!isPlainObject(row) || typeof row.amount !== "number") return false;
  return addRow(door.rows, { ...row, amount: `${row.amount}` });
}

/** As {@link readRow}, of a row that is not ordinary; answers whether it is a figure. */
export function readUnusual(door: Door, row: unknown, path: IssuePath): boolean {
  const issues: Issue[] = [];
  const figure = readFigure(row, door.frame, path, issues);
  const isFigure = issues.length === 0 && figure !== undefined;
  if (isFigure) addFigure(door.rows, figure);
  else report(door, issues);
  return isFigure;
}

/** Reports the problems of one row. */
export function report(door: Door, found: readonly Issue[]): void {
  door.refused += 1;
  const room = door.limit - door.issues.length;
  for (const issue of found.slice(0, room)) door.issues.push(issue);
  if (found.length > room) door.more += 1;
}

/** The problems of bytes in some lines, which the caller then reports; usually none. */
export function takeWrongLines({ wrongLines }: Door, from: number, to: number): readonly Issue[] {
  const found: Issue[] = [];
  if (wrongLines.size === 0) return found;
  for (let line = from; line <= to; line += 1) {
    const issue = wrongLines.get(line);
    if (issue !== undefined) found.push(issue);
    wrongLines.delete(line);
  }
  return found;
}

/** Reports lines with wrong bytes in which no row stands; returns how many there are. */
export function reportWrongLines(door: Door): number {
  const issues = [...door.wrongLines.values()];
  door.wrongLines.clear();
  for (const issue of issues) report(door, [issue]);
  return issues.length;
}

/** The set of all rows; throws every problem that was reported. */
export function closeDoor(door: Door): FigureSet {
  const [first, ...rest] = issuesOf(door);
  if (first !== undefined) throw new AnslagError([first, ...rest]);
  return figuresOf(door);
}

/** Every problem that was reported; the last one says how many rows have others. */
export function issuesOf({ issues, more }: Door): readonly Issue[] {
  if (more === 0) return issues;
  const facts = { expected: "no bad rows", received: `${more} more` };
  return [...issues, makeLedgerIssue("figure.more-rows", facts)];
}

/** The set of the rows that are figures. */
export function figuresOf(door: Door): FigureSet {
  return setOfColumns(finishRows(door.rows), door.unit);
}

/** As {@link closeDoor}, with one problem more. */
export function giveUp(door: Door, issue: Issue): FigureSet {
  report(door, [issue]);
  return closeDoor(door);
}

/** A reader into which the caller pushes text, piece by piece. */
export interface TextReader {
  readonly push: (piece: string) => void;
  /** Ends the text: the last row is read, and what only the end shows is reported. */
  readonly end: () => void;
  /** Ends the reading of a text that cannot be read on, and throws every problem so far. */
  readonly giveUp: (issue: Issue) => FigureSet;
}
