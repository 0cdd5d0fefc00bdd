/** A file with its summary: figures, and what became of every row. */

import { type Book, requireBook } from "../book/index.ts";
import type { FigureSet } from "../figure/index.ts";
import {
  AnslagError,
  checkText,
  failType,
  type Issue,
  type IssuePath,
  keysOf,
  readArguments,
  readChoice,
  readJson,
  throwIssues,
  wrongType,
} from "../input/index.ts";
import { csvRows } from "./csv-rows.ts";
import { type BulkOptions, type Door, figuresOf, issuesOf, openDoor } from "./door.ts";
import { jsonLines } from "./json-lines.ts";
import {
  type ControlTotal,
  type LedgerSummary,
  type ReadControl,
  readControls,
  summaryOf,
} from "./ledger-summary.ts";
import type { FigureMapping } from "./mapping/index.ts";
import { isListOf, pushPieces } from "./pieces.ts";
import type { RowMapper } from "./row-mapper.ts";
import { arrayRows, cellRows, recordRows } from "./value-rows.ts";

/** Rows of a ledger, in one of the forms that they come in. */
export type LedgerSource =
  | {
      /** CSV text, or its pieces. */
      readonly csv: string | Iterable<string>;
    }
  | {
      /** JSON Lines, or their pieces: a record in every line. */
      readonly jsonLines: string | Iterable<string>;
    }
  | {
      /** JSON text: a list of records. */
      readonly json: string;
    }
  | {
      /** Records, whose keys are the headings. */
      readonly records: Iterable<object>;
    }
  | {
      /** Arrays of one length, typed ones too, by heading. */
      readonly arrays: Readonly<Record<string, ArrayLike<unknown>>>;
    }
  | {
      /** The rows of a sheet, each a list of cells: texts, numbers, dates, nothing. */
      readonly cells: Iterable<readonly unknown[]>;
    };

/** How a ledger is read. */
export interface LedgerOptions extends BulkOptions {
  /** The name of the file; it begins the path of every issue. */
  readonly file?: string;
  /**
   * What becomes of rows that are wrong: `throw` (default) refuses all rows with one error, `list`
   * gives the issues beside the figures of the others.
   */
  readonly refused?: "throw" | "list";
  /** Totals that came with the file. */
  readonly controls?: readonly ControlTotal[];
}

/** The figures of a ledger, and what became of its rows. */
export interface LedgerReading {
  /** The figures, for {@link withFigures}. */
  readonly figures: FigureSet;
  /** What became of every row. */
  readonly summary: LedgerSummary;
  /** The problems of the rows that were refused; empty unless the options list them. */
  readonly issues: readonly Issue[];
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<LedgerOptions>({
  limit: true,
  file: true,
  refused: true,
  controls: true,
});
const SOURCES = ["csv", "jsonLines", "json", "records", "arrays", "cells"] as const;
const REFUSED = ["throw", "list"] as const;

/**
 * Reads a ledger by a mapping, and sums up what became of its rows.
 *
 * Rule: a row is a figure or several, passed over by a rule that has a name, or an issue with file,
 * line and field; the summary counts all of them. One mapping reads all forms: the keys of records
 * and arrays are headings, and a record may lack a key that another has. A number in a cell has the
 * fifteen digits that a sheet shows. Control totals are compared with the figures, and rows of
 * totals with the rows beside them.
 * Units and sign: the unit of the book; the mapping says the signs and smallest units of the rows.
 * Absent and zero: as the mapping says in `missing` and `zero`; every other empty amount is an
 * issue.
 *
 * @param book - the book whose lines, scenarios, members and years the figures belong to
 * @param source - the rows
 * @param mapping - which column holds which field
 * @param options.limit - how many problems are listed one by one; default 100
 * @param options.file - the name of the file
 * @param options.refused - whether wrong rows are thrown or listed; default `throw`
 * @param options.controls - totals that came with the file
 * @returns the figures, the summary, and the issues where they are listed
 * @throws AnslagError once, with every problem: `figure.mapping` and `figure.csv` when the mapping
 * does not fit; otherwise as {@link figuresFromCsv}
 * @example A sheet with a total row, and its control total
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const cells = [
 *   ["Ledger", null], ["Account", "Jan"], ["7010", 100.5], ["7020", "-"], ["Total", 100.5],
 * ];
 * const { figures, summary } = readLedger(frame, { cells }, {
 *   headings: "Account", line: "Account", scenario: { value: "actual" }, amount: "Jan",
 *   period: { value: "2023-01" }, signs: "costs-positive", missing: ["-"],
 *   accounts: [{ prefix: "70", line: "staff" }], passOver: ["totals"],
 * }, { controls: [{ id: "January", amount: "-100.50" }] });
 * sumFigures(figures) // => -100.5
 * summary.passedOver // => [{ rule: "totals", rows: 1 }]
 * [summary.preamble, summary.rows, summary.figures, summary.missing] // => [1, 3, 1, 1]
 * summary.controls.map(({ agrees }) => agrees) // => [true]
 * [summary.totals.agree, summary.totals.disagree] // => [1, 0]
 */
export function readLedger<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  source: LedgerSource,
  mapping: FigureMapping<NoInfer<Line>, NoInfer<Scenario>>,
  options: LedgerOptions = {},
): LedgerReading {
  const { door, file, refused, controls } = openLedger(book, options);
  const issues: Issue[] = [];
  const given = readArguments(source, SOURCES, ["source"], issues);
  throwIssues(issues);
  const kinds = SOURCES.filter(
    (kind) => (given as Partial<Record<string, unknown>>)[kind] !== undefined,
  );
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return failType(["source"], `rows under one of ${SOURCES.join(", ")}`, source);
  const content = (given as Readonly<Record<string, unknown>>)[kind];
  const mapper = readSource(book, door, kind, content, mapping, file);
  return readingOf(mapper, refused, controls, file);
}

/** A ledger that is about to be read. */
interface OpenLedger {
  readonly door: Door;
  readonly file: string | undefined;
  readonly refused: "throw" | "list";
  readonly controls: readonly ReadControl[];
}

function openLedger(book: Book, options: LedgerOptions): OpenLedger {
  const issues: Issue[] = [];
  const given = readArguments(options, OPTION_KEYS, ["options"], issues);
  const { limit = 100, file, refused = "throw" } = given;
  checkText(file, ["options", "file"], issues);
  readChoice(refused, REFUSED, ["options", "refused"], issues);
  const controls = readControls(given.controls, issues);
  throwIssues(issues);
  requireBook(book);
  return { door: openDoor(book, { limit }), file, refused, controls };
}

/** Reads all rows of a source. */
function readSource(
  book: Book,
  door: Door,
  kind: (typeof SOURCES)[number],
  content: unknown,
  mapping: FigureMapping,
  file: string | undefined,
): RowMapper {
  const pathOf = (name: string): IssuePath => (file === undefined ? [name] : [file, name]);
  if (kind === "csv") {
    const csv = csvRows(book, door, mapping, pathOf("line"));
    pushPieces(csv, content as string);
    csv.end();
    return csv.mapper;
  }
  if (kind === "jsonLines") {
    const records = recordRows(book, door, mapping, pathOf("line"));
    const lines = jsonLines(door, records);
    pushPieces(lines, content as string);
    lines.end();
    return records.mapper;
  }
  if (kind === "arrays") {
    const arrays = arrayRows(
      book,
      door,
      content as Record<string, unknown>,
      mapping,
      pathOf("rows"),
    );
    arrays.end();
    return arrays.mapper;
  }
  const isSheet = kind === "cells";
  const rows = isSheet
    ? cellRows(book, door, mapping, pathOf("row"))
    : recordRows(book, door, mapping, pathOf("rows"));
  const list = kind === "json" ? listOf(content) : content;
  if (!isListOf(list, Symbol.iterator)) return failType(["source", kind], "a list of rows", list);
  // Rows of a sheet are counted from 1, as the program shows them.
  let number = isSheet ? 1 : 0;
  for (const row of list as Iterable<unknown>) {
    rows.push(row, number);
    number += 1;
  }
  rows.end();
  return rows.mapper;
}

/** The records in JSON text; throws if it is no list. */
function listOf(text: unknown): unknown {
  const issues: Issue[] = [];
  const value = readJson(text as string, issues);
  if (issues.length === 0 && !Array.isArray(value))
    issues.push(wrongType([], "a list of records", value));
  throwIssues(issues);
  return value;
}

/** The reading of rows that have ended; throws every problem unless they are listed. */
function readingOf(
  mapper: RowMapper,
  refused: "throw" | "list",
  controls: readonly ReadControl[],
  file: string | undefined,
): LedgerReading {
  const issues = issuesOf(mapper.door);
  const [first, ...rest] = issues;
  if (first !== undefined && refused === "throw") throw new AnslagError([first, ...rest]);
  const figures = figuresOf(mapper.door);
  const summary = summaryOf(mapper, figures, controls, file);
  return Object.freeze({ figures, summary, issues: Object.freeze([...issues]) });
}
